import { expect } from '@open-wc/testing';
import { openingAt, type Timetable } from '../../src/feed/opening.js';

const entry = (days: string, opens: string, closes: string) => ({ days: days.split(' '), opens, closes });

const OFFICE = [entry('mon tue wed thu', '09:00', '15:00'), entry('fri', '9.00', '13.00')];
const BREAK = [entry('mon', '09:00', '12:00'), entry('mon', '13:00', '15:00')];
const NIGHT = [entry('fri sat', '21:00', '07:00')];
const ALWAYS = [entry('mon tue wed thu fri sat sun', '00:00', '24:00')];

const opening = (hours: Timetable['hours'], now: string, ...closed: string[]) => {
  const found = openingAt({ hours, closed: closed.map((date) => ({ date })) }, new Date(now));
  return found && `${found.isOpen ? 'open' : 'closed'} until ${found.until?.toJSON() ?? 'nobody knows'}`;
};

describe('who answers the phone', () => {
  // 23 November 2026 is a Monday, in winter time.
  const moments: [promise: string, found: string | undefined, expected: string | undefined][] = [
    [
      'is there within the hours',
      opening(OFFICE, '2026-11-23T09:00Z'),
      'open until 2026-11-23T14:00:00.000Z',
    ],
    [
      'is there from the minute it opens',
      opening(OFFICE, '2026-11-23T08:00Z'),
      'open until 2026-11-23T14:00:00.000Z',
    ],
    [
      'has gone at the minute it closes',
      opening(OFFICE, '2026-11-23T14:00Z'),
      'closed until 2026-11-24T08:00:00.000Z',
    ],
    [
      'comes later the same day',
      opening(OFFICE, '2026-11-23T07:59Z'),
      'closed until 2026-11-23T08:00:00.000Z',
    ],
    [
      'comes after the weekend',
      opening(OFFICE, '2026-11-27T12:00Z'),
      'closed until 2026-11-30T08:00:00.000Z',
    ],
    ['is at lunch in a break', opening(BREAK, '2026-11-23T11:30Z'), 'closed until 2026-11-23T12:00:00.000Z'],
    [
      'goes on where one span follows another',
      opening([entry('mon', '09:00', '12:00'), entry('mon', '12:00', '15:00')], '2026-11-23T10:00Z'),
      'open until 2026-11-23T14:00:00.000Z',
    ],
    [
      'goes on where two spans overlap',
      opening([entry('mon', '09:00', '13:00'), entry('mon', '12:00', '15:00')], '2026-11-23T10:00Z'),
      'open until 2026-11-23T14:00:00.000Z',
    ],
    ['is there past midnight', opening(NIGHT, '2026-11-28T03:00Z'), 'open until 2026-11-28T06:00:00.000Z'],
    [
      'is there on the Danish Friday, when it is still Thursday in Nuuk and already Saturday in Auckland',
      opening(NIGHT, '2026-11-27T20:00Z'),
      'open until 2026-11-28T06:00:00.000Z',
    ],
    [
      'is not there on a day of rest',
      opening(OFFICE, '2026-12-24T10:00Z', '2026-12-24', '2026-12-25'),
      'closed until 2026-12-28T08:00:00.000Z',
    ],
    [
      'comes after a whole week of rest',
      opening(
        OFFICE,
        '2026-12-23T14:30Z',
        ...['24', '25', '28', '29', '30', '31'].map((day) => `2026-12-${day}`),
        '2027-01-01T00:00:00+01:00',
      ),
      'closed until 2027-01-04T08:00:00.000Z',
    ],
    [
      'stays for the night before a day of rest',
      opening(NIGHT, '2026-11-28T03:00Z', '2026-11-28'),
      'open until 2026-11-28T06:00:00.000Z',
    ],
    ['is always there', opening(ALWAYS, '2026-11-23T10:00Z'), 'open until nobody knows'],
    [
      'is there until the day off that comes in a month',
      opening(ALWAYS, '2026-11-23T10:00Z', '2026-12-24'),
      'open until 2026-12-23T23:00:00.000Z',
    ],
    [
      'comes an hour earlier in UTC when summer time begins',
      opening([entry('sun', '09:00', '15:00')], '2026-03-28T23:00Z'),
      'closed until 2026-03-29T07:00:00.000Z',
    ],
    [
      'works an hour less in the night when summer time begins',
      opening([entry('sat', '21:00', '07:00')], '2026-03-29T00:30Z'),
      'open until 2026-03-29T05:00:00.000Z',
    ],
    [
      'works an hour more in the night when summer time ends',
      opening([entry('sat', '21:00', '07:00')], '2026-10-25T00:30Z'),
      'open until 2026-10-25T06:00:00.000Z',
    ],
    [
      'is not there for a day and a night because an hour is left out',
      opening([entry('sun', '02:30', '03:00')], '2026-03-29T02:00Z'),
      'closed until 2026-04-05T00:30:00.000Z',
    ],
    [
      'works for two hours from 2 to 3 when summer time ends',
      opening([entry('sun', '02:00', '03:00')], '2026-10-25T00:00Z'),
      'open until 2026-10-25T02:00:00.000Z',
    ],
    [
      'may never come again',
      opening(
        [entry('mon', '09:00', '15:00')],
        '2026-11-23T16:00Z',
        '2026-11-30',
        '2026-12-07',
        '2026-12-14',
        '2026-12-21',
      ),
      'closed until nobody knows',
    ],
    ['is unknown without hours', opening([], '2026-11-23T10:00Z'), undefined],
    [
      'is unknown with hours that cannot be read',
      opening([entry('mon', 'tidligt', 'sent'), entry('lukkedag', '09:00', '15:00')], '2026-11-23T10:00Z'),
      undefined,
    ],
    [
      'is unknown where nobody says when it closes',
      opening([{ days: ['mon'], opens: '09:00', closes: undefined }], '2026-11-23T10:00Z'),
      undefined,
    ],
    [
      'is unknown where opening and closing is the same time',
      opening([entry('mon', '09:00', '')], '2026-11-23T10:00Z'),
      undefined,
    ],
  ];
  for (const [promise, found, expected] of moments) {
    it(promise, () => expect(found).to.equal(expected));
  }
});
