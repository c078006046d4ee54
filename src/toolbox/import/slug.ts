const LETTERS: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ö: 'oe',
  ä: 'ae',
  ü: 'ue',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
};

/** Names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const LONGEST = 80;

/**
 * A name for files and addresses, as tryg.aalborg.dk writes them: å as aa, ø as oe, æ as ae.
 * @returns nothing for what has neither letters nor digits.
 * @example slug('Nærpolitistation på Grønlands Torv') // 'naerpolitistation-paa-groenlands-torv'
 */
export function slug(text: string): string | undefined {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåöäüßðþ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short =
    plain.length > LONGEST
      ? plain
          .slice(0, LONGEST + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LONGEST)
      : plain;
  return RESERVED.test(short) ? `${short}-1` : short || undefined;
}

/** The last part of an address that has letters, without the file's extension. */
export function slugOfAddress(address: string): string | undefined {
  try {
    const parts = decodeURIComponent(new URL(address).pathname).split('/').filter(Boolean);
    const last = parts.at(-1)?.replace(/\.[a-z]{2,5}$/i, '');
    return last && /\p{L}/u.test(last) ? slug(last) : undefined;
  } catch {
    return undefined;
  }
}

/** That name, or the first of `name-2`, `name-3` … that is free. */
export function free(name: string, taken: (name: string) => boolean): string {
  let candidate = name;
  for (let number = 2; taken(candidate); number += 1) candidate = `${name}-${number}`;
  return candidate;
}
