/* The words of contacts and the organisation, which only pages with one of them load. */

export const contact = 'Kontakt';
export const callUs = 'Ring til os';
export const writeToUs = 'Skriv til os';
export const securePost = 'Skriv sikkert til os med Digital Post';
export const phoneHours = 'Telefontider';
export const phone = 'Telefon';
export const cvrNumber = 'CVR-nummer';
export const coordinators = 'Tovholdere';
export const coordinator = 'Tovholder';
