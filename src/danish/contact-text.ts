/** The words of contacts and the organisation, which only pages with one of them load. */
export const contactText = {
  contactSubject: {
    definite: 'Kontaktoplysningerne',
    plain: 'kontaktoplysninger',
    none: 'Der er ingen kontaktoplysninger lige nu.',
  },
  organisationSubject: {
    definite: 'Oplysningerne',
    plain: 'oplysninger',
    none: 'Der er ingen oplysninger lige nu.',
  },
  contact: 'Kontakt',
  callUs: 'Ring til os',
  writeToUs: 'Skriv til os',
  securePost: 'Skriv sikkert til os med Digital Post',
  notByMail: 'Send ikke fortrolige oplysninger, fx CPR-nummer, i en almindelig e-mail.',
  phoneHours: 'Telefontider',
  saveContact: 'Gem i kontakter',
  inDanger: 'Ring 112 ved akut fare. Ring 114 til politiet, når det ikke haster.',
  /** @param day - As in "torsdag den 24. december". */
  closedOn: (day: string): string => `Lukket ${day}`,
  phone: 'Telefon',
  cvrNumber: 'CVR-nummer',
  coordinators: 'Tovholdere',
  coordinator: 'Tovholder',
};
