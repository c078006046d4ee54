import { parseFeed } from 'feedsmith';
import { linkAddress, webAddress } from '../../../feed/address.js';
import { knownLanguage } from '../../../feed/language.js';
import { Problem } from '../../problem.js';
import { slug } from '../../content/slug.js';
import { htmlOfText, isMarkup } from '../dom.js';
import type { Channel, Draft, Front } from '../draft.js';
import { slugOfAddress } from '../names.js';
import { writtenMoment } from '../written-moment.js';
import { loose, many, raw, texts, type Loose } from './loose.js';
import { attachmentsOf, imageOf } from './media.js';
import { named } from './named.js';
import { leadOf, plainWords } from './plain-words.js';

/* RSS, Atom and RDF, by feedsmith, which reads what is there and leaves out what is not. */

/** What is true of all of a feed's items. */
interface Around {
  readonly base: string;
  readonly address: string;
  readonly language: string | undefined;
}

const linkOf = (links: readonly Loose[], rel: string): unknown =>
  links.find(
    (link) => (link.rel ?? 'alternate') === rel && (!link.type || /html|^$/.test(raw(link.type) ?? '')),
  )?.href;

const hasBlocks = (html: string): boolean => /<(p|ul|ol|h\d|blockquote|table|figure|div|br)\b/i.test(html);

/** The text: what is called so, or a summary that is one. */
function bodyOf(entry: Loose): { html: string; lead: string | undefined } {
  const encoded = raw(loose(entry.content).encoded);
  const content = encoded ?? raw(entry.content);
  const summary = raw(entry.description) ?? raw(entry.summary);
  if (content) {
    const html = encoded || isMarkup(content) ? content : htmlOfText(content);
    return { html, lead: leadOf(summary, html) };
  }
  if (summary && isMarkup(summary) && hasBlocks(summary)) return { html: summary, lead: undefined };
  return { html: '', lead: leadOf(summary, '') };
}

/** What tells an item from all others, wherever its feed is read. */
const keyOf = (id: string | undefined, url: string | undefined, address: string, words: string): string => {
  if (id) return /^https?:/i.test(id) ? id : `${address}#${id}`;
  return url ?? `${address}#${words}`;
};

const topicsOf = (entry: Loose) =>
  named([
    ...many(entry.categories).map(({ label, name, term }) => raw(label) ?? raw(name) ?? raw(term)),
    ...texts(loose(entry.dc).subjects),
  ]);

const relatedOf = (links: readonly Loose[], base: string): NonNullable<Front['related']> =>
  links
    .filter(({ rel }) => rel === 'related')
    .flatMap(({ href, title }) => {
      const url = linkAddress(raw(href), base);
      const name = plainWords(title);
      return url ? [{ ...(name && { title: name }), url }] : [];
    });

const languageOf = (entry: Loose): string | undefined =>
  knownLanguage(
    raw(entry.language) ?? raw(loose(entry.xml).lang) ?? texts(loose(entry.dc).languages)[0] ?? '',
  );

function momentsOf(entry: Loose): { published: string | undefined; modified: string | undefined } {
  const { issued, modified: changed } = loose(entry.dcterms);
  const published = [entry.pubDate, entry.published, ...texts(loose(entry.dc).dates), ...texts(issued)]
    .map(writtenMoment)
    .find(Boolean);
  const modified = writtenMoment(entry.updated) ?? writtenMoment(texts(changed)[0]);
  return { published, modified: modified === published ? undefined : modified };
}

/** One item of any of the three formats; nothing where there is nothing to show. */
function draftOf(entry: Loose, { base: around, address, language: common }: Around): Draft | undefined {
  const base = webAddress(loose(entry.xml).base, around) ?? around;
  const links = many(entry.links);
  const guid = loose(entry.guid);
  const id = raw(guid) ?? raw(entry.id) ?? raw(loose(entry.rdf).about);
  const isAddress = guid.isPermaLink !== false && /^https?:/i.test(id ?? '');
  const url =
    webAddress(raw(entry.link) ?? linkOf(links, 'alternate'), base) ??
    (isAddress ? webAddress(id, base) : undefined);
  const title = plainWords(entry.title) ?? plainWords(texts(loose(entry.dc).titles)[0]);
  const { html, lead } = bodyOf(entry);
  if (!title && !html && !lead) return undefined;
  const topics = topicsOf(entry);
  const words = title ?? lead ?? '';
  const key = keyOf(id, url, address, words);
  const language = languageOf(entry);
  return {
    key,
    name: (url && slugOfAddress(url)) ?? slug(words) ?? 'nyhed',
    front: {
      title,
      lead,
      ...momentsOf(entry),
      url,
      language: language === common ? undefined : language,
      topics: topics.map(({ slug }) => slug),
      image: imageOf(entry, links, base),
      attachments: attachmentsOf(entry, links, base),
      related: relatedOf(links, base),
      source: key,
    },
    html,
    base,
    topics,
  };
}

/** The feed in a text. @throws {Problem} where there is none, or half of one. */
function parsed(text: string, address: string): Loose {
  // What is read as far as it goes would make the rest look as if it had been taken down.
  if (!/<\/(\w+:)?(rss|feed|rdf)\s*>/i.test(text) && /<(\w+:)?(rss|feed|rdf)[\s>]/i.test(text))
    throw new Problem('Nyhedsstrømmen er ikke hel: slutningen mangler.', { address });
  try {
    return loose(parseFeed(text.trimStart()).feed);
  } catch {
    throw new Problem('Det er ikke en nyhedsstrøm, der kan læses (RSS, Atom eller RDF).', { address });
  }
}

/**
 * Reads an RSS, Atom or RDF feed.
 * @param at - Where it came from in the end.
 * @throws {Problem} where it is none.
 */
export function readXmlFeed(
  text: string,
  address: string,
  at = address,
): { channel: Channel; drafts: Draft[] } {
  const feed = parsed(text, address);
  const site = webAddress(raw(feed.link) ?? linkOf(many(feed.links), 'alternate'), at);
  // Relative addresses in a file on disk belong to the site that it comes from.
  const base = webAddress(loose(feed.xml).base, at) ?? (address.startsWith('file:') ? (site ?? at) : at);
  const language = languageOf(feed);
  const drafts = [...many(feed.items), ...many(feed.entries)].flatMap(
    (entry) => draftOf(entry, { base, address, language }) ?? [],
  );
  return {
    channel: {
      title: plainWords(feed.title),
      home_page_url: site,
      language,
      description: plainWords(feed.description) ?? plainWords(feed.subtitle),
      topics: named(drafts.flatMap(({ topics = [] }) => topics.map(({ label }) => label))),
    },
    drafts,
  };
}
