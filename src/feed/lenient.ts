import {
  $ZodObject,
  $ZodTransform,
  safeParse,
  type $strip,
  type $ZodShape,
  type $ZodType,
} from 'zod/v4/core';
import { knownLanguage } from './language.js';
import { readMoment } from './moment.js';
import { plainText } from './plain-text.js';

/*
 * The vocabulary of lenient reading: what a field cannot be read as is `undefined`, an entry that is nothing is left
 * out, and neither takes its neighbours with it.
 */

/* `object` and `transform` of zod/mini, made from the core they stand on: their methods cost every first load 550 bytes. */

/** An object with these fields; unknown keys are ignored. */
export const object = <const Shape extends $ZodShape>(shape: Shape) =>
  new $ZodObject({ type: 'object', shape }) as $ZodObject<Shape, $strip>;

/** A field as a function reads it. */
export const read = <T>(reader: (value: unknown) => T) =>
  new $ZodTransform({ type: 'transform', transform: reader }) as $ZodTransform<T, unknown>;

/** A part that is lost alone when it is wrong. */
export const maybe = <T>(schema: $ZodType<T>) =>
  read((value): T | undefined => safeParse(schema, value).data);

/**
 * A list whose wrong entries are left out. One entry alone is read as a list of one.
 * @param essence - The field that an entry is nothing without; a bare string is read as that field.
 */
export const list = <T extends object>(schema: $ZodType<T>, essence?: keyof T) =>
  read((value): T[] =>
    several(value).flatMap((raw) => {
      const entry = safeParse(schema, essence && typeof raw === 'string' ? { [essence]: raw } : raw).data;
      return entry && (!essence || entry[essence]) ? [entry] : [];
    }),
  );

const several = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

/** Text in one line; a number is read as its digits. */
export const text = read(plainText);

/** Text or HTML exactly as written. */
export const markup = read((value) =>
  typeof value === 'string' && value.trim() ? value.toWellFormed() : undefined,
);

/** What tells an entry from its neighbours. JSON Feed: a number is read as a string. */
export const identity = read((value) =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).toWellFormed().trim() || undefined
    : undefined,
);

/** A date or moment, see `readMoment`. */
export const moment = read(readMoment);

export const flag = read((value) => value === true || value === 'true');

/** A length, width or number of bytes: positive, also when written as a string. */
export const size = read((value) => {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : 0;
  return number > 0 && Number.isFinite(number) ? number : undefined;
});

export const language = read(knownLanguage);

/** An e-mail address, as far as anyone can tell without writing to it. */
export const email = read((value) => /^[^\s@]+@[^\s@]+$/.exec(plainText(value) ?? '')?.[0]);

/** One of a few known values. */
export const oneOf = <const T extends string>(...values: T[]) =>
  read((value) => values.find((known) => known === value));

/** Words given as a list, or as one string with commas between; each once. */
export const words = read((value) => [
  ...new Set(
    (typeof value === 'string' ? value.split(',') : several(value)).flatMap((word) => plainText(word) ?? []),
  ),
]);
