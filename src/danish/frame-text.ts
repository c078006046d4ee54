import type { Option } from '../embed/options.js';
import type { Fault } from '../embed/query.js';

/* What is wrong with an address that is to show an element, for the editor who wrote it. */

/** "list, cards eller compact" */
export const oneOf = (names: readonly string[]): string =>
  new Intl.ListFormat('da', { type: 'disjunction' }).format(names);

/** What an option takes, as in "være et helt tal fra 1 til 6". */
export function expected(option: Option): string {
  switch (option.kind) {
    case 'boolean':
      return 'stå uden værdi';
    case 'number':
      return option.max === undefined
        ? `være et helt tal, som er mindst ${option.min}`
        : `være et helt tal fra ${option.min} til ${option.max}`;
    case 'choice':
      return `være ${oneOf(option.values)}`;
    case 'feed':
    case 'address':
      return 'være en adresse, der begynder med https://';
    case 'parameter':
      return 'være ét ord af bogstaver fra a til z, tal og bindestreger';
    case 'text':
    case 'list':
      return 'være en tekst';
  }
}

/** So much of what somebody wrote is said again. */
const LONGEST = 80;

export const quoted = (text: string): string =>
  `»${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}«`;

/** What is wrong with a query, and what it should be. */
export function faultSentence(fault: Fault): string {
  switch (fault.kind) {
    case 'no-element':
      return `Der mangler et element. Skriv element= og så ${oneOf(fault.known)}.`;
    case 'unknown-element':
      return `Elementet ${quoted(fault.name)} findes ikke. Skriv ${oneOf(fault.known)}.`;
    case 'unknown-option':
      return `${quoted(fault.name)} kan ikke bruges til ${fault.element}. Skriv ${oneOf(fault.known)}.`;
    case 'malformed':
      return `${quoted(fault.option.name)} skal ${expected(fault.option)}, ikke ${quoted(fault.value)}.`;
  }
}

export const frameText = {
  title: 'Tryg',
  cannotShow: 'Indholdet kan ikke vises, for der er noget galt med adressen:',
  noFeed: 'Der mangler en nyhedsstrøm. Skriv dens adresse efter src=.',
  /**
   * @param host - Where the feed lies, such as `www.aalborg.dk`.
   * @param site - Where the page lies.
   */
  forbidden: (host: string, site: string): string =>
    `Nyheder fra ${host} må ikke vises her. Bed dem, der driver ${site}, om at godkende adressen.`,
  notLoaded: 'Indholdet kunne ikke hentes. Prøv igen om lidt.',
  /** @param host - Where the news is at home. */
  moreAt: (host: string): string => `Læs mere på ${host}`,
};
