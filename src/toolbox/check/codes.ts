import { LEVELS, type Code as FeedCode, type Finding, type Level } from '../../feed/finding.js';

/** What only a program outside the browser can find: headers, files, pages that follow, links. See `feed/finding.ts`. */
export const MORE_LEVELS = {
  // The way there
  'no-file': 'error',
  'unreadable-file': 'error',
  'http-feed': 'error',
  'bad-certificate': 'error',
  'redirect-loop': 'error',
  moved: 'advice',
  'cors-twice': 'error',
  'cors-for-some': 'warning',
  'cors-not-varied': 'warning',

  // The headers and bytes
  'wrong-charset': 'advice',
  bom: 'advice',
  'not-cached': 'advice',
  'cached-long': 'warning',
  'no-validator': 'advice',
  'not-compressed': 'advice',
  'sets-cookie': 'advice',

  // The pages that follow
  'pages-loop': 'error',
  'page-repeats': 'error',
  'item-on-earlier-page': 'advice',

  // Links
  'dead-link': 'warning',
  'doubtful-link': 'advice',
  'not-a-picture': 'warning',
} as const satisfies Record<string, Level>;

export type MoreCode = keyof typeof MORE_LEVELS;
export type Code = FeedCode | MoreCode;

const levelOf: Readonly<Record<Code, Level>> = { ...LEVELS, ...MORE_LEVELS };

/** What becomes of it in the widgets: it is left out, set right, shown to its disadvantage, or never noticed. */
export type Effect = 'dropped' | 'mended' | 'shown-badly' | 'unseen';

/** Everything else is left out. */
const EFFECTS: Readonly<Record<Exclude<Effect, 'dropped'>, readonly Code[]>> = {
  mended: [
    ...(['mended-text', 'mended-number', 'mended-flag', 'mended-list', 'mended-object'] as const),
    ...(['author-for-authors', 'old-version', 'no-version', 'wrong-version', 'no-title', 'bom'] as const),
  ],
  'shown-badly': [
    ...(['no-home-page', 'same-title', 'no-date', 'future-date', 'no-alt', 'alt-is-file-name'] as const),
    ...(['no-size', 'unknown-topic', 'unknown-district', 'unknown-contact', 'wrong-weekday'] as const),
    ...(['contact-unreachable', 'undialled-phone', 'contact-repeats-id', 'wrong-cvr'] as const),
    ...(['http-picture', 'http-link', 'dead-link', 'doubtful-link', 'not-a-picture'] as const),
    ...(['unknown-language', 'unknown-value'] as const),
  ],
  unseen: [
    ...(['very-large', 'large', 'content-type', 'wrong-charset', 'no-feed-title', 'notice-over'] as const),
    ...(['not-cached', 'cached-long', 'no-validator', 'not-compressed', 'sets-cookie'] as const),
    ...(['cors-not-varied', 'item-on-earlier-page', 'moved'] as const),
  ],
};

const effectOf = new Map<Code, Effect>(
  (['mended', 'shown-badly', 'unseen'] as const).flatMap((effect) =>
    EFFECTS[effect].map((code): [Code, Effect] => [code, effect]),
  ),
);

/** One thing that is wrong, and where. */
export interface Found {
  readonly level: Level;
  readonly code: Code;
  readonly effect: Effect;
  /** Where in the document, as `items[3].image`; empty for the feed as a whole. */
  readonly path: string;
  /** In a file, counted from one. */
  readonly line?: number | undefined;
  /** What the item, contact or notice is called. */
  readonly item?: string | undefined;
  /** What stands there, or as much of it as helps. */
  readonly value?: string | undefined;
  /** The page of the feed that it is on, where that is not the first. */
  readonly page?: string | undefined;
}

/** So much of a value is shown. */
const LONGEST = 200;

const brief = (value: string): string => (value.length > LONGEST ? `${value.slice(0, LONGEST)} …` : value);

/** Something of that kind. */
export const found = (code: Code, path = '', value?: string | number, more: Partial<Found> = {}): Found => ({
  level: levelOf[code],
  code,
  effect: effectOf.get(code) ?? 'dropped',
  path,
  ...(value !== undefined && value !== '' && { value: brief(String(value)) }),
  ...more,
});

/** What the browser's check has found, with what becomes of it. */
export const fromFinding = (finding: Finding): Found => ({
  ...finding,
  effect: effectOf.get(finding.code) ?? 'dropped',
});

/** How many there are of each level. */
export function numbersOf(findings: readonly Found[]): Record<Level, number> {
  const numbers = { error: 0, warning: 0, advice: 0 };
  for (const { level } of findings) numbers[level] += 1;
  return numbers;
}
