import type { ElementName, Option, OptionName } from '../embed/options.js';
import type { Fault } from '../embed/query.js';
import { expected, oneOf, quoted } from './frame-text.js';
import { elementText, optionText } from './option-text.js';

/* The words of the page on which editors build what they embed. */

/** The groups of options in the form, in the order in which an editor needs them. */
export const GROUPS = {
  first: 'Det vigtigste',
  look: 'Visning',
  readers: 'Til læserne',
  few: 'Adresser, søgning og drift',
  frame: 'Kun i en ramme (iframe)',
} as const;

export type Group = keyof typeof GROUPS;

/** Where each option stands in the form. */
export const groupOf: Readonly<Record<OptionName, Group>> = {
  src: 'first',
  item: 'first',
  contact: 'first',
  target: 'first',
  heading: 'first',
  limit: 'first',
  topic: 'first',
  district: 'first',
  past: 'first',
  emergency: 'first',
  layout: 'look',
  images: 'look',
  order: 'look',
  'heading-level': 'look',
  expandable: 'readers',
  searchable: 'readers',
  filterable: 'readers',
  subscribe: 'readers',
  share: 'readers',
  'article-href': 'few',
  exclude: 'few',
  unique: 'few',
  'filter-param': 'few',
  'item-param': 'few',
  'article-param': 'few',
  'json-ld': 'few',
  refresh: 'few',
  check: 'few',
  lang: 'frame',
  theme: 'frame',
};

/** What the link says that readers get who do not get the element. */
export const fallbackText: Readonly<Record<ElementName, string>> = {
  'news-list': 'Læs nyhederne',
  article: 'Læs nyheden',
  newsroom: 'Læs nyhederne',
  'event-list': 'Se arrangementerne',
  notice: 'Se vigtige beskeder',
  'contact-card': 'Kontakt os',
  organisation: 'Læs om afsenderen',
  breadcrumb: 'Forside',
  'skip-link': 'Gå til sidens indhold',
};

/** What the preview cannot show of an element. */
export const previewNote: Partial<Readonly<Record<ElementName, string>>> = {
  newsroom:
    'Her åbner en nyhed i et nyt vindue. På din egen side åbner den i nyhedsrummet, uden at læseren forlader siden.',
  notice: 'Er der ingen beskeder, som gælder nu, vises der ingenting.',
  breadcrumb: 'Linkene i stien er dine egne: ret dem i det, du kopierer.',
  'skip-link': 'Linket kommer først frem, når man går til det med Tab-tasten.',
};

/** What the preview may be told, as `optionText` says it of the elements' own options. */
export const previewText = {
  'preview-width': { label: 'Bredde', values: { page: 'Side', column: 'Spalte', phone: 'Telefon' } },
  'preview-scheme': { label: 'Farver', values: { light: 'Lyse', dark: 'Mørke' } },
  'preview-host': { label: 'Siden omkring', values: { plain: 'Almindelig', hostile: 'Egensindig' } },
} as const;

type Words = { readonly label: string; readonly values?: Readonly<Record<string, string>> } | undefined;

const wordsFor = (name: string): Words =>
  (({ ...optionText, ...previewText }) as Record<string, Words>)[name];

/** What an option takes, in the words of the form. */
const taken = (option: Option): string =>
  option.kind === 'choice'
    ? `være ${oneOf(option.values.map((value) => quoted(wordsFor(option.name)?.values?.[value] ?? value)))}`
    : expected(option);

/** What is wrong with an address of the page, which may be older than the page. */
export function addressFault(fault: Fault): string {
  switch (fault.kind) {
    case 'no-element':
      return 'Adressen siger ikke, hvad der skal vises, så her er en liste over nyheder.';
    case 'unknown-element':
      return `Elementet ${quoted(fault.name)} findes ikke, så her er en liste over nyheder i stedet.`;
    case 'unknown-option':
      return `${quoted(fault.name)} kan ikke bruges til ${quoted(elementText[fault.element])}. Adressen er måske lavet i en anden udgave af siden.`;
    case 'malformed': {
      const { name } = fault.option;
      return `${quoted(wordsFor(name)?.label ?? name)} skal ${taken(fault.option)}, ikke ${quoted(fault.value)}.`;
    }
  }
}

export const builderText = {
  addressFaults: 'Noget i adressen kunne ikke bruges og er udeladt. Resten er valgt nedenfor.',
  element: 'Hvad vil du vise?',
  options: 'Dine valg',
  more: 'Flere valg, som få har brug for',
  frameUnseen: 'Det kan ikke ses i forhåndsvisningen.',
  example: 'Brug eksemplet',
  isExample: 'Det er eksemplet, og det er opdigtet. Skriv adressen på jeres egen nyhedsstrøm.',
  noFeed: 'Skriv nyhedsstrømmens adresse. Den begynder med https://.',
  /** @param what - As in "være et helt tal fra 1 til 6". */
  mustBe: (what: string): string => `Det skal ${what}. Indtil da er det ikke med.`,
  preview: 'Sådan ser det ud',
  previewOf: (element: string): string => `Forhåndsvisning: ${element}`,
  hostWords: 'Her står din egen sides tekst.',
  waitsForFeed: 'Her kommer det frem, når du har skrevet nyhedsstrømmens adresse.',
  feed: 'Er nyhedsstrømmen i orden?',
  examining: 'Tjekker nyhedsstrømmen …',
  isOpen: 'Nyhedsstrømmen kan hentes fra alle hjemmesider (CORS).',
  findings: 'Se hver enkelt, og hvad der kan gøres ved den',
  snippets: 'Kopiér, og sæt ind',
  snippetsLead: 'Tag den øverste måde, som jeres CMS tager imod.',
  copiesExample:
    'Endnu er det eksemplets opdigtede nyheder. Skriv jeres egen nyhedsstrøms adresse ovenfor, før du kopierer.',
  unpinned:
    'Her under udvikling er scriptet ikke låst til en version. Det er det, når siden ligger i en udgivelse.',
  pinned: (version: string): string =>
    `Scriptet er låst til version ${version}: det ændrer sig ikke, før du selv skifter det ud.`,
  copy: 'Kopiér',
  copied: (title: string): string => `Kopieret: ${title}`,
  notCopied: 'Browseren lader ikke siden kopiere. Teksten er markeret: tryk Ctrl+C (⌘C på en Mac).',
};

/** One thing to copy, and what to do with it. */
export const snippetText = {
  script: {
    title: '1. Scriptet',
    use: 'Sæt det ind én gang på siden, helst i sidens <head>. Det henter alt det, elementerne består af.',
  },
  element: {
    title: '2. Elementet',
    use: 'Sæt det ind dér, hvor indholdet skal stå. Linket inden i ser de læsere, som ikke får elementet, så ret det til jeres egen side.',
  },
  placeholder: {
    title: 'Pladsholderen',
    use: 'Sæt den ind dér, hvor indholdet skal stå. Den bliver til elementet, og linket inden i ser de læsere, som ikke får det.',
  },
  frame: {
    title: 'Rammen (iframe)',
    use: 'Sæt den ind dér, hvor indholdet skal stå. Den står alene: du skal ikke bruge andet fra siden her.',
  },
  frameHeight: {
    title: 'Rammens højde',
    use: 'Må siden have et lille script, får rammen selv den højde, som indholdet har brug for. Sæt det ind én gang.',
  },
  policy: {
    title: 'Sikkerhedspolitik (CSP)',
    use: 'Til scriptet, hvis siden har en Content-Security-Policy: føj det her til hver af linjerne.',
  },
  trustedTypes: {
    title: 'Trusted Types',
    use: 'Kun hvis politikken også har require-trusted-types-for. Med npm skal lit-html stå der også.',
  },
  importMap: {
    title: 'Kontrol af resten (import map)',
    use: 'Låser også de filer, som scriptet selv henter. Sæt det ind før alle scripts på siden af typen module.',
  },
  importMapPolicy: {
    title: 'Sikkerhedspolitik for import map',
    use: 'Kun hvis siden har en Content-Security-Policy: føj det til linjen script-src.',
  },
  framePolicy: {
    title: 'Sikkerhedspolitik for rammen',
    use: 'Til rammen, hvis siden har en Content-Security-Policy: føj det her til hver af linjerne.',
  },
  npm: {
    title: 'npm',
    use: 'Til udviklere, der selv bygger siden. Det træder i stedet for scriptet.',
  },
} as const;

export type SnippetName = keyof typeof snippetText;

/** A way to put an element into a page, and what is copied for it. */
export interface Way {
  readonly title: string;
  readonly when?: string;
  readonly names: readonly SnippetName[];
}

/** The best way first; the same as in `demo/docs/cms.md`. Then what others need. */
export const WAYS: readonly Way[] = [
  {
    title: 'A. Jeres CMS tager imod scripts',
    when: 'Fx WordPress, når du har ret til HTML.',
    names: ['script', 'element'],
  },
  {
    title: 'B. Det fjerner scripts og ukendte tags',
    when: 'Fx Umbraco og Drupal. Scriptet fra A skal lægges i sidens skabelon én gang: bed den, der driver hjemmesiden, om det.',
    names: ['placeholder'],
  },
  {
    title: 'C. Der kan slet ikke komme scripts på siden',
    when: 'Fx SharePoint.',
    names: ['frame', 'frameHeight'],
  },
  {
    title: 'Til dem, der driver eller bygger hjemmesiden',
    names: ['policy', 'trustedTypes', 'importMap', 'importMapPolicy', 'framePolicy', 'npm'],
  },
];

/** @param frame - Where the frame lies. @param feed - Where the news is. */
export const frameNote = (frame: string, feed: string): string =>
  `Rammen på ${frame} viser kun nyheder, der er godkendt dér. Bed den, der driver den, om at godkende ${feed}.`;
