/* The sentences of a list that readers can search and filter, which only such lists load. */

export const findNews = 'Find nyheder';
export const search = 'Søg i nyheder';
export const topic = 'Emne';
export const allTopics = 'Alle emner';
export const district = 'Område';
export const allDistricts = 'Alle områder';
export const reset = 'Nulstil filter';
export const noMatch = 'Ingen nyheder passer til dit valg.';
export const subscribe = 'Abonnér på nyhederne';
