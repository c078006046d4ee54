import { isFileName, checkMarkup } from './check-markup.js';
import * as shape from './check-shape.js';
import { fieldOf, isBlank, isObject, type Look } from './check-values.js';
import { beginOf, endOf } from './check-span.js';
import { wrongWeekdays } from './check-weekday.js';
import { extensionOf } from './extension.js';
import { finding, type Find, type Finding } from './finding.js';
import { identity, words } from './lenient.js';
import { plainText, withoutMarkup } from './plain-text.js';
import type { Feed, Item } from './schema.js';
import { pictureOf, titleOf } from './select.js';

/** What items are held against: the rest of their feed. */
export interface Whole {
  readonly feed: Feed;
  /** Words that its tables do not have. */
  readonly unknown: Record<'topics' | 'districts', (words: readonly string[]) => string[]>;
  /** Whether this is JSON Feed 1.0, which knew one `author` only. */
  readonly isOld: boolean;
  readonly now: Date;
}

/** Says why an item is not shown at all. */
const isDropped = (
  raw: unknown,
  item: Item | undefined,
  ids: Set<string>,
  path: string,
  find: Find,
): boolean => {
  const id = identity(fieldOf(raw, 'id'));
  if (!isObject(raw)) find('item-no-object', path, raw);
  else if (!id) find('item-no-id', path, raw.id);
  else if (ids.has(id)) find('item-repeats-id', `${path}.id`, id);
  else if (!item) find('item-empty', path, id);
  else {
    ids.add(id);
    return false;
  }
  return true;
};

const checkDates = (raw: unknown, item: Item, now: Date, path: string, find: Find): void => {
  const { date_published: published, date_modified: modified } = item;
  const isGiven = !isBlank(fieldOf(raw, 'date_published')) || !isBlank(fieldOf(raw, 'date_modified'));
  if (!isGiven) find('no-date', `${path}.date_published`);
  if (published && beginOf(published) > now.getTime())
    find('future-date', `${path}.date_published`, fieldOf(raw, 'date_published'));
  else if (modified && beginOf(modified) > now.getTime())
    find('future-date', `${path}.date_modified`, fieldOf(raw, 'date_modified'));
};

const checkPicture = (raw: unknown, item: Item, path: string, find: Find): void => {
  const picture = pictureOf(item);
  if (!picture) return;
  const described = fieldOf(fieldOf(raw, '_tryg'), 'image');
  const alt = fieldOf(described, 'alt');
  const place = `${path}._tryg.image`;
  // An empty one says that the picture decorates.
  if (typeof alt !== 'string' && typeof alt !== 'number') find('no-alt', `${place}.alt`, picture.url);
  else if (isFileName(picture.alt, picture.url)) find('alt-is-file-name', `${place}.alt`, alt);
  if (!picture.width || !picture.height) find('no-size', place, picture.url);
};

const checkEvent = (raw: unknown, { _tryg }: Item, path: string, find: Find): void => {
  const event = _tryg?.event;
  if (!event) return;
  const { start, end } = event;
  const place = `${path}._tryg.event`;
  const given = fieldOf(fieldOf(raw, '_tryg'), 'event');
  if (isBlank(fieldOf(given, 'start'))) find('event-no-start', place);
  if (start && end && endOf(end) < beginOf(start))
    find('event-ends-first', `${place}.end`, fieldOf(given, 'end'));
};

const checkWords = (raw: unknown, { _tryg }: Item, whole: Whole, path: string, find: Find): void => {
  const { topics = [], districts = [] } = _tryg ?? {};
  for (const word of whole.unknown.topics(topics)) find('unknown-topic', `${path}._tryg.topics`, word);
  for (const word of whole.unknown.districts(districts))
    find('unknown-district', `${path}._tryg.districts`, word);
  const { contacts } = extensionOf(whole.feed);
  if (!contacts.length) return;
  for (const word of words(fieldOf(fieldOf(raw, '_tryg'), 'contacts')))
    if (!contacts.some(({ id }) => id === word)) find('unknown-contact', `${path}._tryg.contacts`, word);
};

const textOf = ({ title, summary, content_html, content_text }: Item): string =>
  [title, summary, withoutMarkup(content_html), plainText(content_text)].filter(Boolean).join(' · ');

/**
 * Finds what is wrong with a feed's items.
 * @param items - What is read of each where its id does not matter; `undefined` where that is nothing.
 */
export function checkItems(
  raws: readonly unknown[],
  items: readonly (Item | undefined)[],
  whole: Whole,
): Finding[] {
  const found: Finding[] = [];
  const ids = new Set<string>();
  const titles = new Set<string>();
  raws.forEach((raw, index) => {
    const item = items[index];
    const path = `items[${index}]`;
    const name = item && titleOf(item);
    const find: Find = (code, place, value) => void found.push(finding(code, place, value, name));
    const look: Look = { base: whole.feed.address, find };
    if (isDropped(raw, item, ids, path, find) || !item) return;

    shape.item(raw, path, look);
    if (item.author.length && !whole.isOld) find('author-for-authors', `${path}.author`);
    const title = item.title?.toLowerCase();
    if (isBlank(fieldOf(raw, 'title'))) find('no-title', `${path}.title`);
    else if (title && titles.has(title)) find('same-title', `${path}.title`);
    if (title) titles.add(title);
    checkDates(raw, item, whole.now, path, find);
    checkPicture(raw, item, path, find);
    checkWords(raw, item, whole, path, find);
    checkEvent(raw, item, path, find);
    const start = item._tryg?.event?.start;
    for (const phrase of wrongWeekdays(textOf(item), start ?? item.date_published, start))
      find('wrong-weekday', path, phrase);
    if (item.content_html) checkMarkup(item.content_html, `${path}.content_html`, look);
  });
  return found;
}
