import type { Path } from './yaml.js';

/** The keys that an object may have, in the order in which they are written; those of a list are its entries'. */
export interface Keys {
  readonly [key: string]: true | Keys;
}

const address = { street: true, postal_code: true, city: true } as const;
const authors = { name: true, url: true } as const;
const named = { slug: true, label: true } as const;
const link = { title: true, url: true } as const;

/** The front matter of an item. */
export const itemKeys = {
  id: true,
  title: true,
  kicker: true,
  lead: true,
  published: true,
  modified: true,
  url: true,
  external_url: true,
  language: true,
  authors,
  topics: true,
  districts: true,
  contacts: true,
  image: { src: true, alt: true, caption: true, credit: true },
  attachments: { src: true, title: true, size_in_bytes: true },
  related: link,
  event: {
    start: true,
    end: true,
    all_day: true,
    place: { name: true, address },
    online_url: true,
    sign_up_url: true,
    status: true,
    previous_start: true,
  },
  correction: true,
  pinned: true,
  expires: true,
  source: true,
} as const satisfies Keys;

/** `feed.yaml`. */
export const feedKeys = {
  title: true,
  home_page_url: true,
  base_url: true,
  widgets_url: true,
  language: true,
  description: true,
  icon: true,
  favicon: true,
  page_size: true,
  authors,
  about: true,
  organisation: {
    name: true,
    unit: true,
    address,
    phone: true,
    cvr: true,
    coordinators: { organisation: true, role: true, name: true },
    links: link,
  },
  topics: named,
  districts: named,
} as const satisfies Keys;

/** An entry of `contacts.yaml`. */
export const contactKeys = {
  id: true,
  role: true,
  name: true,
  title: true,
  organisation: true,
  address,
  phones: { number: true, label: true },
  email: true,
  secure_url: true,
  hours: { days: true, opens: true, closes: true },
  closed: { date: true, reason: true },
  hours_note: true,
  topics: true,
  districts: true,
} as const satisfies Keys;

/** An entry of `notices.yaml`. */
export const noticeKeys = {
  id: true,
  severity: true,
  title: true,
  text: true,
  url: true,
  valid_from: true,
  valid_to: true,
  topics: true,
  districts: true,
} as const satisfies Keys;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The ways to keys that nobody reads. */
export function unknownKeys(value: unknown, keys: Keys, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((entry, at) => unknownKeys(entry, keys, [...path, at]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = Object.hasOwn(keys, key) ? keys[key]! : undefined;
    if (!known) return [[...path, key]];
    return known === true ? [] : unknownKeys(inner, known, [...path, key]);
  });
}

/** The same value with its keys in order, known ones first, and without those that say nothing. */
export function inKeyOrder(value: unknown, keys: Keys): unknown {
  if (Array.isArray(value)) return value.map((entry) => inKeyOrder(entry, keys));
  if (!isObject(value)) return value;
  const names = [...Object.keys(keys), ...Object.keys(value).filter((key) => !Object.hasOwn(keys, key))];
  return Object.fromEntries(
    names.flatMap((name) => {
      const known = Object.hasOwn(keys, name) ? keys[name]! : true;
      const inner = known === true ? value[name] : inKeyOrder(value[name], known);
      return saysSomething(inner) ? [[name, inner]] : [];
    }),
  );
}

/** Nothing, an empty list and an empty object say nothing. An empty text does: with `alt: ""`, a picture decorates. */
const saysSomething = (value: unknown): boolean =>
  value != null && !(typeof value === 'object' && Object.keys(value).length === 0);
