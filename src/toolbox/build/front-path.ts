import type { Path } from '../content/yaml.js';

/** Where the fields of a feed's item stand in front matter, if under another name. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  summary: ['lead'],
  date_published: ['published'],
  date_modified: ['modified'],
  image: ['image', 'src'],
};

/** The path in front matter of what has this path in a feed: `items`, its index, and so on. */
export const frontPath = ([, , first, second, ...rest]: readonly (string | number)[]): Path => {
  const inner = [second, ...rest].filter((step) => step !== undefined);
  if (first === '_tryg') return inner;
  if (first === 'attachments')
    return ['attachments', ...inner.map((step) => (step === 'url' ? 'src' : step))];
  return [...(NAMES[String(first)] ?? [first!]), ...inner];
};
