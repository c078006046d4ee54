import { dayOf } from './day.js';

const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const MONTHS = [
  ...['januar', 'februar', 'marts', 'april', 'maj', 'juni'],
  ...['juli', 'august', 'september', 'oktober', 'november', 'december'],
];
const SHORT = MONTHS.map((name) => name.slice(0, 3));

/** As in "torsdag den 30. november 2023", "torsdag d. 30. nov." and "torsdag 30/11-2023"; "torsdag 9.30" is a time. */
const DAY = new RegExp(
  `\\b(${WEEKDAYS.join('|')}),?(?: den| d\\.?)? ?(\\d{1,2})(?:` +
    `\\.? ?(${[...MONTHS, 'sept', ...SHORT].join('|')})\\b\\.?(?:,? (\\d{4}))?|` +
    `[./-](\\d{1,2})[./ -](\\d{4}))`,
  'gi',
);

/** A day in the calendar; `undefined` where there is no such day. */
const calendarDay = (year: number, month: number, day: number): Date | undefined => {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month ? date : undefined;
};

/**
 * The days in a text, in one line, whose weekday is not theirs, as they are written. A day without a year is taken to be
 * near the moment that the text is about, and to be right if it is so in the year before or after.
 * @param start - When what the text announces begins: of that very day, the year is known.
 */
export function wrongWeekdays(text: string, about: string | undefined, start: string | undefined): string[] {
  const year = about && Number(dayOf(new Date(about)).slice(0, 4));
  const [startYear, startMonth, startDay] = start ? dayOf(new Date(start)).split('-').map(Number) : [];
  return [...text.matchAll(DAY)].flatMap(([phrase, weekday = '', day, name, ofName, number, ofNumber]) => {
    const month = name ? SHORT.indexOf(name.slice(0, 3).toLowerCase()) : Number(number) - 1;
    const written = ofName ?? ofNumber;
    const isStart = month + 1 === startMonth && Number(day) === startDay;
    const known = written ?? (isStart ? startYear : undefined);
    const years = known ? [Number(known)] : year ? [year - 1, year, year + 1] : [];
    const days = years.flatMap((one) => calendarDay(one, month, Number(day)) ?? []);
    const named = WEEKDAYS.indexOf(weekday.toLowerCase());
    return days.length && days.every((date) => date.getUTCDay() !== named) ? [phrase] : [];
  });
}
