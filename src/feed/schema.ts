import { linkAddress, webAddress } from './address.js';
import {
  flag,
  identity,
  language,
  list,
  markup,
  moment,
  object,
  oneOf,
  several,
  size,
  text,
  words,
  type Reading,
} from './lenient.js';
import { plainText, withoutMarkup } from './plain-text.js';

/*
 * JSON Feed 1.1 (https://jsonfeed.org/version/1.1) with the extension `_tryg`, described once: reading and types derive from
 * here. Unknown keys are ignored.
 */

export const Address = object({ street: text, postal_code: text, city: text });
/** Left as it is. */
const asWritten = (value: unknown): unknown => value;

const Named = object({ slug: text, label: text });

/** The readers of a feed that lies at `base`: relative addresses in it are resolved against that. */
const readersAt = (base: string) => {
  const web = (value: unknown) => webAddress(value, base);
  const link = (value: unknown) => linkAddress(value, base);
  /** The rest of the feed lies where the feed does: an address elsewhere is not its own. */
  const near = (value: unknown) => {
    const address = web(value);
    return address && new URL(address).origin === new URL(base).origin ? address : undefined;
  };
  const links = list(object({ title: text, url: link }), 'url');

  const authors = list(object({ name: text, url: link }), 'name');

  const Event = object({
    start: moment,
    end: moment,
    all_day: flag,
    place: object({ name: text, address: Address }),
    online_url: web,
    sign_up_url: link,
    status: oneOf('planned', 'cancelled', 'postponed', 'moved'),
    previous_start: moment,
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
    _tryg: object({
      kicker: text,
      image: object({
        alt: text,
        caption: text,
        credit: text,
        width: size,
        height: size,
        sizes: list(object({ url: web, width: size }), 'width'),
      }),
      topics: words,
      districts: words,
      /** Ids. */
      contacts: words,
      related: links,
      event: Event,
      correction: text,
      pinned: flag,
    }),
  });

  const Channel = object({
    title: text,
    home_page_url: web,
    /** The next page, with older items. */
    next_url: near,
    /** Only the literal `true` says that nothing more will come. */
    expired: (value: unknown) => value === true,
    language,
    authors,
    author: authors,
    _tryg: object({
      topics: list(Named, 'slug'),
      districts: list(Named, 'slug'),
      shards: list(object({ topic: text, district: text, url: near }), 'url'),
      /** See `extension.ts`, which only who shows them needs. */
      organisation: asWritten,
      contacts: asWritten,
      notices: asWritten,
    }),
  });

  return { Channel, Item };
};

type Readers = ReturnType<typeof readersAt>;

/** A feed as the widgets see it: every address absolute and safe, every date readable, every list a list. */
export type Feed = Reading<Readers['Channel']> & {
  items: Item[];
  /** Where it was read from. */
  readonly address: string;
};
export type Item = Reading<Readers['Item']> & {
  /** The feed that it comes from, where several are shown as one. */
  readonly origin?: Pick<Feed, 'address' | 'language'> & { readonly title: string };
};
export type Author = Item['authors'][number];
export type Attachment = Item['attachments'][number];
export type Event = NonNullable<NonNullable<Item['_tryg']>['event']>;
export type Address = Reading<typeof Address>;

/** More items than anybody pages through; what comes after them is not read. */
const MOST_ITEMS = 20_000;

/**
 * Reads a parsed JSON document as a feed, item by item, so that whoever reads may pause between two.
 * @param base - The absolute address it came from.
 * @returns the feed, without items that have no id, repeat one, or have nothing to show; `undefined` when it is not a feed
 *   at all: no object, or no `items`.
 */
export function* feedReading(document: unknown, base: string): Generator<void, Feed | undefined> {
  const { Channel, Item } = readersAt(base);
  const channel = Channel(document);
  const entries = (document as { items?: unknown } | undefined)?.items;
  if (!channel || entries == null) return undefined;
  const items = new Map<unknown, Item>();
  for (const entry of several(entries).slice(0, MOST_ITEMS)) {
    const item = Item(entry);
    if (item?.id && showsSomething(item) && !items.has(item.id)) items.set(item.id, item);
    yield;
  }
  return { ...channel, items: [...items.values()], address: base };
}

/** Reads a feed in one go, see `feedReading`. */
export function readFeed(document: unknown, base: string): Feed | undefined {
  const reading = feedReading(document, base);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

const showsSomething = ({ title, summary, content_html, content_text, image, banner_image }: Item): unknown =>
  title ??
  summary ??
  image ??
  banner_image ??
  plainText(content_text) ??
  withoutMarkup(content_html) ??
  /<img\s/i.test(content_html ?? '');
