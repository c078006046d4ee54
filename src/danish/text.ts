import type { Failure } from '../feed/error.js';

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

/** What is shown, as long as nothing more is known of it. */
export const CONTENT: Subject = {
  definite: 'Indholdet',
  plain: 'indhold',
  none: 'Der er intet at vise lige nu.',
};

export const NEWS: Subject = {
  definite: 'Nyhederne',
  plain: 'nyheder',
  none: 'Der er ingen nyheder lige nu.',
};

export const loading = ({ plain }: Subject): string => `Henter ${plain} …`;
export const loaded = ({ definite }: Subject): string => `${definite} er hentet.`;
/** @param host - Whose part could not be had, where there are other parts: `www.aalborg.dk`. */
export const failed = ({ definite }: Subject, failure: Failure, host?: string): string =>
  `${definite}${host ? ` fra ${host}` : ''} kunne ikke hentes. ${BECAUSE[failure]}`;
/** @param when - When the copy shown was fetched, as in "hentet kl. 9.12"; unknown of one that the browser had from before. */
export const stale = ({ plain }: Subject, when: string | undefined, failure: Failure): string =>
  `Viser ${plain} ${when ? `hentet ${when}` : 'fra et tidligere besøg'}. ${BECAUSE[failure]}`;

const BECAUSE: Record<Failure, string> = {
  offline: 'Du har ikke forbindelse til internettet.',
  unreachable: 'Der er ikke forbindelse til serveren lige nu.',
  refused: 'Serveren svarede ikke, som den skulle.',
  malformed: 'Indholdet kunne ikke læses.',
  timeout: 'Det tog for lang tid.',
};

export const news = 'Nyheder';
export const updated = (date: string): string => `Opdateret ${date}`;
export const correction = 'Rettelse';
export const expired = 'Disse nyheder opdateres ikke længere.';
export const untitled = 'Nyhed uden titel';
export const tryAgain = 'Prøv igen';
export const skipToContent = 'Gå til sidens indhold';
export const breadcrumb = 'Brødkrumme';

/** "Se alle nyheder på tryg.aalborg.dk": an address a reader can recognise. */
export const allNewsAt = (address: string): string =>
  `Se alle nyheder på ${new URL(address).hostname.replace(/^www\./, '')}`;
