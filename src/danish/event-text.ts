import type { Subject } from './text.js';

/* The sentences of events. */

export const subject: Subject = {
  definite: 'Arrangementerne',
  plain: 'arrangementer',
  none: 'Der er ingen kommende arrangementer.',
};

export const events = 'Kommende arrangementer';
export const pastEvents = 'Tidligere arrangementer';
export const noPastEvents = 'Der er ingen tidligere arrangementer.';
export const timeAndPlace = 'Tid og sted';
export const online = 'Online';
export const signUp = 'Tilmelding';
export const addToCalendar = 'Tilføj til kalender';
/** @param when - As in "tirsdag den 28. november kl. 15.00". */
export const originally = (when: string): string => `Oprindeligt ${when}`;

/** What has become of an event, before the time it is at; a planned one needs no word. */
const STATUS: Record<string, string> = { cancelled: 'Aflyst', postponed: 'Udsat', moved: 'Flyttet' };

/** @param isTimed - Whether the time follows: "Flyttet til torsdag den 30. november". */
export const statusOf = (status: string | undefined, isTimed: boolean): string | undefined =>
  status === 'moved' && isTimed ? 'Flyttet til' : STATUS[status ?? ''];
