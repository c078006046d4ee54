/** What has become of an event, before the time it is at; a planned one needs no word. */
const STATUS: Record<string, string> = { cancelled: 'Aflyst', postponed: 'Udsat', moved: 'Flyttet' };

/** The sentences of events. */
export const eventText = {
  subject: {
    definite: 'Arrangementerne',
    plain: 'arrangementer',
    none: 'Der er ingen kommende arrangementer.',
  },
  events: 'Kommende arrangementer',
  pastEvents: 'Tidligere arrangementer',
  noPastEvents: 'Der er ingen tidligere arrangementer.',
  timeAndPlace: 'Tid og sted',
  online: 'Online',
  signUp: 'Tilmelding',
  addToCalendar: 'Tilføj til kalender',
  /** @param when - As in "tirsdag den 28. november kl. 15.00". */
  originally: (when: string): string => `Oprindeligt ${when}`,
  /** @param isTimed - Whether the time follows: "Flyttet til torsdag den 30. november". */
  statusOf: (status: string | undefined, isTimed: boolean): string | undefined =>
    status === 'moved' && isTimed ? 'Flyttet til' : STATUS[status ?? ''],
};
