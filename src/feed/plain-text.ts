const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  ndash: '–',
  rdquo: '”',
};

const character = (entity: string, number: string | undefined, name: string): string => {
  if (!number) return Object.hasOwn(NAMED, name) ? NAMED[name]! : entity;
  const point = Number(number.replace(/^x/i, '0x'));
  return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : entity;
};

/** Nobody encodes a text more often than that by mistake. */
const MOST_OFTEN = 5;

/**
 * Decodes character references until none is left, also where a feed was encoded twice (`&amp;amp;`). What nests them
 * deeper than any mistake is left as it is: either way what was read once reads the same again.
 */
const decoded = (text: string): string => {
  let plain = text;
  for (let times = 0; times < MOST_OFTEN; times += 1) {
    const next = plain.replace(/&(?:#(\d+|x[\da-f]+)|(\w+));/gi, character);
    if (next === plain) return plain;
    plain = next;
  }
  return text;
};

/**
 * Reads a field that JSON Feed defines as plain text. Markup in it is text and stays visible as such; character
 * references, which many feeds leave in titles, are decoded.
 * @returns the text in one line, or `undefined` where there is none.
 */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = decoded(String(value)).toWellFormed().replace(/\s+/g, ' ').trim();
  return text || undefined;
}

/**
 * The words of a piece of HTML, to name or weigh it: what is shown is rebuilt from the HTML itself. Neither a tag nor a
 * script that never ends makes the pattern start over and over: a megabyte of `<` would hold up the page.
 */
export const withoutMarkup = (html: string | undefined): string | undefined =>
  plainText(html?.replace(/<(style|script)[^]*?(<\/\1[^<>]*>|$)|<[^<>]*>/gi, ' '));
