import { parseFeed } from 'feedsmith';
import { knownLanguage } from '../../feed/language.js';
import { linkAddress, webAddress } from '../../feed/address.js';
import { plainText } from '../../feed/plain-text.js';
import { Problem } from '../problem.js';
import { writtenMoment } from './danish-date.js';
import { htmlOfText, inOneLine, isMarkup, wordsOf } from './dom.js';
import type { Channel, Draft, Front, Named } from './draft.js';
import { pictureAddress } from './markdown.js';
import { slug, slugOfAddress } from './slug.js';

/* RSS, Atom and RDF, by feedsmith, which reads what is there and leaves out what is not. */

/** An object whose fields may be there or not, whatever the format is. */
type Loose = Readonly<Record<string, unknown>>;

const loose = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {};
const many = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(loose) : []);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
/** Text itself, or what Atom and Media RSS wrap it in. */
const raw = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value : loose(value).value;
  return typeof text === 'string' && text.trim() ? text : undefined;
};

/** A title or lead in plain words, also where it is HTML. */
export const plainWords = (value: unknown): string | undefined => {
  const text = raw(value);
  return text && plainText(isMarkup(text) ? wordsOf(text) : text);
};

/** Ends of what a program has cut off by itself. */
const CUT =
  /\s*(\[?(…|\.\.\.)\]?|\[…\]|Læs mere\.?|Continue reading.*|The post .* appeared first on .*)\s*$/i;

/** A summary, unless it is only the beginning of the body over again. */
export function leadOf(summary: unknown, html: string): string | undefined {
  const lead = plainWords(summary);
  const plain = lead?.replace(CUT, '').replace(CUT, '');
  return plain && !inOneLine(wordsOf(html)).startsWith(plain) ? plain : undefined;
}

const hasBlocks = (html: string): boolean => /<(p|ul|ol|h\d|blockquote|table|figure|div|br)\b/i.test(html);

export const named = (labels: readonly (string | undefined)[]): Named[] => {
  const found = new Map<string, Named>();
  for (const label of labels) {
    const words = plainText(label);
    const name = words && slug(words);
    if (name && !found.has(name)) found.set(name, { slug: name, label: words });
  }
  return [...found.values()];
};

interface Media {
  src: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

function mediaOf(entry: Loose, links: Loose[], base: string): Media | undefined {
  const media = loose(entry.media);
  const groups = [media, loose(media.group), ...many(media.groups)];
  const contents = groups.flatMap((group) => many(group.contents));
  const image = contents.find(
    ({ medium, type, url }) =>
      medium === 'image' ||
      (raw(type) ?? '').startsWith('image/') ||
      (!medium && !type && /\.(jpe?g|png|webp|gif|avif)\b/i.test(raw(url) ?? '')),
  );
  const enclosure = [...many(entry.enclosures), ...links.filter(({ rel }) => rel === 'enclosure')].find(
    ({ type }) => (raw(type) ?? '').startsWith('image/'),
  );
  const thumbnail = groups.flatMap((group) => many(group.thumbnails))[0];
  const itunes = loose(entry.itunes).image;
  const src = [image?.url, enclosure?.url ?? enclosure?.href, thumbnail?.url, itunes]
    .map((url) => pictureAddress(raw(url), base))
    .find(Boolean);
  if (!src) return undefined;
  const about = image ?? {};
  const alt = plainWords(about.title) ?? plainWords(media.title);
  const caption = plainWords(about.description) ?? plainWords(media.description);
  const credit = plainWords(many(about.credits)[0] ?? many(media.credits)[0])?.replace(/^foto:\s*/i, '');
  return {
    src,
    ...(alt && { alt }),
    ...(caption && caption !== alt && { caption }),
    ...(credit && { credit }),
  };
}

const attachmentsOf = (entry: Loose, links: Loose[], base: string): Front['attachments'] =>
  [...many(entry.enclosures), ...links.filter(({ rel }) => rel === 'enclosure')]
    .filter(({ type }) => !(raw(type) ?? '').startsWith('image/'))
    .flatMap(({ url, href, title }) => {
      const src = webAddress(raw(url) ?? raw(href), base);
      const name = plainWords(title);
      return src ? [{ src, ...(name && { title: name }) }] : [];
    });

const linkOf = (links: Loose[], rel: string): unknown =>
  links.find(
    (link) => (link.rel ?? 'alternate') === rel && (!link.type || /html|^$/.test(raw(link.type) ?? '')),
  )?.href;

/** One item of any of the three formats. */
function draftOf(
  entry: Loose,
  feed: { base: string; address: string; language?: string | undefined },
): Draft | undefined {
  const base = webAddress(loose(entry.xml).base, feed.base) ?? feed.base;
  const links = many(entry.links);
  const dc = loose(entry.dc);
  const guid = loose(entry.guid);
  const id = raw(guid) ?? raw(entry.id) ?? raw(loose(entry.rdf).about);
  const isAddress = guid.isPermaLink !== false && /^https?:/i.test(id ?? '');
  const url =
    webAddress(raw(entry.link) ?? linkOf(links, 'alternate'), base) ??
    (isAddress ? webAddress(id, base) : undefined);
  const title = plainWords(entry.title) ?? plainWords(texts(dc.titles)[0]);
  const content = raw(loose(entry.content).encoded) ?? raw(entry.content);
  const summary = raw(entry.description) ?? raw(entry.summary);
  const contentIsText = !loose(entry.content).encoded && !isMarkup(content ?? '');
  const body = content ?? (summary && isMarkup(summary) && hasBlocks(summary) ? summary : undefined);
  const html = body === undefined ? '' : content && contentIsText ? htmlOfText(content) : body;
  const lead = body === summary ? undefined : leadOf(summary, html);
  if (!title && !html && !lead) return undefined;
  const topics = named([
    ...many(entry.categories).map(
      (category) => raw(category.label) ?? raw(category.name) ?? raw(category.term),
    ),
    ...texts(dc.subjects),
  ]);
  const key =
    id && /^https?:/i.test(id)
      ? id
      : id
        ? `${feed.address}#${id}`
        : (url ?? `${feed.address}#${title ?? lead}`);
  const language = knownLanguage(raw(loose(entry.xml).lang) ?? texts(dc.languages)[0] ?? '');
  const published = [
    entry.pubDate,
    entry.published,
    ...texts(dc.dates),
    ...texts(loose(entry.dcterms).issued),
  ]
    .map(writtenMoment)
    .find(Boolean);
  const modified = writtenMoment(entry.updated) ?? writtenMoment(texts(loose(entry.dcterms).modified)[0]);
  const related = links
    .filter(({ rel }) => rel === 'related')
    .flatMap(({ href, title }) => {
      const url = linkAddress(raw(href), base);
      const name = plainWords(title);
      return url ? [{ ...(name && { title: name }), url }] : [];
    });
  return {
    key,
    name: (url && slugOfAddress(url)) ?? slug(title ?? lead ?? '') ?? 'nyhed',
    front: {
      title,
      lead,
      published,
      modified: modified === published ? undefined : modified,
      url,
      language: language && language !== feed.language ? language : undefined,
      topics: topics.map(({ slug }) => slug),
      image: mediaOf(entry, links, base),
      attachments: attachmentsOf(entry, links, base),
      related,
      source: key,
    },
    html,
    base,
    topics,
  };
}

/**
 * Reads an RSS, Atom or RDF feed.
 * @param at - Where it came from in the end.
 * @throws Problem where it is none.
 */
export function readXmlFeed(
  text: string,
  address: string,
  at = address,
): { channel: Channel; drafts: Draft[] } {
  // What is read as far as it goes would make the rest look as if it had been taken down.
  if (!/<\/(\w+:)?(rss|feed|rdf)\s*>/i.test(text) && /<(\w+:)?(rss|feed|rdf)[\s>]/i.test(text)) {
    throw new Problem('Nyhedsstrømmen er ikke hel: slutningen mangler.', { address });
  }
  let feed: Loose;
  try {
    feed = loose(parseFeed(text.trimStart()).feed);
  } catch {
    throw new Problem('Det er ikke en nyhedsstrøm, der kan læses (RSS, Atom eller RDF).', { address });
  }
  const links = many(feed.links);
  const site = webAddress(raw(feed.link) ?? linkOf(links, 'alternate'), at);
  // Relative addresses in a file on disk belong to the site that it comes from.
  const base = webAddress(loose(feed.xml).base, at) ?? (address.startsWith('file:') ? (site ?? at) : at);
  const language = knownLanguage(
    raw(feed.language) ?? raw(loose(feed.xml).lang) ?? texts(loose(feed.dc).languages)[0] ?? '',
  );
  const drafts = [...many(feed.items), ...many(feed.entries)].flatMap(
    (entry) => draftOf(entry, { base, address, language }) ?? [],
  );
  const channel = {
    title: plainWords(feed.title),
    home_page_url: site,
    language,
    description: plainWords(feed.description) ?? plainWords(feed.subtitle),
    topics: named(drafts.flatMap(({ topics = [] }) => topics.map(({ label }) => label))),
  } as Channel;
  return { channel, drafts };
}
