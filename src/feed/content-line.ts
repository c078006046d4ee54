/* The lines that calendars (RFC 5545) and address books (RFC 2426) are made of. */

const OCTETS = 75;

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** A text as a value: its own commas, semicolons, backslashes and line ends do not mean anything. */
export const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** A line in pieces of at most 75 octets, as many readers still want them; a letter is never cut in two. */
export const folded = (line: string): string => {
  let folds = '';
  let length = 0;
  for (const letter of line) {
    const size = octets(letter);
    if (length + size > OCTETS) {
      folds += '\r\n ';
      length = 1;
    }
    folds += letter;
    length += size;
  }
  return folds;
};

/** A whole document; lines without a value are left out. */
export const contentLines = (
  lines: readonly (readonly [name: string, value: string | undefined])[],
): string =>
  lines
    .filter(([, value]) => value)
    .map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`)
    .join('');
