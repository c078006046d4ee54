import type { Subject } from './text.js';

/* The sentences of an article, which only pages with an article load. */

export const subject: Subject = {
  definite: 'Nyheden',
  plain: 'nyheden',
  none: 'Nyheden findes ikke længere her.',
};

export const published = (date: string): string => `Publiceret ${date}`;
export const old = 'Denne nyhed er mere end et år gammel.';
export const by = (names: string): string => `Af ${names}`;
export const credit = (name: string): string =>
  /^(foto|illustration|arkivfoto|grafik|video)\b/i.test(name) ? name : `Foto: ${name}`;
export const source = 'Kilde';
/** The name of a table that has none: "Tabel", "Tabel 2". */
export const table = (number: number): string => (number > 1 ? `Tabel ${number}` : 'Tabel');
export const externalLink = '(eksternt link)';
export const cutShort = 'Resten af nyheden er for lang til at blive vist her.';
export const readAll = 'Læs hele nyheden';
/** What to call a picture of a gallery that nobody has named. */
export const pictureOf = (number: number, all: number): string =>
  all > 1 ? `Billede ${number} af ${all}` : 'Billede';
export const copyLink = 'Kopiér link';
export const print = 'Udskriv';
export const linkCopied = 'Linket er kopieret.';
export const linkNotCopied = 'Linket kunne ikke kopieres automatisk.';
export const addressToCopy = 'Kopiér adressen herfra';
