import { webAddress } from './address.js';
import { plainText, withoutMarkup } from './plain-text.js';
import type { Author, Feed, Item } from './schema.js';
import { labelsOf, wordMatcher } from './words.js';

/** A picture and what must travel with it. `alt` is empty where the feed gives none: a plain feed's picture decorates. */
export interface Picture {
  readonly url: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The same picture in other widths. */
  readonly sizes?: readonly { readonly url: string | undefined; readonly width: number | undefined }[];
}

/** A part of the city's news: `topic` and `district` by slug or label. */
export interface Place {
  readonly topic?: string | undefined;
  readonly district?: string | undefined;
}

/** Which items of a feed to show. */
export interface Choice extends Place {
  readonly limit: number;
  /** Ids and addresses to leave out. */
  readonly exclude: readonly (string | undefined)[];
  readonly order: 'newest' | 'feed';
}

/** The first so many characters that stand in for a missing title. */
const TITLE_LENGTH = 80;

const topicWords = (item: Item): readonly string[] =>
  item._tryg?.topics.length ? item._tryg.topics : item.tags;

/** The names of an item's topics; in a plain feed its tags. */
export const topicsOf = (feed: Feed, item: Item): string[] => labelsOf(feed._tryg?.topics, topicWords(item));

/** The names of an item's districts. */
export const districtsOf = (feed: Feed, item: Item): string[] =>
  labelsOf(feed._tryg?.districts, item._tryg?.districts ?? []);

/** As `readMoment` writes moments, the order of the letters is the order in time. */
const time = (item: Item): string => item.date_published ?? item.date_modified ?? '';

const newestFirst = (a: Item, b: Item): number => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0);

const isPinned = (item: Item): boolean => !!item._tryg?.pinned;

/** The items chosen: pinned ones first, then the newest first, undated ones last, and ties as the feed has them; or all in the feed's own order. */
export function itemsOf(feed: Feed, { limit, topic, district, exclude, order }: Choice): Item[] {
  const isTopic = wordMatcher(feed._tryg?.topics, topic);
  const isDistrict = wordMatcher(feed._tryg?.districts, district);
  const items = feed.items.filter(
    (item) =>
      !exclude.some((word) => word && isItem(item, word)) &&
      (!topic || isTopic(topicWords(item))) &&
      (!district || isDistrict(item._tryg?.districts ?? [])),
  );
  if (order !== 'feed') items.sort((a, b) => Number(isPinned(b)) - Number(isPinned(a)) || newestFirst(a, b));
  return items.slice(0, limit);
}

/** Whether a word is an item's id, or one of its addresses as people write them: with æ, ø and å, without the last slash. */
const isItem = ({ id, url, external_url }: Item, word: string): boolean =>
  id === word || [url, external_url].some((address) => address && address === webAddress(word, address));

/** The item with that id or address; without either, the newest. */
export const itemOf = (feed: Feed, wanted: string | undefined): Item | undefined =>
  wanted
    ? (feed.items.find(({ id }) => id === wanted) ?? feed.items.find((item) => isItem(item, wanted)))
    : feed.items.toSorted(newestFirst)[0];

/** Where an item is to be read: its own page, else the page it is about. */
export const linkOf = (item: Item): string | undefined => item.url ?? item.external_url;

/** What to call an item: its title, else the beginning of what it says; empty when it says nothing. */
export function titleOf(item: Item): string {
  const text =
    item.title ?? item.summary ?? plainText(item.content_text) ?? withoutMarkup(item.content_html) ?? '';
  return item.title || text.length <= TITLE_LENGTH
    ? text
    : `${text.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}

/** The lead, unless it already stands as the title. */
export const leadOf = (item: Item): string | undefined => (item.title ? item.summary : undefined);

/** Who wrote it: the item's authors, else the feed's; JSON Feed 1.0 has one `author`. */
export const authorsOf = (feed: Feed, item: Item): Author[] =>
  [item.authors, item.author, feed.authors, feed.author].find((authors) => authors.length) ?? [];

/** The item's own picture. */
export function pictureOf(item: Item): Picture | undefined {
  const url = item.image ?? item.banner_image;
  const described = item._tryg?.image;
  return url ? { ...described, url, alt: described?.alt ?? '' } : undefined;
}
