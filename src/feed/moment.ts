const RFC_3339 =
  /^(\d{4}-\d\d-\d\d)(?:[t ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)\s*(z|[+-]\d\d:?\d\d)?)?$/i;
const RFC_822 =
  /^[a-z]{3}, (\d{1,2} [a-z]{3} (?:19|2\d)\d\d) (?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)? (?:GMT|UT|[+-]\d{4})$/i;

const HOUR = 3_600_000;

/** Ends with how far Danish clocks are ahead of UTC. */
const danishClock = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Copenhagen',
  timeZoneName: 'longOffset',
});

/**
 * The moment at which Danish clocks show that date and time, such as `2026-12-24T15:00`: the first one where they do so twice,
 * an hour later where they never do.
 */
export const danishMoment = (local: string): number => {
  const inSummer = Date.parse(local + '+02:00');
  return danishClock.format(inSummer).endsWith('+02:00') ? inSummer : inSummer + HOUR;
};

/**
 * The moment as it is kept. `toJSON` gives nothing where `toISOString` throws: for what is no moment at all. Older than
 * anybody's news is some software's zero (0001-01-01), and a year of five digits a mistake.
 */
const inUtc = (moment: string | number): string | undefined =>
  /^(19|[2-9]\d)\d\d-.*/.exec(new Date(moment).toJSON() ?? '')?.[0];

/** Whether the calendar has that day: on 30 February some engines refuse, some read 2 March. */
const isDay = (day: string): boolean => !!inUtc(day)?.startsWith(day);

/** The same for `30 Feb 2023`, which engines read as 2 March. */
const isWrittenDay = (day = ''): boolean => new Date(`${day} UTC`).getUTCDate() === parseInt(day);

/**
 * Reads a date of a feed: RFC 3339, a plain date, or RFC 822 as older tools write it. A time without offset is Danish,
 * never the visitor's.
 * @returns `2023-01-17` for a plain date, else the moment in UTC (`2023-01-16T23:30:00.000Z`);
 *   `undefined` when it cannot be read or is no date at all (30 February): a date is never invented.
 */
export function readMoment(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const [, day, time, offset] = RFC_3339.exec(text) ?? [];
  if (day && !isDay(day)) return undefined;
  if (day && !time) return day;
  const moment = day
    ? offset
      ? Date.parse(`${day}T${time}${offset.toUpperCase()}`)
      : danishMoment(`${day}T${time}`)
    : isWrittenDay(RFC_822.exec(text)?.[1])
      ? Date.parse(text)
      : NaN;
  return inUtc(moment);
}
