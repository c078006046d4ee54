import { danishMoment } from './moment.js';

const DAY = 86_400_000;

const danishDay = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

/** The day on a Danish wall calendar at a moment, as `2026-12-24`. */
export const dayOf = (moment: Date): string => danishDay.format(moment);

/** The calendar day so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toJSON().slice(0, 10);

/** The moment at which a Danish day is over. */
export const endOfDay = (day: string): Date => new Date(danishMoment(`${dayAfter(day, 1)}T00:00`));

/** When what was said at a moment may no longer be true: at the first of these changes to come, or when that day is over. */
export const nextChange = (now: Date, ...changes: readonly (Date | undefined)[]): Date => {
  const times = [endOfDay(dayOf(now)), ...changes].map(Number);
  return new Date(Math.min(...times.filter((time) => time > now.getTime())));
};
