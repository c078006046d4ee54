/** What kind of value an option takes, which is text wherever it is written. */
type Kind =
  /** Chosen when it is there, whatever its value. */
  | { readonly kind: 'boolean' }
  /** A whole number. */
  | { readonly kind: 'number'; readonly min: number; readonly max?: number; readonly default: number }
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly default: string }
  /** `list`: words with spaces between. `feed`: an address that is fetched, or several with spaces between. `address`: where
   * links lead. `parameter`: names a parameter of the page's address. */
  | { readonly kind: 'text' | 'list' | 'feed' | 'address' | 'parameter'; readonly default?: string };

/** An attribute of an element, named as it is written. */
export type Option = { readonly name: string } & Kind;

const FEED = [
  { name: 'src', kind: 'feed' },
  { name: 'refresh', kind: 'number', min: 0, default: 0 },
  { name: 'check', kind: 'boolean' },
] as const;

const HEADING_LEVEL = { name: 'heading-level', kind: 'number', min: 1, max: 6, default: 2 } as const;
const HEADING = { name: 'heading', kind: 'text' } as const;
const LIMIT = { name: 'limit', kind: 'number', min: 1, default: 5 } as const;
const PLACE = [
  { name: 'topic', kind: 'text' },
  { name: 'district', kind: 'text' },
] as const;
const IMAGES = { name: 'images', kind: 'choice', values: ['auto', 'none'], default: 'auto' } as const;
const ITEM = [
  { name: 'item', kind: 'text' },
  { name: 'item-param', kind: 'parameter' },
] as const;
const JSON_LD = { name: 'json-ld', kind: 'boolean' } as const;

const LIST = [
  ...FEED,
  HEADING_LEVEL,
  HEADING,
  LIMIT,
  { name: 'layout', kind: 'choice', values: ['list', 'cards', 'compact'], default: 'list' },
  ...PLACE,
  { name: 'exclude', kind: 'list' },
  { name: 'order', kind: 'choice', values: ['newest', 'feed'], default: 'newest' },
  IMAGES,
  { name: 'expandable', kind: 'boolean' },
  { name: 'filterable', kind: 'boolean' },
  { name: 'searchable', kind: 'boolean' },
  { name: 'filter-param', kind: 'parameter' },
  { name: 'subscribe', kind: 'boolean' },
] as const;

/** Every element, by its tag without `tryg-`, and what it may be told. `test/options.test.ts` holds it against the elements. */
export const ELEMENTS = {
  'news-list': [...LIST, { name: 'article-href', kind: 'address' }, { name: 'unique', kind: 'boolean' }],
  article: [...FEED, HEADING_LEVEL, ...ITEM, IMAGES, JSON_LD, { name: 'share', kind: 'boolean' }],
  newsroom: [...LIST, { name: 'article-param', kind: 'parameter', default: 'nyhed' }],
  'event-list': [...FEED, HEADING_LEVEL, HEADING, LIMIT, ...PLACE, { name: 'past', kind: 'boolean' }],
  notice: [...FEED, HEADING_LEVEL, ...PLACE],
  'contact-card': [
    ...FEED,
    HEADING_LEVEL,
    { name: 'contact', kind: 'text' },
    ...PLACE,
    { name: 'emergency', kind: 'boolean' },
  ],
  organisation: [...FEED, HEADING_LEVEL, JSON_LD],
  breadcrumb: [...FEED, ...ITEM],
  'skip-link': [{ name: 'target', kind: 'text' }],
} as const satisfies Record<string, readonly Option[]>;

/** What the page for iframes may be told besides. */
export const FRAME = [
  { name: 'lang', kind: 'choice', values: ['da', 'en'], default: 'da' },
  { name: 'theme', kind: 'choice', values: ['auto', 'light', 'dark'], default: 'auto' },
] as const satisfies readonly Option[];

/** Whether an element is of use in an iframe: one whose links lead about the page it stands on is not. */
export const fitsFrame = (element: ElementName): boolean =>
  element !== 'breadcrumb' && element !== 'skip-link';

export type ElementName = keyof typeof ELEMENTS;
export type OptionName = ((typeof ELEMENTS)[ElementName] | typeof FRAME)[number]['name'];

/** Whether there is such an element. */
export const isElement = (name: string): name is ElementName => Object.hasOwn(ELEMENTS, name);

export const optionsOf = (element: ElementName): readonly Option[] => ELEMENTS[element];

/** The addresses in a text, absolute, where it holds nothing else than addresses of the web; otherwise none. */
export function addressesIn(value: string, page: string): URL[] {
  const words = value.match(/\S+/g) ?? [];
  const addresses = words.flatMap((word) => (URL.canParse(word, page) ? [new URL(word, page)] : []));
  const isWhole = addresses.length === words.length;
  return isWhole && addresses.every(({ protocol }) => /^https?:$/.test(protocol)) ? addresses : [];
}

/**
 * Whether an option can have that value.
 * @param page - What relative addresses are relative to.
 */
export function accepts(option: Option, value: string, page: string): boolean {
  switch (option.kind) {
    case 'boolean':
      return value === '' || value === 'true';
    case 'number':
      return /^\d+$/.test(value) && Number(value) >= option.min && Number(value) <= (option.max ?? Infinity);
    case 'choice':
      return option.values.includes(value);
    case 'feed':
      return addressesIn(value, page).length > 0;
    case 'address':
      return addressesIn(value, page).length === 1;
    case 'parameter':
      return /^[\w-]+$/.test(value);
    case 'text':
    case 'list':
      return true;
  }
}
