/** How bad it is: readers lose something; they get something worse; it works, and could be better. */
export type Level = 'error' | 'warning' | 'advice';

/** Everything that may be found wrong with a feed, and how bad that is. The sentences are in `danish/check-text.ts`. */
export const LEVELS = {
  // The way there
  'no-src': 'error',
  'bad-src': 'error',
  offline: 'error',
  'blocked-by-policy': 'error',
  'insecure-feed': 'error',
  'no-cors': 'error',
  unreachable: 'error',
  timeout: 'error',
  refused: 'error',
  'broken-off': 'error',
  'pictures-blocked-by-policy': 'error',

  // The bytes
  'too-large': 'error',
  'very-large': 'warning',
  large: 'advice',
  'content-type': 'advice',
  'not-utf-8': 'error',
  'no-content': 'error',
  'got-html': 'error',
  'not-json': 'error',

  // The feed
  'not-a-feed': 'error',
  'no-version': 'warning',
  'wrong-version': 'warning',
  'old-version': 'advice',
  'no-feed-title': 'warning',
  'no-home-page': 'advice',
  'too-many-items': 'error',
  'other-origin': 'error',
  'next-is-self': 'error',

  // Items
  'item-no-object': 'error',
  'item-no-id': 'error',
  'item-repeats-id': 'error',
  'item-empty': 'error',
  'no-title': 'advice',
  'same-title': 'warning',
  'no-date': 'warning',
  'future-date': 'warning',
  'no-alt': 'warning',
  'alt-is-file-name': 'warning',
  'no-size': 'advice',
  'unknown-topic': 'warning',
  'unknown-district': 'warning',
  'unknown-contact': 'warning',
  'event-no-start': 'error',
  'event-ends-first': 'warning',
  'wrong-weekday': 'warning',

  // Contacts and notices
  'contact-unreachable': 'warning',
  'unreadable-hours': 'error',
  'undialled-phone': 'warning',
  'contact-repeats-id': 'warning',
  'wrong-cvr': 'warning',
  'notice-no-title': 'error',
  'notice-ends-first': 'error',
  'notice-over': 'advice',

  // Fields of any kind
  'unreadable-date': 'error',
  'broken-address': 'error',
  'dropped-scheme': 'error',
  'http-picture': 'warning',
  'http-link': 'advice',
  'unreadable-email': 'error',
  'unknown-language': 'warning',
  'unknown-value': 'warning',
  'lost-field': 'error',
  'incomplete-entry': 'warning',
  'mended-text': 'advice',
  'mended-number': 'advice',
  'mended-flag': 'advice',
  'mended-list': 'advice',
  'mended-object': 'advice',
  'author-for-authors': 'advice',
} as const satisfies Record<string, Level>;

export type Code = keyof typeof LEVELS;

/** One thing that is wrong with a feed: data, which whoever shows it puts into words. */
export interface Finding {
  readonly level: Level;
  readonly code: Code;
  /** Where in the document, as `items[3].image`; empty for the feed as a whole. */
  readonly path: string;
  /** What the item, contact or notice is called. */
  readonly item?: string | undefined;
  /** What stands there, or as much of it as helps. */
  readonly value?: string | undefined;
}

/** Takes down what is wrong at a path, and the value that stands there. */
export type Find = (code: Code, path: string, value?: unknown) => void;

/** So much of a value is shown. */
const LONGEST = 120;

const inWords = (value: unknown): string | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number' && value !== true) return undefined;
  const text = String(value).toWellFormed().replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()} …` : text || undefined;
};

/** A finding of that code. @param item - What the item is called. */
export const finding = (code: Code, path = '', value?: unknown, item?: string): Finding => {
  const [name, given] = [inWords(item), inWords(value)];
  return { level: LEVELS[code], code, path, ...(name && { item: name }), ...(given && { value: given }) };
};
