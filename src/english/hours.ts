import type * as danish from '../danish/hours.js';
import { englishTime } from './date.js';

const DAYS: Record<string, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const WEEK = Object.keys(DAYS);

const list = new Intl.ListFormat('en-GB');

const clock = (time: string | undefined): string | undefined => {
  const [, hour, minute] = /^([01]?\d|2[0-4])[:.]([0-5]\d)$/.exec(time ?? '') ?? [];
  return hour && englishTime(Number(hour), Number(minute));
};

/** Names a set of days: runs of three or more by their ends, the rest one by one. */
const nameDays = (days: readonly string[]): string => {
  const runs: string[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && WEEK.indexOf(day) === WEEK.indexOf(run.at(-1)!) + 1) run.push(day);
    else runs.push([day]);
  }
  return list.format(
    runs.flatMap((run) =>
      run.length > 2 ? `${DAYS[run[0]!]} to ${DAYS[run.at(-1)!]}` : run.map((day) => DAYS[day]!),
    ),
  );
};

/**
 * As `danishHours`, in English.
 * @example englishHours([{ days: ['mon', 'tue', 'wed'], opens: '09:00', closes: '15:00' }])
 *   // [{ days: 'Monday to Wednesday', hours: '9am to 3pm' }]
 */
export const englishHours: typeof danish.danishHours = (hours) => {
  const daysByHours = new Map<string, string[]>();
  for (const day of WEEK) {
    const spans = hours.flatMap(({ days, opens, closes }) => {
      const [from, to] = [clock(opens), clock(closes)];
      return days.includes(day) && from && to ? `${from} to ${to}` : [];
    });
    if (!spans.length) continue;
    const text = list.format(spans);
    daysByHours.set(text, [...(daysByHours.get(text) ?? []), day]);
  }
  return [...daysByHours].map(([text, days]) => ({ days: nameDays(days), hours: text }));
};
