import { dayAfter, dayOf, endOfDay } from './day.js';
import { danishMoment } from './moment.js';
import type { Hours } from './extension.js';

/** When somebody answers: week by week, and the days on which nobody does. */
export interface Timetable {
  readonly hours: readonly Hours[];
  readonly closed: readonly { readonly date: string | undefined }[];
}

/** Whether somebody answers now, and when that changes; unknown when it does not for weeks. */
export interface Opening {
  readonly isOpen: boolean;
  readonly until: Date | undefined;
}

type Span = readonly [opens: number, closes: number];

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** So many days ahead the next opening is looked for: longer than any holiday. */
const HORIZON = 31;

/** A time of day as hours and minutes of two digits, such as `09:00`; empty when it cannot be read. */
const clockOf = (time = ''): string => {
  const [, hour, minute] = /^([01]?\d|2[0-4])[:.]([0-5]\d)$/.exec(time) ?? [];
  return hour ? `${hour.padStart(2, '0')}:${minute}` : '';
};

/** When a Danish clock shows a time on that day, in milliseconds; `24:00` is the next day's beginning. */
const timeOn = (day: string, clock: string): number =>
  clock >= '24'
    ? danishMoment(`${dayAfter(day, 1)}T${clock.replace('24', '00')}`)
    : danishMoment(`${day}T${clock}`);

/** The spans that begin on a day; one that closes before it opens goes on past midnight. */
const spansOn = (day: string, hours: readonly Hours[]): Span[] => {
  const weekday = WEEKDAYS[new Date(day).getUTCDay()]!;
  return hours
    .filter(({ days }) => days.includes(weekday))
    .map(({ opens, closes }) => [clockOf(opens), clockOf(closes)] as const)
    .filter(([opens, closes]) => opens && closes)
    .map(([opens, closes]): Span => [
      timeOn(day, opens),
      // As they are written: on the night when an hour is left out, what is later may come first.
      timeOn(closes <= opens ? dayAfter(day, 1) : day, closes),
    ])
    .filter(([from, to]) => to > from);
};

/**
 * Whether somebody answers at a moment, by Danish clocks wherever the reader is: across breaks, nights, days of rest and
 * changes of the clock.
 * @returns `undefined` for hours that nobody can read.
 */
export function openingAt({ hours, closed }: Timetable, now: Date): Opening | undefined {
  const today = dayOf(now);
  const daysOff = new Set(closed.flatMap(({ date }) => (date ? dayOf(new Date(date)) : [])));
  const days = [...Array<void>(HORIZON + 2)].map((_, index) => dayAfter(today, index - 1));
  const spans = days
    .filter((day) => !daysOff.has(day))
    .flatMap((day) => spansOn(day, hours))
    .sort(([a], [b]) => a - b);
  if (!spans.length) return undefined;
  const moment = now.getTime();
  // A span that begins before the last one ends goes on with it.
  const end = spans.reduce((until, [from, to]) => (from <= until && to > until ? to : until), moment);
  const isOpen = end > moment;
  const isKnown = end < Number(endOfDay(days.at(-1)!));
  const until = isOpen ? isKnown && end : spans.find(([from]) => from > moment)?.[0];
  return { isOpen, until: until ? new Date(until) : undefined };
}
