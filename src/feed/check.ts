import { webAddress } from './address.js';
import { checkContacts, checkNotices } from './check-contacts.js';
import { checkItems, type Whole } from './check-items.js';
import * as shape from './check-shape.js';
import { fieldOf, isBlank, isObject } from './check-values.js';
import { unknownTo } from './check-words.js';
import { finding, type Find, type Finding } from './finding.js';
import { several } from './lenient.js';
import { MOST_ITEMS, readWhole } from './check-reading.js';
import type { Feed, Item } from './schema.js';

const VERSION = /^https?:\/\/jsonfeed\.org\/version\/1(?:\.(\d))?$/;

/** What the feed's `version` says: `1` for 1.1, `0` for 1.0. */
const minorVersion = (version: unknown): string | undefined => {
  const [match, minor = '0'] = VERSION.exec(typeof version === 'string' ? version.trim() : '') ?? [];
  return match && '01'.includes(minor) ? minor : undefined;
};

const checkChannel = (document: unknown, feed: Feed, find: Find): void => {
  const version = fieldOf(document, 'version');
  if (isBlank(version)) find('no-version', 'version');
  else if (!minorVersion(version)) find('wrong-version', 'version', version);
  else if (minorVersion(version) === '0') find('old-version', 'version', version);
  if (isBlank(fieldOf(document, 'title'))) find('no-feed-title', 'title');
  if (isBlank(fieldOf(document, 'home_page_url'))) find('no-home-page', 'home_page_url');
  shape.channel(document, '', { base: feed.address, find });
  if (feed.author.length && minorVersion(version) !== '0') find('author-for-authors', 'author');
  const next = fieldOf(document, 'next_url');
  if (webAddress(next, feed.address) === feed.address) find('next-is-self', 'next_url', next);
};

/**
 * What is read of each item, were its id its own. Under their own ids the feed leaves some out, and it would not be known
 * which these are.
 */
const readEach = (raws: readonly unknown[], base: string): (Item | undefined)[] => {
  const numbered = raws.map((raw, index) => (isObject(raw) ? { ...raw, id: `${index}` } : raw));
  const { items = [] } = readWhole({ items: numbered }, base) ?? {};
  const byNumber = new Map(items.map((item) => [item.id, item]));
  return raws.map((_, index) => byNumber.get(`${index}`));
};

/**
 * Finds what is wrong with a feed: what of it is not shown, and why, and what could be better. Never throws.
 * @param document - The JSON as parsed.
 * @param address - The absolute address it came from.
 */
export function checkFeed(document: unknown, address: string, now = new Date()): Finding[] {
  const feed = readWhole(document, address);
  if (!feed) return [finding('not-a-feed')];
  const found: Finding[] = [];
  const find: Find = (code, path, value) => void found.push(finding(code, path, value));
  checkChannel(document, feed, find);
  const given = fieldOf(document, 'items');
  const raws = several(given);
  if (!Array.isArray(given)) find('mended-list', 'items');
  if (raws.length > MOST_ITEMS) find('too-many-items', 'items', raws.length);
  const checked = raws.slice(0, MOST_ITEMS);
  const { topics, districts } = feed._tryg ?? {};
  const whole: Whole = {
    feed,
    unknown: { topics: unknownTo(topics), districts: unknownTo(districts) },
    isOld: minorVersion(fieldOf(document, 'version')) === '0',
    now,
  };
  return [
    ...found,
    ...checkItems(checked, readEach(checked, address), whole),
    ...checkContacts(document, whole),
    ...checkNotices(document, whole),
  ];
}
