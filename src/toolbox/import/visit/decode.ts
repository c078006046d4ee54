/** What Windows has where Latin-1 has control characters, from 0x80 on: some versions of Node leave them as they are. */
const WINDOWS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80]!);

/** Names for what everybody writes, and browsers read, as Windows-1252. */
const LATIN = /^(iso-?8859-?1|latin-?1|l1|windows-?1252|cp-?1252|us-ascii|ascii|x-cp1252)$/i;

const decoded = (bytes: Uint8Array, charset: string): string | undefined => {
  if (LATIN.test(charset)) return latin(bytes);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The byte order mark says it, or the zeros in the first characters, which are ASCII in every feed and page. */
function unicodeOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return undefined;
}

/** The charset that an XML declaration or a `meta` gives. */
const declared = (start: string): string | undefined =>
  (/^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(start) ??
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start))?.[1];

/**
 * The text of a file or answer. What it says of itself is believed only as far as its bytes allow: much is called UTF-8 that
 * is Latin-1.
 * @param charset - What the server says.
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const unicode = unicodeOf(bytes);
  const inside = declared(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'));
  for (const name of [unicode, charset, inside, 'utf-8']) {
    // Readable as ASCII, it is not written in pairs of bytes, whatever it says.
    if (!name || (name !== unicode && /^utf-?16/i.test(name))) continue;
    const text = decoded(bytes, name);
    if (text !== undefined) return text.replace(/^\ufeff/, '');
  }
  return latin(bytes);
}
