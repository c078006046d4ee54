import { webAddress } from '../../../feed/address.js';
import { extensionOf, type Contact } from '../../../feed/extension.js';
import { several } from '../../../feed/lenient.js';
import { plainText } from '../../../feed/plain-text.js';
import { readFeed, type Feed, type Item } from '../../../feed/schema.js';
import { slug } from '../../content/slug.js';
import { Problem } from '../../problem.js';
import { htmlOfText } from '../dom.js';
import type { Channel, ContactDraft, Draft, Front } from '../draft.js';
import { slugOfAddress } from '../names.js';
import { writtenMoment } from '../written-moment.js';
import { loose } from './loose.js';
import { named } from './named.js';

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

const authorsOf = ({ authors, author }: Item | Feed) => (authors.length ? authors : author);

function draftOf(item: Item, raw: unknown, address: string, language: string | undefined): Draft {
  const { _tryg: own, id = '' } = item;
  const tags = named(item.tags);
  const src = item.image ?? item.banner_image;
  const { caption, credit } = own?.image ?? {};
  const published = writtenMoment(item.date_published);
  const modified = writtenMoment(item.date_modified);
  const key = /^https?:/i.test(id) ? id : `${address}#${id}`;
  const isName = slug(id) === id && /[a-z]/.test(id);
  return {
    key,
    name: isName ? id : ((item.url && slugOfAddress(item.url)) ?? slug(item.title ?? id) ?? 'nyhed'),
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
      authors: authorsOf(item),
      topics: own?.topics.length ? own.topics : tags.map(({ slug }) => slug),
      districts: own?.districts,
      contacts: own?.contacts,
      image: src === undefined ? undefined : { src, alt: altOf(raw), caption, credit },
      attachments: item.attachments.map(({ url, title, size_in_bytes }) => ({
        src: url!,
        title,
        size_in_bytes,
      })),
      related: own?.related.map(({ title, url }) => ({ title, url: url! })),
      event: eventOf(item),
      correction: own?.correction,
      pinned: own?.pinned ? true : undefined,
      source: key,
    },
    html: item.content_html ?? htmlOfText(item.content_text ?? ''),
    base: item.url ?? address,
    topics: own?.topics.length ? [] : tags,
  };
}

const contactOf = (contact: Contact): ContactDraft => ({
  ...contact,
  id: contact.id ?? slug(contact.name ?? contact.role ?? contact.organisation ?? '') ?? 'kontakt',
});

function channelOf(feed: Feed, document: unknown, drafts: readonly Draft[]): Channel {
  const { description, icon, favicon, _tryg } = loose(document);
  const { topics = [], districts = [] } = feed._tryg ?? {};
  return {
    title: feed.title,
    home_page_url: feed.home_page_url,
    language: feed.language,
    description: plainText(description),
    icon: webAddress(icon, feed.address),
    favicon: webAddress(favicon, feed.address),
    authors: authorsOf(feed),
    about: webAddress(loose(_tryg).about, feed.address),
    organisation: extensionOf(feed).organisation,
    topics: [
      ...topics.map(({ slug, label }) => ({ slug: slug!, label })),
      ...named(drafts.flatMap(({ topics = [] }) => topics.map(({ label }) => label))),
    ],
    districts: districts.map(({ slug, label }) => ({ slug: slug!, label })),
  };
}

/** Relative addresses in a file on disk belong to the site that it comes from. */
function baseOf(document: unknown, address: string): string {
  if (!address.startsWith('file:')) return address;
  const { feed_url, home_page_url } = loose(document);
  const site = [feed_url, home_page_url].find((url) => typeof url === 'string' && URL.canParse(url));
  return typeof site === 'string' ? site : address;
}

/** What a JSON Feed has to say. */
export interface JsonFeed {
  readonly channel: Channel;
  readonly contacts: readonly ContactDraft[];
  readonly notices: readonly unknown[];
  readonly drafts: Draft[];
  /** The address of the next page. */
  readonly next: string | undefined;
}

/**
 * Reads a JSON Feed as the widgets do, `_tryg` and all. Items that repeat an id are there too: a person is to hear of them.
 * @throws {Problem} where it is none.
 */
export function readJsonFeed(document: unknown, address: string): JsonFeed {
  const { items } = loose(document);
  const base = baseOf(document, address);
  const feed = items == null ? undefined : readFeed({ ...loose(document), items: [] }, base);
  if (!feed)
    throw new Problem('Det er ikke en nyhedsstrøm: der er ingen liste, der hedder items.', { address });
  const drafts = several(items).flatMap((raw) =>
    readFeed({ items: [raw] }, base)!.items.map((item) => draftOf(item, raw, address, feed.language)),
  );
  const { contacts, notices } = extensionOf(feed);
  const channel = channelOf(feed, document, drafts);
  return { channel, contacts: contacts.map(contactOf), notices, drafts, next: feed.next_url };
}
