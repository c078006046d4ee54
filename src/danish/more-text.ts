const count = (number: number): string => number.toLocaleString('da-DK');

/** The sentences of a list that can show more, which only such lists load. */
export const moreText = {
  showMore: 'Vis flere nyheder',
  fetchingMore: 'Henter flere nyheder …',
  noneThere: 'Der var ingen i den næste del af arkivet.',
  moreFailed: 'Flere nyheder kunne ikke hentes.',
  /**
   * How much is shown.
   * @param found - How many there are; unknown as long as there are pages left to fetch.
   * @example shownOf(10, 34) // 'Viser 10 af 34 nyheder'
   */
  shownOf: (shown: number, found: number | undefined): string =>
    `Viser ${count(shown)}${found ? ` af ${count(found)}` : ''} ${(found ?? shown) === 1 ? 'nyhed' : 'nyheder'}`,
};
