import type * as danish from '../danish/period.js';
import { daysUntil, englishClock, englishFormat, readable, weekdayAndDate } from './date.js';

const year = englishFormat({ year: 'numeric' });

/**
 * As `danishPeriod`, in English.
 * @example englishPeriod({ start: '2023-11-30T14:00Z', end: '2023-11-30T16:00Z' }, new Date('2023-11-01'))
 *   // 'Thursday 30 November from 3pm to 5pm'
 */
export const englishPeriod: typeof danish.danishPeriod = (
  { start, end, all_day },
  now = new Date(),
  called = () => undefined,
) => {
  const from = readable(start);
  if (!from) return undefined;
  const to = readable(end);
  const day = (moment: Date) => {
    const name = called(moment);
    if (name) return name;
    return weekdayAndDate(moment) + (year(moment) === year(now) ? '' : ` ${year(moment)}`);
  };
  // A plain date says nothing of the time, also where the other end does.
  const timeOf = (written: string, moment: Date) =>
    all_day || written.length <= 'YYYY-MM-DD'.length ? '' : englishClock(moment);
  const opens = timeOf(start!, from);
  const begin = day(from) + (opens && ` at ${opens}`);
  if (!to || to <= from) return begin;
  const closes = timeOf(end!, to);
  if (day(from) !== day(to)) return `from ${begin} to ${day(to)}${closes && ` at ${closes}`}`;
  return opens && closes ? `${day(from)} from ${opens} to ${closes}` : begin;
};

/** As `danishPeriodSoon`, in English: with "today" and "tomorrow". */
export const englishPeriodSoon: typeof danish.danishPeriodSoon = (period, now) =>
  englishPeriod(period, now, (moment) => ['today', 'tomorrow'][daysUntil(moment, now)]);
