/* The sentences of a list that can show more, which only such lists load. */

export const showMore = 'Vis flere nyheder';
export const fetchingMore = 'Henter flere nyheder …';
export const noneThere = 'Der var ingen i den næste del af arkivet.';
export const moreFailed = 'Flere nyheder kunne ikke hentes.';

const count = (number: number): string => number.toLocaleString('da-DK');

/**
 * How much is shown.
 * @param found - How many there are; unknown as long as there are pages left to fetch.
 * @example shownOf(10, 34) // 'Viser 10 af 34 nyheder'
 */
export const shownOf = (shown: number, found: number | undefined): string =>
  `Viser ${count(shown)}${found ? ` af ${count(found)}` : ''} ${(found ?? shown) === 1 ? 'nyhed' : 'nyheder'}`;
