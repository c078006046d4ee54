import { danishClock, danishFormat, readable } from './date.js';
import { daysUntil } from './day.js';

const fullDate = danishFormat({ dateStyle: 'full' });
const year = danishFormat({ year: 'numeric' });

/** When something happens, in moments as `readMoment` gives them. */
export interface Period {
  readonly start: string | undefined;
  readonly end?: string | undefined;
  readonly all_day?: boolean | undefined;
}

/**
 * Writes when something happens, as Danish authorities do: "den" after the weekday only, full stop in the time, hyphen
 * between. The weekday is computed, never copied. The year is left out when it is this year's.
 * @example danishPeriod({ start: '2023-11-30T14:00Z', end: '2023-11-30T16:00Z' }, new Date('2023-11-01'))
 *   // 'torsdag den 30. november kl. 15.00-17.00'
 */
export function danishPeriod(
  { start, end, all_day }: Period,
  now = new Date(),
  /** What else a day may be called. */
  called: (moment: Date) => string | undefined = () => undefined,
): string | undefined {
  const from = readable(start);
  if (!from) return undefined;
  const to = readable(end);
  const day = (moment: Date) => {
    const name = called(moment);
    if (name) return name;
    const text = fullDate(moment);
    return year(moment) === year(now) ? text.replace(/\s\d+$/, '') : text;
  };
  // A plain date says nothing of the time, also where the other end does.
  const isTimed = (moment: string) => !all_day && moment.length > 'YYYY-MM-DD'.length;
  const opens = isTimed(start!) ? ` kl. ${danishClock(from)}` : '';
  if (!to || to <= from) return day(from) + opens;
  const closes = isTimed(end!) ? danishClock(to) : '';
  return day(from) === day(to)
    ? day(from) + opens + (opens && closes && `-${closes}`)
    : `fra ${day(from)}${opens} til ${day(to)}${closes && ` kl. ${closes}`}`;
}

/** The same with "i dag" and "i morgen", for what is drawn anew at midnight. */
export const danishPeriodSoon = (period: Period, now: Date): string | undefined =>
  danishPeriod(period, now, (moment) => ['i dag', 'i morgen'][daysUntil(moment, now)]);
