import { safeParse, type infer as Infer } from 'zod/v4/core';
import { linkAddress, webAddress } from './address.js';
import {
  email,
  flag,
  identity,
  language,
  list,
  markup,
  maybe,
  moment,
  object,
  oneOf,
  read,
  size,
  text,
  words,
} from './lenient.js';
import { plainText, withoutMarkup } from './plain-text.js';

/*
 * JSON Feed 1.1 (https://jsonfeed.org/version/1.1) with the extension `_tryg`, described once: reading, checks and types
 * derive from here. Unknown keys are ignored.
 */

const Address = object({ street: text, postal_code: text, city: text });
const Phone = object({ number: text, label: text });
const Hours = object({ days: words, opens: text, closes: text });
const Named = object({ slug: text, label: text });
const Coordinator = object({ organisation: text, role: text, name: text });

/** The schema of a feed that lies at `base`: relative addresses in it are resolved against that. */
const feedSchema = (base: string) => {
  const web = read((value) => webAddress(value, base));
  const link = read((value) => linkAddress(value, base));
  const links = list(object({ title: text, url: link }), 'url');

  const authors = list(object({ name: text, url: link }), 'name');

  const Contact = object({
    id: identity,
    role: text,
    name: text,
    title: text,
    organisation: text,
    address: maybe(Address),
    phones: list(Phone, 'number'),
    email,
    secure_url: web,
    hours: list(Hours),
    hours_note: text,
    topics: words,
    districts: words,
  });

  const Organisation = object({
    name: text,
    unit: text,
    address: maybe(Address),
    phone: text,
    cvr: text,
    coordinators: list(Coordinator, 'name'),
    links,
  });

  const Event = object({
    start: moment,
    end: moment,
    all_day: flag,
    place: maybe(object({ name: text, address: maybe(Address) })),
    online_url: web,
    sign_up_url: link,
    status: oneOf('planned', 'cancelled', 'postponed', 'moved'),
  });

  const Item = object({
    id: identity,
    url: web,
    external_url: web,
    title: text,
    summary: text,
    content_html: markup,
    content_text: markup,
    image: web,
    banner_image: web,
    date_published: moment,
    date_modified: moment,
    language,
    tags: words,
    authors,
    /** JSON Feed 1.0. */
    author: authors,
    attachments: list(object({ url: web, mime_type: text, title: text, size_in_bytes: size }), 'url'),
    _tryg: maybe(
      object({
        kicker: text,
        image: maybe(object({ alt: text, caption: text, credit: text, width: size, height: size })),
        topics: words,
        districts: words,
        related: links,
        event: maybe(Event),
      }),
    ),
  });

  return object({
    title: text,
    home_page_url: web,
    language,
    authors,
    author: authors,
    items: list(Item, 'id'),
    _tryg: maybe(
      object({
        organisation: maybe(Organisation),
        contacts: list(Contact),
        topics: list(Named, 'slug'),
        districts: list(Named, 'slug'),
      }),
    ),
  });
};

/** A feed as the widgets see it: every address absolute and safe, every date readable, every list a list. */
export type Feed = Infer<ReturnType<typeof feedSchema>> & {
  /** Where it was read from. */
  readonly address: string;
};
export type Item = Feed['items'][number];
export type Author = Item['authors'][number];
export type Attachment = Item['attachments'][number];
export type Event = NonNullable<NonNullable<Item['_tryg']>['event']>;
export type Extension = NonNullable<Feed['_tryg']>;
export type Contact = Extension['contacts'][number];
export type Organisation = NonNullable<Extension['organisation']>;
export type Address = Infer<typeof Address>;
export type Hours = Infer<typeof Hours>;

/**
 * Reads a parsed JSON document as a feed.
 * @param base - The absolute address it came from.
 * @returns the feed, without items that have no id, repeat one, or have nothing to show; `undefined` when it is not a feed
 *   at all: no object, or no `items`.
 */
export function readFeed(document: unknown, base: string): Feed | undefined {
  const feed = safeParse(feedSchema(base), document).data;
  if (!feed || (document as { items?: unknown }).items == null) return undefined;
  const seen = new Set<unknown>();
  const items = feed.items.filter((item) => showsSomething(item) && !seen.has(item.id) && seen.add(item.id));
  return { ...feed, items, address: base };
}

const showsSomething = ({ title, summary, content_html, content_text, image, banner_image }: Item): unknown =>
  title ??
  summary ??
  image ??
  banner_image ??
  plainText(content_text) ??
  withoutMarkup(content_html) ??
  /<img\s/i.test(content_html ?? '');
