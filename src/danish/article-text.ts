/** The sentences of an article, which only pages with an article load. */
export const articleText = {
  subject: {
    definite: 'Nyheden',
    plain: 'nyheden',
    none: 'Nyheden findes ikke længere her.',
  },
  published: (date: string): string => `Publiceret ${date}`,
  old: 'Denne nyhed er mere end et år gammel.',
  by: (names: string): string => `Af ${names}`,
  credit: (name: string): string =>
    /^((foto|illustration|arkivfoto|grafik|video)\b|\p{L}+:)/iu.test(name) ? name : `Foto: ${name}`,
  source: 'Kilde',
  /** The name of a table that has none: "Tabel", "Tabel 2". */
  table: (number: number): string => (number > 1 ? `Tabel ${number}` : 'Tabel'),
  externalLink: '(eksternt link)',
  cutShort: 'Resten af nyheden er for lang til at blive vist her.',
  readAll: 'Læs hele nyheden',
  /** What to call a picture of a gallery that nobody has named. */
  pictureOf: (number: number, all: number): string => (all > 1 ? `Billede ${number} af ${all}` : 'Billede'),
  copyLink: 'Kopiér link',
  print: 'Udskriv',
  linkCopied: 'Linket er kopieret.',
  linkNotCopied: 'Linket kunne ikke kopieres automatisk.',
  addressToCopy: 'Kopiér adressen herfra',
};

/** A caption that a credit follows is a sentence of its own. */
export const ended = (caption: string): string => (/[.!?…]$/.test(caption) ? caption : `${caption}.`);
