/** The sentences of a list that readers can search and filter, which only such lists load. */
export const finderText = {
  findNews: 'Find nyheder',
  search: 'Søg i nyheder',
  topic: 'Emne',
  allTopics: 'Alle emner',
  district: 'Område',
  allDistricts: 'Alle områder',
  reset: 'Nulstil filter',
  noMatch: 'Ingen nyheder passer til dit valg.',
  subscribe: 'Abonnér på nyhederne',
};
