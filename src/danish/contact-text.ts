import type { Subject } from './text.js';

/* The words of contacts and the organisation, which only pages with one of them load. */

export const contactSubject: Subject = {
  definite: 'Kontaktoplysningerne',
  plain: 'kontaktoplysninger',
  none: 'Der er ingen kontaktoplysninger lige nu.',
};

export const organisationSubject: Subject = {
  definite: 'Oplysningerne',
  plain: 'oplysninger',
  none: 'Der er ingen oplysninger lige nu.',
};

export const contact = 'Kontakt';
export const callUs = 'Ring til os';
export const writeToUs = 'Skriv til os';
export const securePost = 'Skriv sikkert til os med Digital Post';
export const notByMail = 'Send ikke fortrolige oplysninger, fx CPR-nummer, i en almindelig e-mail.';
export const phoneHours = 'Telefontider';
export const saveContact = 'Gem i kontakter';
export const inDanger = 'Ring 112 ved akut fare. Ring 114 til politiet, når det ikke haster.';
/** @param day - As in "torsdag den 24. december". */
export const closedOn = (day: string, reason: string | undefined): string =>
  `Lukket ${day}${reason ? ` (${reason})` : ''}`;
export const phone = 'Telefon';
export const cvrNumber = 'CVR-nummer';
export const coordinators = 'Tovholdere';
export const coordinator = 'Tovholder';
