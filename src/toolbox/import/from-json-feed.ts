import { extensionOf } from '../../feed/extension.js';
import { readFeed, type Item } from '../../feed/schema.js';
import { Problem } from '../problem.js';
import { writtenMoment } from './danish-date.js';
import { htmlOfText } from './dom.js';
import type { Channel, Draft, Front } from './draft.js';
import { named } from './from-feed.js';
import { slug, slugOfAddress } from './slug.js';

type Loose = Readonly<Record<string, unknown>>;

const loose = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {};

/** An empty `alt` says that a picture is decoration; the widgets' reader has no need to tell it from none. */
const altOf = (raw: unknown): string | undefined => {
  const { alt } = loose(loose(loose(raw)._tryg).image);
  return typeof alt === 'string' ? alt.trim() : undefined;
};

function eventOf(item: Item): Front['event'] {
  const event = item._tryg?.event;
  if (!event) return undefined;
  const { start, end, previous_start, all_day, ...rest } = event;
  return {
    start: writtenMoment(start),
    end: writtenMoment(end),
    ...(all_day && { all_day }),
    ...rest,
    previous_start: writtenMoment(previous_start),
  };
}

function draftOf(item: Item, raw: unknown, address: string, language: string | undefined): Draft {
  const { _tryg: own, id = '' } = item;
  const tags = named(item.tags);
  const topics = own?.topics.length ? own.topics : tags.map(({ slug }) => slug);
  const name = (item.url && slugOfAddress(item.url)) ?? slug(item.title ?? id) ?? 'nyhed';
  const key = /^https?:/i.test(id) ? id : `${address}#${id}`;
  const image = item.image ?? item.banner_image;
  const published = writtenMoment(item.date_published);
  const modified = writtenMoment(item.date_modified);
  const { caption, credit } = own?.image ?? {};
  return {
    key,
    name: slug(id) === id && /[a-z]/.test(id) ? id : name,
    front: {
      id,
      title: item.title,
      kicker: own?.kicker,
      lead: item.summary,
      published,
      modified: modified === published ? undefined : modified,
      url: item.url,
      external_url: item.external_url,
      language: item.language === language ? undefined : item.language,
      topics,
      districts: own?.districts,
      contacts: own?.contacts,
      image: image && { src: image, alt: altOf(raw), caption, credit },
      attachments: item.attachments.map(({ url, title }) => ({ src: url, title })),
      related: own?.related,
      event: eventOf(item),
      correction: own?.correction,
      pinned: own?.pinned ? true : undefined,
      source: key,
    } as Front,
    html: item.content_html ?? htmlOfText(item.content_text ?? ''),
    base: item.url ?? address,
    topics: own?.topics.length ? [] : tags,
  };
}

/**
 * Reads a JSON Feed as the widgets do, `_tryg` and all.
 * @throws Problem where it is none.
 */
export function readJsonFeed(
  document: unknown,
  address: string,
): { channel: Channel; drafts: Draft[]; next?: string } {
  const feed = readFeed(document, address.startsWith('file:') ? homeOf(document, address) : address);
  if (!feed)
    throw new Problem('Det er ikke en nyhedsstrøm: der er ingen liste, der hedder items.', { address });
  const { organisation, contacts, notices } = extensionOf(feed);
  const raws = new Map<string, unknown>();
  const items = loose(document).items;
  if (Array.isArray(items)) {
    for (const raw of items) {
      const id = String(loose(raw).id).trim();
      if (!raws.has(id)) raws.set(id, raw);
    }
  }
  const language = feed.language;
  const drafts = feed.items.map((item) => draftOf(item, raws.get(item.id!), address, language));
  const authors = feed.authors.length ? feed.authors : feed.author;
  const description = loose(document).description;
  return {
    channel: {
      title: feed.title,
      home_page_url: feed.home_page_url,
      language,
      description: typeof description === 'string' ? description.trim() : undefined,
      authors,
      organisation,
      topics: [
        ...((feed._tryg?.topics ?? []) as Channel['topics'] & object),
        ...named(drafts.flatMap(({ topics = [] }) => topics.map(({ label }) => label))),
      ],
      districts: feed._tryg?.districts,
      contacts: contacts.flatMap((contact) => (contact.id ? [{ ...contact, closed: contact.closed }] : [])),
      notices,
    } as Channel,
    drafts,
    ...(feed.next_url && { next: feed.next_url }),
  };
}

/** Relative addresses in a file on disk belong to the site that it comes from. */
const homeOf = (document: unknown, address: string): string => {
  const { feed_url, home_page_url } = loose(document);
  const site = [feed_url, home_page_url].find((url) => typeof url === 'string' && URL.canParse(url));
  return typeof site === 'string' ? site : address;
};
