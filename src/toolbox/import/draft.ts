import type { Problem } from '../problem.js';

/** The front matter of one item, in the order in which it is written. */
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
  topics?: string[];
  districts?: string[];
  contacts?: string[];
  image?: { src: string; alt?: string; caption?: string; credit?: string };
  attachments?: { src: string; title?: string }[];
  related?: { title?: string; url: string }[];
  event?: Record<string, unknown>;
  correction?: string;
  pinned?: boolean;
  expires?: string;
  source?: string;
}

export interface Named {
  slug: string;
  label: string;
}

/** A contact as `contacts.yaml` has it; `id` is a wish where the source has none. */
export type ContactDraft = Record<string, unknown> & { id: string };

/** What a source says of itself: the beginning of `feed.yaml`. */
export interface Channel {
  title?: string;
  home_page_url?: string;
  language?: string;
  description?: string;
  authors?: unknown[];
  organisation?: Record<string, unknown>;
  topics?: Named[];
  districts?: Named[];
  contacts?: ContactDraft[];
  notices?: unknown[];
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

/** What a source gives while it is read, one after the other. */
export type Found =
  | { kind: 'channel'; channel: Channel }
  /** How many there are, as far as is known. */
  | { kind: 'total'; total: number }
  | { kind: 'item'; draft: Draft }
  /** Nothing has changed there since the last run. */
  | { kind: 'same'; key: string }
  /** Wrong with one item, or with the source where there is no key. */
  | { kind: 'problem'; problem: Problem; key?: string };
