import type * as danish from '../danish/date.js';

/** Writes moments in English and in Danish time, whatever the reader's own. */
export const englishFormat = (options: Intl.DateTimeFormatOptions): ((moment: Date) => string) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', ...options });
  // Some browsers have a comma after the weekday.
  return (moment) => formatter.format(moment).replace(',', '');
};

const date = englishFormat({ dateStyle: 'long' });

/** The moment, if it can be read. */
export const readable = (moment: string | undefined): Date | undefined => {
  const time = new Date(moment ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time;
};

/** As `danishDate`, in English: `17 January 2023`. */
export const englishDate: typeof danish.danishDate = (moment) => {
  const time = readable(moment);
  return time && date(time);
};

/** A time as GOV.UK writes it: `9am`, `9:30am`, `midday`, `midnight`. */
export const englishTime = (hour: number, minute: number): string => {
  if (!minute && hour % 12 === 0) return hour === 12 ? 'midday' : 'midnight';
  const minutes = minute ? `:${String(minute).padStart(2, '0')}` : '';
  return `${hour % 12 || 12}${minutes}${hour % 24 < 12 ? 'am' : 'pm'}`;
};

const clock = englishFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The time on a Danish clock, in English: `9:12am`. */
export const englishClock = (moment: Date): string => {
  const [hour, minute] = clock(moment).split(':').map(Number);
  return englishTime(hour!, minute!);
};

/** As `danishMoment`, in English: `at 9:12am` today, else `on 17 January 2023 at 9:12am`. */
export const englishMoment: typeof danish.danishMoment = (moment, now) =>
  `${date(moment) === date(now) ? '' : `on ${date(moment)} `}at ${englishClock(moment)}`;

const day = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

const DAY = 86_400_000;

/** How many leaves to turn on a Danish wall calendar from one moment to another. */
export const daysUntil = (moment: Date, now: Date): number =>
  (Date.parse(day.format(moment)) - Date.parse(day.format(now))) / DAY;

/** `Thursday 30 November`. */
export const weekdayAndDate = englishFormat({ weekday: 'long', day: 'numeric', month: 'long' });
