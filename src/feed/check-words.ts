import { wordMatcher } from './words.js';

type Table = Parameters<typeof wordMatcher>[0];

/** Says which words a table of topics or districts does not have, by slug or label; without a table none. */
export function unknownTo(table: Table): (words: readonly string[]) => string[] {
  if (!table?.length) return () => [];
  const slugs = table.flatMap(({ slug }) => slug ?? []);
  const known = new Map<string, boolean>();
  const isKnown = (word: string): boolean => {
    if (!known.has(word)) known.set(word, wordMatcher(table, word)(slugs));
    return known.get(word)!;
  };
  return (words) => words.filter((word) => !isKnown(word));
}
