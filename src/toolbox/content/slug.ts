import { folded } from '../../feed/words.js';

/** What is left of other languages' letters when Danish ones have been written out. */
const LETTERS: Readonly<Record<string, string>> = { ö: 'oe', ä: 'ae', ü: 'ue', ß: 'ss', ð: 'd', þ: 'th' };

/** Names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const LONGEST = 80;

/** Its beginning, if it can be without half a word. */
const shortened = (slug: string): string =>
  slug.length > LONGEST
    ? slug
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST)
    : slug;

/**
 * A name for files and addresses, as tryg.aalborg.dk writes them: å as aa, ø as oe, æ as ae.
 * @returns nothing for what has neither letters nor digits.
 * @example slug('Nærpolitistation på Grønlands Torv') // 'naerpolitistation-paa-groenlands-torv'
 */
export function slug(text: string): string | undefined {
  const plain = folded(text)
    .replace(/[öäüßðþ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = shortened(plain);
  return RESERVED.test(short) ? `${short}-1` : short || undefined;
}
