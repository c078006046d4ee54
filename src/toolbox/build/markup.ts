import { escaped } from '../content/escaped.js';

/** Markup that is ready to be written. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Value = Markup | string | number | undefined | null | false | readonly Value[];

const written = (value: Value): string => {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(written).join('');
  if (value == null || value === false) return '';
  return escaped(String(value));
};

/** A template whose values are text unless they are markup: nothing that is written in a field becomes a tag. */
export const markup = (strings: TemplateStringsArray, ...values: Value[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...values.map(written)));

/** What there is of some parts, with something between; nothing where there is none. */
export const joined = (parts: readonly (Markup | undefined)[], between: string): Markup | undefined => {
  const there = parts.filter((part) => part !== undefined);
  return there.length ? new Markup(there.join(between)) : undefined;
};
