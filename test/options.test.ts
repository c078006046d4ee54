import { describe, expect, test } from 'vitest';
import { ELEMENTS, optionsOf, type ElementName, type Option } from '../src/embed/options.js';
import { elements } from './support/readme.mjs';

/* Snippets, frames and forms are made from these options. What the elements themselves say is in custom-elements.json. */

/** An attribute's type and default, as its class says them. */
function said({ kind, ...option }: Option): { type: string; value: string } {
  if (kind === 'boolean') return { type: 'boolean', value: 'false' };
  const { values, default: value = '' } = option as { values?: string[]; default?: string | number };
  if (kind === 'number') return { type: 'number', value: String(value) };
  const type = values?.map((one) => `'${one}'`).join(' | ') ?? 'string';
  return { type, value: `'${value}'` };
}

test('every element has its options, and nothing else has', () => {
  const tags = Object.keys(ELEMENTS).map((name) => `tryg-${name}`);
  expect(tags.sort()).toEqual(
    elements()
      .map(({ tagName }) => tagName)
      .sort(),
  );
});

describe.each(elements())('the options of $tagName', ({ tagName, attributes = [] }) => {
  test('are its attributes, with their types and defaults', () => {
    const options = optionsOf(tagName.replace('tryg-', '') as ElementName);
    expect(Object.fromEntries(options.map((option) => [option.name, said(option)]))).toEqual(
      Object.fromEntries(
        attributes.map(({ name, type, default: value = "''" }) => [
          name,
          // Nothing said is something else than nothing, for a heading; there is no other way to write it.
          { type: type?.text.replace(' | undefined', ''), value },
        ]),
      ),
    );
  });
});
