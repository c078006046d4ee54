import { knownLanguage } from './language.js';
import { readMoment } from './moment.js';
import { plainText } from './plain-text.js';

/*
 * The vocabulary of lenient reading: what a field cannot be read as is `undefined`, an entry that is nothing is left
 * out, and neither takes its neighbours with it.
 */

/** Takes whatever stands in a feed, and gives what it can be read as. Never throws. */
export type Reader<T> = (value: unknown) => T;

/** What a reader gives for a thing that is there. */
export type Reading<R extends Reader<unknown>> = NonNullable<ReturnType<R>>;

type Fields = Readonly<Record<string, Reader<unknown>>>;

/** An object with these fields, `undefined` for anything else; unknown keys are ignored. */
export const object = <const Shape extends Fields>(shape: Shape) => {
  const fields = Object.entries(shape);
  return (value: unknown) => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) return undefined;
    const read: Record<string, unknown> = {};
    for (const [name, field] of fields) read[name] = field((value as Record<string, unknown>)[name]);
    return read as { -readonly [Name in keyof Shape]: ReturnType<Shape[Name]> };
  };
};

/**
 * A list whose wrong entries are left out. One entry alone is read as a list of one.
 * @param essence - The field that an entry is nothing without; a bare string is read as that field.
 */
export const list =
  <T extends object>(entry: Reader<T | undefined>, essence?: keyof T): Reader<T[]> =>
  (value) =>
    several(value).flatMap((raw) => {
      const read = entry(essence && typeof raw === 'string' ? { [essence]: raw } : raw);
      return read && (!essence || read[essence]) ? [read] : [];
    });

/** A list's entries; one alone is a list of one. */
export const several = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value == null ? [] : [value];

/** Text in one line; a number is read as its digits. */
export const text = plainText;

/** Text or HTML exactly as written. */
export const markup = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.toWellFormed() : undefined;

/** What tells an entry from its neighbours. JSON Feed: a number is read as a string. */
export const identity = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).toWellFormed().trim() || undefined
    : undefined;

/** A date or moment, see `readMoment`. */
export const moment = readMoment;

export const flag = (value: unknown): boolean => value === true || value === 'true';

/** A length, width or number of bytes: positive, also when written as a string. */
export const size = (value: unknown): number | undefined => {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : 0;
  return number > 0 && Number.isFinite(number) ? number : undefined;
};

export const language = knownLanguage;

/** One of a few known values. */
export const oneOf =
  <const T extends string>(...values: T[]): Reader<T | undefined> =>
  (value) =>
    values.find((known) => known === value);

/** Words given as a list, or as one string with commas between; each once. */
export const words = (value: unknown): string[] => [
  ...new Set(
    (typeof value === 'string' ? value.split(',') : several(value)).flatMap((word) => plainText(word) ?? []),
  ),
];
