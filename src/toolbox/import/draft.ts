import type { Problem } from '../problem.js';

interface Author {
  name?: string;
  url?: string;
}

/** The front matter of one item, as far as sources know it. */
export interface Front {
  id?: string;
  title?: string;
  kicker?: string;
  lead?: string;
  published?: string;
  modified?: string;
  url?: string;
  external_url?: string;
  language?: string;
  authors?: Author[];
  topics?: string[];
  districts?: string[];
  contacts?: string[];
  image?: { src: string; alt?: string; caption?: string; credit?: string };
  attachments?: { src: string; title?: string | undefined; size_in_bytes?: number | undefined }[];
  related?: { title?: string; url: string }[];
  event?: Record<string, unknown>;
  correction?: string;
  pinned?: boolean;
  source?: string;
}

export interface Named {
  slug: string;
  label?: string | undefined;
}

/** A contact as `contacts.yaml` has it. A page has none that are called by an id: there it is a wish. */
export type ContactDraft = Record<string, unknown> & { id: string };

/** What a source says of itself: the beginning of `feed.yaml`. */
export interface Channel {
  title?: string;
  home_page_url?: string;
  language?: string;
  description?: string;
  icon?: string;
  favicon?: string;
  authors?: Author[];
  about?: string;
  organisation?: Record<string, unknown>;
  topics?: Named[];
  districts?: Named[];
}

/** One item as it was found, before anything is written. */
export interface Draft {
  /** What tells it from all others, on the next run too: an address. */
  key: string;
  /** What its file would like to be called. */
  name: string;
  front: Front;
  /** The body; addresses in it are relative to `base`. */
  html: string;
  base: string;
  contacts?: ContactDraft[];
  topics?: Named[];
  districts?: Named[];
  /** What the server will want to hear on the next visit. */
  validators?: Validators;
}

export interface Validators {
  etag?: string;
  last_modified?: string;
}

/**
 * What it means that a source no longer names an item. One that names `all` has lost it; one that names the `newest` may only
 * have no more room for it; where the source `links` to pages, the page itself knows.
 */
export type Reach = 'all' | 'newest' | 'links';

/** What a source says beside its items. */
export interface FoundChannel {
  kind: 'channel';
  channel: Channel;
  contacts?: readonly ContactDraft[];
  notices?: readonly unknown[];
}

/** What a source gives while it is read, one after the other. */
export type Found =
  | { kind: 'reach'; reach: Reach }
  | FoundChannel
  /** How many there are, as far as is known. */
  | { kind: 'total'; total: number }
  | { kind: 'item'; draft: Draft }
  /** Nothing has changed there since the last run. */
  | { kind: 'same'; key: string }
  /** Wrong with one item, or with the source where there is no key. */
  | { kind: 'problem'; problem: Problem; key?: string };
