/** Writes moments in Danish and in Danish time, whatever the reader's own. */
export const danishFormat = (options: Intl.DateTimeFormatOptions): ((moment: Date) => string) => {
  const formatter = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', ...options });
  return (moment) => formatter.format(moment);
};

const date = danishFormat({ dateStyle: 'long' });

/** The moment, if it can be read. */
export const readable = (moment: string | undefined): Date | undefined => {
  const time = new Date(moment ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time;
};

/**
 * Writes a moment as a Danish calendar date: the day on a wall in Denmark, wherever the reader is.
 * @param moment - A date-time with offset, or a plain date, as `readMoment` gives it.
 * @returns `17. januar 2023`, or `undefined` when there is no readable moment: never a placeholder.
 * @example danishDate('2023-01-16T23:30:00Z') // '17. januar 2023'
 */
export function danishDate(moment: string | undefined): string | undefined {
  const time = readable(moment);
  return time && date(time);
}

const clock = danishFormat({ hour: 'numeric', minute: '2-digit' });

/** The time on a Danish clock: `9.12`, also in Firefox, which writes `09.12`. */
export const danishClock = (moment: Date): string => clock(moment).replace(/^0\B/, '');

/**
 * When something was fetched, as one says it: `kl. 9.12` today, else `17. januar 2023 kl. 9.12`.
 * @param now - The reader's moment, which says what today is.
 */
export const danishMoment = (moment: Date, now: Date): string =>
  `${date(moment) === date(now) ? '' : `${date(moment)} `}kl. ${danishClock(moment)}`;
