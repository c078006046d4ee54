import { contentLines, escaped } from './content-line.js';
import { dayAfter, dayOf, endOfDay } from './day.js';
import type { Address, Item } from './schema.js';

type Line = readonly [name: string, value: string | undefined];

/** Danish summer time as it has been since 1996. */
const COPENHAGEN: readonly Line[] = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', 'Europe/Copenhagen'],
  ['BEGIN', 'DAYLIGHT'],
  ['DTSTART', '19960331T020000'],
  ['TZOFFSETFROM', '+0100'],
  ['TZOFFSETTO', '+0200'],
  ['TZNAME', 'CEST'],
  ['RRULE', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
  ['END', 'DAYLIGHT'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19961027T030000'],
  ['TZOFFSETFROM', '+0200'],
  ['TZOFFSETTO', '+0100'],
  ['TZNAME', 'CET'],
  ['RRULE', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
];

/** What calendars know of how an event stands; a postponed one has no time that counts yet. */
const STATUS: Record<string, string> = { cancelled: 'CANCELLED', postponed: 'TENTATIVE' };

const danishTime = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Without hyphens and colons: `20261130T160000`. */
const basic = (time: string): string => time.replace(/[-:]|\.\d+/g, '').replace(' ', 'T');

const isDay = (moment: string): boolean => moment.length === 'YYYY-MM-DD'.length;

const HOUR = 3_600_000;

/** When a moment is: on Danish clocks, or in UTC for the hours that these show twice: calendars differ on which is meant. */
const timeLine = (name: string, time: Date): Line => {
  const local = danishTime.format(time);
  const isTwice = [-HOUR, HOUR].some((apart) => danishTime.format(time.getTime() + apart) === local);
  return isTwice ? [name, basic(time.toJSON())] : [`${name};TZID=Europe/Copenhagen`, basic(local)];
};

/** The whole day that a moment lies on, or the one so many days after it. */
const dayLine = (name: string, moment: string, days: number): Line => [
  `${name};VALUE=DATE`,
  basic(dayAfter(dayOf(new Date(moment)), days)),
];

const oneLine = (name: string | undefined, address: Address | undefined): string =>
  [name, address?.street, [address?.postal_code, address?.city].filter((part) => part).join(' ')]
    .filter((part) => part)
    .join(', ');

/** What a calendar is told of an item beside its data. */
export interface CalendarWords {
  readonly title: string;
  /** Who publishes it, such as `tryg.aalborg.dk`: makes the item's id unique among all calendars'. */
  readonly host: string;
}

/**
 * An item's event for a calendar (RFC 5545); `undefined` when it has none with a time. The same event keeps its identity, so
 * that importing it again changes it instead of adding another.
 */
export function calendarOf(item: Item, { title, host }: CalendarWords): string | undefined {
  const event = item._tryg?.event;
  if (!event?.start) return undefined;
  const { start, end, place, online_url, sign_up_url, status } = event;
  const isWholeDay = event.all_day || isDay(start);
  const last = end && end > start ? end : undefined;
  const changed = item.date_modified ?? item.date_published ?? start;
  const age = Date.parse(changed) - Date.parse(item.date_published ?? changed);
  const text = (value: string | undefined) => value && escaped(value);
  const pages = [item.url, sign_up_url, online_url];
  return contentLines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Tryg Aalborg//Tryg Widgets//DA'],
    ...COPENHAGEN,
    ['BEGIN', 'VEVENT'],
    ['UID', text(`${item.id}@${host}`)],
    ['DTSTAMP', basic(new Date(changed).toJSON())],
    // Minutes since it was published: a later change has a higher number, whoever asks.
    ['SEQUENCE', String(Math.max(0, Math.round(age / 60_000)))],
    ...(isWholeDay
      ? [dayLine('DTSTART', start, 0), dayLine('DTEND', last ?? start, 1)]
      : [
          timeLine('DTSTART', new Date(start)),
          ...(last ? [timeLine('DTEND', isDay(last) ? endOfDay(last) : new Date(last))] : []),
        ]),
    ['SUMMARY', text(title)],
    ['LOCATION', text(oneLine(place?.name, place?.address) || online_url)],
    ['DESCRIPTION', text([item.summary, ...pages].filter((part) => part).join('\n'))],
    ['URL', item.url],
    ['STATUS', STATUS[status ?? ''] ?? 'CONFIRMED'],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ]);
}
