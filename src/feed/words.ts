/* Topics and districts: feeds and editors write them as slugs, labels or tags. */

/** Text in the one of all the ways to write it: small letters, å as aa, ø as oe, æ as ae, no soft hyphens. */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u00ad', '')
    .replaceAll('å', 'aa')
    .replaceAll('ø', 'oe')
    .replaceAll('æ', 'ae');

/** A word as it looks in an address, so that "Byens rum", "byens-rum" and "BYENS RUM" are the same. */
const slug = (word: string): string => folded(word).replace(/[^\p{L}\p{N}]+/gu, '-');

/** The feed's own table of topics or districts. */
type Named = readonly { slug: string | undefined; label: string | undefined }[] | undefined;

/** The slug that the feed uses for a word given by an editor, who may have written the label. */
export const slugIn = (named: Named, word: string): string =>
  slug(named?.find(({ label }) => label && slug(label) === slug(word))?.slug ?? word);

/**
 * Asks of lists of words whether that word is among them, in whatever form; without a word never. Made once, for the
 * thousands of items of an archive.
 */
export function wordMatcher(named: Named, word: string | undefined): (words: readonly string[]) => boolean {
  if (!word) return () => false;
  const wanted = slugIn(named, word);
  const labels = named?.flatMap((entry) =>
    slug(entry.slug ?? '') === wanted ? slug(entry.label ?? '') : [],
  );
  const forms = new Set([wanted, ...(labels ?? [])]);
  return (words) => words.some((other) => forms.has(slug(other)));
}

/** The words as the feed writes them for readers. */
export const labelsOf = (named: Named, words: readonly string[]): string[] =>
  words.map((word) => named?.find((entry) => entry.slug && slug(entry.slug) === slug(word))?.label ?? word);
