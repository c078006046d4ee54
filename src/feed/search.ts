import { folded } from './words.js';

/* Search as people type: upper case or lower, aa for å, with or without accents. */

/** Folded, and without accents: who looks for a café types cafe. */
const plain = (text: string): string => folded(text).normalize('NFD').replace(/\p{M}/gu, '');

/** The words of a query, as they are looked for. */
const wordsOf = (query: string): string[] => plain(query).split(/\s+/).filter(Boolean);

/** Asks of texts whether all words of a query are in them, as parts of longer words too. The texts are those of `textOf`, folded once. */
export function searcher<T extends object>(
  textOf: (thing: T) => string,
): (query: string) => (thing: T) => boolean {
  const texts = new WeakMap<T, string>();
  return (query) => {
    const words = wordsOf(query);
    return (thing) => {
      const text = texts.get(thing) ?? plain(textOf(thing));
      texts.set(thing, text);
      return words.every((word) => text.includes(word));
    };
  };
}

/** A piece of a text, and whether it was looked for. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/**
 * A text in pieces, those that match one of a query's words told apart. Together they are the whole text (in NFC).
 * @example piecesOf('Ny bro i Ålborg', 'aal') // 'Ny bro i ', 'Ål' (a match), 'borg'
 */
export function piecesOf(text: string, query: string): Piece[] {
  const letters = [...text.normalize('NFC')];
  // Which letter each folded one comes from.
  const from: number[] = [];
  let haystack = '';
  letters.forEach((letter, index) => {
    const fold = plain(letter);
    haystack += fold;
    for (let count = fold.length; count; count -= 1) from.push(index);
  });
  const isHit = new Set<number>();
  for (const word of wordsOf(query)) {
    for (let at = haystack.indexOf(word); at >= 0; at = haystack.indexOf(word, at + 1)) {
      for (let index = from[at]!; index <= from[at + word.length - 1]!; index += 1) isHit.add(index);
    }
  }
  const pieces: { text: string; isMatch: boolean }[] = [];
  letters.forEach((letter, index) => {
    const isMatch = isHit.has(index);
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) last.text += letter;
    else pieces.push({ text: letter, isMatch });
  });
  return pieces;
}
