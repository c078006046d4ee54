import type { ElementName, OptionName } from '../embed/options.js';

/* What the elements and their options are called where an editor chooses among them. */

/** An option in a form. */
interface OptionText {
  readonly label: string;
  /** A sentence below it, where the label does not say it all. */
  readonly help?: string;
  /** What its values are called, where it has a choice of them. */
  readonly values?: Readonly<Record<string, string>>;
}

export const elementText: Readonly<Record<ElementName, string>> = {
  'news-list': 'Liste over nyheder',
  article: 'Én hel nyhed',
  newsroom: 'Nyhedsrum: det hele samlet',
  'event-list': 'Kommende arrangementer',
  notice: 'Vigtige beskeder',
  'contact-card': 'Kontakt',
  organisation: 'Afsender',
  breadcrumb: 'Brødkrumme',
  'skip-link': 'Link til sidens indhold',
};

export const optionText: Readonly<Record<OptionName, OptionText>> = {
  src: {
    label: 'Nyhedsstrømmens adresse',
    help: 'Du får den af dem, der udgiver nyhederne. En liste over nyheder kan have flere med mellemrum imellem.',
  },
  refresh: {
    label: 'Hent igen efter så mange minutter',
    help: 'Mens siden er åben. 0 henter én gang.',
  },
  check: {
    label: 'Vis, hvad der er galt med nyhedsstrømmen',
    help: 'Alle kan se det, så tag det ud igen, før siden udgives.',
  },
  'heading-level': {
    label: 'Overskriftens niveau',
    help: 'Fra 1 til 6. Vælg det, der passer ind under overskriften på siden.',
  },
  heading: {
    label: 'Overskrift',
    help: 'Tom, hvis siden allerede har en.',
  },
  limit: { label: 'Vis højst så mange' },
  layout: {
    label: 'Udseende',
    values: { list: 'Liste', cards: 'Kort side om side', compact: 'Titler og datoer alene' },
  },
  topic: { label: 'Emne', help: 'Kun det, der hører til emnet. Skriv emnets navn.' },
  district: { label: 'Bydel', help: 'Kun det, der hører til bydelen. Skriv bydelens navn.' },
  exclude: {
    label: 'Undtagen disse nyheder',
    help: 'Deres id eller adresse med mellemrum imellem. »page« er den nyhed, der har samme adresse som siden.',
  },
  order: {
    label: 'Rækkefølge',
    values: { newest: 'Nyeste først', feed: 'Redaktionens egen' },
  },
  images: { label: 'Billeder', values: { auto: 'Med billeder', none: 'Uden billeder' } },
  'article-href': {
    label: 'Din egen nyhedssides adresse',
    help: 'Med {id} dér, hvor nyhedens id skal stå. Ellers går linkene til nyhedens egen side.',
  },
  expandable: { label: 'Knap, der viser flere' },
  filterable: { label: 'Læserne kan vælge emne og bydel' },
  searchable: { label: 'Læserne kan søge' },
  'filter-param': {
    label: 'Ord for søgningen i sidens adresse',
    help: 'Et kort ord, fx »nyt«. Så kan læserne sende deres søgning og valg til andre.',
  },
  unique: { label: 'Spring det over, som en liste længere oppe viser' },
  subscribe: { label: 'Link til dem, der følger med i et program for nyhedsstrømme' },
  item: { label: 'Nyhed', help: 'Dens id eller adresse. Ellers er det den nyeste.' },
  'item-param': {
    label: 'Ord for nyheden i sidens adresse',
    help: 'Det ord, som nyhedens id står efter: »id«, når adressen ender på ?id=…',
  },
  'article-param': {
    label: 'Ord for den åbne nyhed i sidens adresse',
    help: 'Det ord, som den åbne nyheds id står efter.',
  },
  'json-ld': { label: 'Beskriv indholdet for søgemaskiner' },
  share: { label: 'Knapper til at kopiere link og udskrive' },
  contact: {
    label: 'Kontakt',
    help: 'Dens id. Ellers den, der har emnet eller bydelen, eller den, der tager sig af alt.',
  },
  emergency: { label: 'Vis også, hvornår man skal ringe 112 og 114' },
  past: { label: 'Arrangementer, der er forbi, i stedet for de kommende' },
  target: { label: 'Id på den del af siden, linket går til' },
  lang: { label: 'Sprog', values: { da: 'Dansk', en: 'Engelsk' } },
  theme: {
    label: 'Farver',
    values: { auto: 'Som læseren har valgt', light: 'Lyse', dark: 'Mørke' },
  },
};
