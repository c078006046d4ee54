import type { Subject } from './text.js';

/* The sentences of notices. */

export const subject: Subject = {
  definite: 'Beskederne',
  plain: 'beskeder',
  none: 'Der er ingen beskeder lige nu.',
};

/** What kind of notice it is, for those who do not see its colour. */
export const SEVERITY: Record<string, string> = {
  info: 'Information',
  success: 'Succes',
  warning: 'Advarsel',
  error: 'Fejl',
};

export const readMore = 'Læs mere';
/** The rest of the name of that link, for those who hear links alone. */
export const about = (title: string): string => ` om ${title}`;
export const close = 'Luk';
