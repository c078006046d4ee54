import type * as danish from '../danish/opening.js';
import { daysUntil, englishClock, englishFormat, weekdayAndDate } from './date.js';

const weekday = englishFormat({ weekday: 'long' });

/** `at 3pm`, `tomorrow at 9am`, `on Monday at 9am`, or `on Monday 4 January at 9am` when another Monday comes first. */
const whenFrom = (now: Date, moment: Date): string => {
  const time = `at ${englishClock(moment)}`;
  const days = daysUntil(moment, now);
  if (days === 0) return time;
  if (days === 1) return `tomorrow ${time}`;
  return `on ${days < 7 ? weekday(moment) : weekdayAndDate(moment)} ${time}`;
};

/**
 * As `danishOpening`, in English.
 * @example englishOpening({ isOpen: true, until: new Date('2026-11-23T14:00Z') }, new Date('2026-11-23T09:00Z'))
 *   // 'Open now · closes at 3pm'
 */
export const englishOpening: typeof danish.danishOpening = ({ isOpen, until }, now) => {
  if (isOpen) {
    const isAlways = !until || daysUntil(until, now) > 7;
    return isAlways ? 'Open 24 hours a day' : `Open now · closes ${whenFrom(now, until)}`;
  }
  return until ? `Closed · opens again ${whenFrom(now, until)}` : 'Closed';
};
