import type { Opening } from '../feed/opening.js';
import { danishClock, danishFormat } from './date.js';

const day = danishFormat({ dateStyle: 'short' });
const weekday = danishFormat({ weekday: 'long' });
const fullDate = danishFormat({ dateStyle: 'full' });

const DAY = 86_400_000;

/** `9` and `9.30`, as hours are written. */
const clock = (moment: Date): string => danishClock(moment).replace(/\.00$/, '');

/** `kl. 15`, `i morgen kl. 9`, `mandag kl. 9`, or `mandag den 4. januar kl. 9` when that is more than six days away. */
const whenFrom = (now: Date, moment: Date): string => {
  const time = `kl. ${clock(moment)}`;
  if (day(moment) === day(now)) return time;
  if (day(moment) === day(new Date(now.getTime() + DAY))) return `i morgen ${time}`;
  const isSoon = moment.getTime() - now.getTime() < 6 * DAY;
  return `${isSoon ? weekday(moment) : fullDate(moment).replace(/\s\d+$/, '')} ${time}`;
};

/**
 * Says whether somebody answers now, and when that changes.
 * @example danishOpening({ isOpen: true, until: new Date('2026-11-23T14:00Z') }, new Date('2026-11-23T09:00Z'))
 *   // 'Åbent nu · lukker kl. 15'
 */
export function danishOpening({ isOpen, until }: Opening, now: Date): string {
  if (isOpen) {
    const isAlways = !until || until.getTime() - now.getTime() > 7 * DAY;
    return isAlways ? 'Åbent døgnet rundt' : `Åbent nu · lukker ${whenFrom(now, until)}`;
  }
  return until ? `Lukket · åbner igen ${whenFrom(now, until)}` : 'Lukket';
}
