import { danishClock, danishFormat, readable } from './date.js';

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
export function danishPeriod({ start, end, all_day }: Period, now = new Date()): string | undefined {
  const from = readable(start);
  if (!from) return undefined;
  const to = readable(end);
  const day = (moment: Date) => {
    const text = fullDate(moment);
    return year(moment) === year(now) ? text.replace(/\s\d+$/, '') : text;
  };
  const isTimed = !all_day && start!.length > 'YYYY-MM-DD'.length;
  const time = (moment: Date) => (isTimed ? ` kl. ${danishClock(moment)}` : '');
  if (!to || to <= from) return day(from) + time(from);
  return day(from) === day(to)
    ? day(from) + (isTimed ? `${time(from)}-${danishClock(to)}` : '')
    : `fra ${day(from)}${time(from)} til ${day(to)}${time(to)}`;
}
