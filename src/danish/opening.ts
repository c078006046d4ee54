import type { Opening } from '../feed/opening.js';
import { danishClock, danishFormat } from './date.js';
import { daysUntil } from './day.js';

const weekday = danishFormat({ weekday: 'long' });
const fullDate = danishFormat({ dateStyle: 'full' });

/** `9` and `9.30`, as hours are written. */
const clock = (moment: Date): string => danishClock(moment).replace(/\.00$/, '');

/** `kl. 15`, `i morgen kl. 9`, `mandag kl. 9`, or `mandag den 4. januar kl. 9` when another Monday comes first. */
const whenFrom = (now: Date, moment: Date): string => {
  const time = `kl. ${clock(moment)}`;
  const days = daysUntil(moment, now);
  if (days === 0) return time;
  if (days === 1) return `i morgen ${time}`;
  return `${days < 7 ? weekday(moment) : fullDate(moment).replace(/\s\d+$/, '')} ${time}`;
};

/**
 * Says whether somebody answers now, and when that changes.
 * @example danishOpening({ isOpen: true, until: new Date('2026-11-23T14:00Z') }, new Date('2026-11-23T09:00Z'))
 *   // 'Åbent nu · lukker kl. 15'
 */
export function danishOpening({ isOpen, until }: Opening, now: Date): string {
  if (isOpen) {
    const isAlways = !until || daysUntil(until, now) > 7;
    return isAlways ? 'Åbent døgnet rundt' : `Åbent nu · lukker ${whenFrom(now, until)}`;
  }
  return until ? `Lukket · åbner igen ${whenFrom(now, until)}` : 'Lukket';
}
