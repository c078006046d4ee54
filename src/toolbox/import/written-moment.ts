import { readMoment } from '../../feed/moment.js';

/** How a moment is written for people: with the offset of Danish clocks. */
const format = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const offset = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Copenhagen', timeZoneName: 'longOffset' });

/** `2023-01-17T19:00:00+01:00`, or the plain date, of what a feed gives as a date; nothing where it is none. */
export function writtenMoment(value: unknown): string | undefined {
  const moment = readMoment(value);
  if (!moment?.includes('T')) return moment;
  const time = new Date(moment);
  return format.format(time).replace(' ', 'T') + offset.format(time).slice(-6);
}
