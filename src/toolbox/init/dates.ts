import { dayOf } from '../../feed/day.js';
import { danishMoment } from '../../feed/moment.js';

const DAY = 86_400_000;

/** The day so many days from another, both as `2026-11-23`. */
export const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The day that it is in Denmark. */
export const today = (now: Date): string => dayOf(now);

/** The first Thursday at least so many days from a day: a good evening for a walk. */
export function thursdayAfter(day: string, days: number): string {
  const earliest = daysFrom(day, days);
  return daysFrom(earliest, (4 - new Date(earliest).getUTCDay() + 7) % 7);
}

/** A time on Danish clocks, with its offset. @example atTime('2026-11-26', '16:30') // '2026-11-26T16:30:00+01:00' */
export function atTime(day: string, time: string): string {
  const hours = (Date.parse(`${day}T${time}Z`) - danishMoment(`${day}T${time}`)) / 3_600_000;
  return `${day}T${time}:00+0${hours}:00`;
}

const partOf = (day: string, part: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('da-DK', { ...part, timeZone: 'UTC' }).format(new Date(day));

/** @example inWords('2026-11-26') // 'torsdag den 26. november' */
export const inWords = (day: string): string =>
  `${partOf(day, { weekday: 'long' })} den ${partOf(day, { day: 'numeric', month: 'long' })}`;
