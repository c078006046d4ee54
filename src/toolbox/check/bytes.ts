import { isUtf8 } from 'node:buffer';
import { found, type Found } from './codes.js';

/** Over these, in bytes, a feed is larger than it need be, and than it ought to be; see `elements/check/answer.ts`. */
const LARGE = 100_000;
const VERY_LARGE = 250_000;

/** Over this, in bytes, the widgets refuse it: `LARGEST` of `feed/body.ts`. */
export const REFUSED = 5_000_000;

/** What bytes say. */
export interface Content {
  readonly findings: readonly Found[];
  /** If they are JSON. */
  readonly read?: { readonly document: unknown; readonly text: string };
}

const no = (...[code, value, more]: [Parameters<typeof found>[0], string?, Partial<Found>?]): Content => ({
  findings: [found(code, '', value, more)],
});

/** Which other encoding it is, as far as can be told. */
const encodingOf = (bytes: Uint8Array): string =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    ? 'UTF-16'
    : 'måske ISO-8859-1 (Latin-1)';

/** The first line that is no UTF-8, counted from one. */
function strangeLine(bytes: Uint8Array): number {
  for (let line = 1, begin = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, begin);
    if (end < 0 || !isUtf8(bytes.subarray(begin, end))) return line;
    begin = end + 1;
  }
}

/** What a parser says, and the line that it speaks of. */
function complaint(cause: unknown, text: string): { message: string; line?: number } {
  const [said = ''] = (cause as Error).message.split(' (line');
  // What it quotes of the feed is no help, and may be long.
  const message = said.replace(/, ".*" is not valid JSON$/s, '').replace(/ (in JSON )?at position \d+$/, '');
  const at =
    /position (\d+)/.exec(said)?.[1] ?? (/end of JSON|Unterminated/.test(said) ? text.length : undefined);
  if (at === undefined) return { message };
  const before = text.slice(0, Number(at)).split('\n');
  return {
    message: `linje ${before.length}, tegn ${before.at(-1)!.length + 1}: ${message}`,
    line: before.length,
  };
}

/** Reads bytes as the widgets do, and says what is wrong with them. */
export function contentOf(bytes: Uint8Array): Content {
  if (bytes.length > REFUSED) return no('too-large');
  if (!isUtf8(bytes)) return no('not-utf-8', encodingOf(bytes), { line: strangeLine(bytes) });
  const text = new TextDecoder().decode(bytes);
  if (!text.trim()) return no('no-content');
  if (text.trimStart().startsWith('<')) return no('got-html');
  const findings: Found[] = [];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) findings.push(found('bom'));
  if (bytes.length > VERY_LARGE) findings.push(found('very-large', '', bytes.length));
  else if (bytes.length > LARGE) findings.push(found('large', '', bytes.length));
  try {
    return { findings, read: { document: JSON.parse(text) as unknown, text } };
  } catch (cause) {
    const { message, line } = complaint(cause, text);
    return no('not-json', message, { line });
  }
}
