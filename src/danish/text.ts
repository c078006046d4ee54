import type { Failure } from '../feed/error.js';
import { danishDate, danishMoment } from './date.js';

/* What readers meet in words, whatever the element. */

/** What an element shows, in the two forms that its sentences need. */
export interface Subject {
  /** As in "Nyhederne kunne ikke hentes". */
  readonly definite: string;
  /** As in "Henter nyheder". */
  readonly plain: string;
  /** When the feed has nothing for the element. */
  readonly none: string;
}

const BECAUSE: Record<Failure, string> = {
  offline: 'Du har ikke forbindelse til internettet.',
  unreachable: 'Der er ikke forbindelse til serveren lige nu.',
  refused: 'Serveren svarede ikke, som den skulle.',
  malformed: 'Indholdet kunne ikke læses.',
  timeout: 'Det tog for lang tid.',
};

/** The sentences that every page may need. As one value, which `english` takes the place of. */
export const danishText = {
  lang: 'da',
  date: danishDate,
  moment: danishMoment,

  /** What is shown, as long as nothing more is known of it. */
  CONTENT: {
    definite: 'Indholdet',
    plain: 'indhold',
    none: 'Der er intet at vise lige nu.',
  } as Subject,

  NEWS: {
    definite: 'Nyhederne',
    plain: 'nyheder',
    none: 'Der er ingen nyheder lige nu.',
  } as Subject,

  loading: ({ plain }: Subject): string => `Henter ${plain} …`,
  loaded: ({ definite }: Subject): string => `${definite} er hentet.`,
  /** @param host - Whose part could not be had, where there are other parts: `www.aalborg.dk`. */
  failed: ({ definite }: Subject, failure: Failure, host?: string): string =>
    `${definite}${host ? ` fra ${host}` : ''} kunne ikke hentes. ${BECAUSE[failure]}`,
  /** @param when - When the copy shown was fetched, as in "hentet kl. 9.12"; unknown of one that the browser had from before. */
  stale: ({ plain }: Subject, when: string | undefined, failure: Failure): string =>
    `Viser ${plain} ${when ? `hentet ${when}` : 'fra et tidligere besøg'}. ${BECAUSE[failure]}`,

  news: 'Nyheder',
  updated: (date: string): string => `Opdateret ${date}`,
  correction: 'Rettelse',
  expired: 'Disse nyheder opdateres ikke længere.',
  untitled: 'Nyhed uden titel',
  tryAgain: 'Prøv igen',

  /** "Se alle nyheder på tryg.aalborg.dk": an address a reader can recognise. */
  allNewsAt: (address: string): string =>
    `Se alle nyheder på ${new URL(address).hostname.replace(/^www\./, '')}`,
};
