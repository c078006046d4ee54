import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { calendarOf } from '../../src/feed/calendar.js';
import { readFeed, type Item } from '../../src/feed/schema.js';

const itemOf = (event: object, more: object = {}): Item =>
  readFeed(
    { items: [{ id: 'vandring', title: 'Tryghedsvandring', _tryg: { event }, ...more }] },
    'https://tryg.aalborg.dk/feed.json',
  )!.items[0]!;

const textOf = (event: object, more?: object): string =>
  calendarOf(itemOf(event, more), { title: 'Tryghedsvandring', host: 'tryg.aalborg.dk' })!;

/** The event as an independent reader finds it. */
const readBack = (event: object, more?: object) => {
  const calendar = new ICAL.Component(ICAL.parse(textOf(event, more)) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone')!;
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const found = calendar.getFirstSubcomponent('vevent')!;
  const value = (name: string) => found.getFirstPropertyValue(name);
  const instant = (name: string) => (value(name) as ICAL.Time | null)?.toJSDate().toJSON();
  return { value, instant, is: new ICAL.Event(found) };
};

describe('an event in a calendar', () => {
  const instants = [
    '2026-03-29T00:30:00Z', // an hour before Danish summer time begins
    '2026-03-29T01:30:00Z', // an hour later, by Danish clocks two
    '2026-10-24T23:30:00Z',
    '2026-10-25T00:30:00Z', // 2.30 Danish summer time
    '2026-10-25T01:30:00Z', // 2.30 again
    '2026-10-25T02:30:00Z',
    '2026-07-01T10:00:00Z',
    '2026-12-31T23:30:00Z',
  ];
  for (const start of instants) {
    it(`begins and ends at the very moment that the feed says, whatever the clocks do: ${start}`, () => {
      const end = new Date(Date.parse(start) + 90 * 60_000).toJSON();
      const { instant } = readBack({ start, end });
      expect(instant('dtstart')).to.equal(new Date(start).toJSON());
      expect(instant('dtend')).to.equal(end);
    });
  }

  it('says its time by Danish clocks, so that it stays right when the rules of summer time change', () => {
    expect(textOf({ start: '2026-11-30T15:00:00+01:00' })).to.contain(
      '\r\nDTSTART;TZID=Europe/Copenhagen:20261130T150000\r\n',
    );
  });

  it('says its time in UTC for the two hours that Danish clocks show alike, of which calendars choose either', () => {
    const text = textOf({ start: '2026-10-25T02:30:00+02:00', end: '2026-10-25T02:30:00+01:00' });
    expect(text).to.contain('\r\nDTSTART:20261025T003000Z\r\nDTEND:20261025T013000Z\r\n');
    const around = textOf({ start: '2026-10-25T01:59:59+02:00', end: '2026-10-25T03:00:00+01:00' });
    expect(around).to.contain(':20261025T015959\r\n').and.to.contain(':20261025T030000\r\n');
  });

  it('lasts to the end of a day that is said without a time', () => {
    const { instant } = readBack({ start: '2026-11-30T15:00:00+01:00', end: '2026-12-01' });
    expect(instant('dtend')).to.equal('2026-12-01T23:00:00.000Z');
  });

  it('without an end has none', () => {
    expect(readBack({ start: '2026-11-30T15:00:00+01:00' }).value('dtend')).to.equal(null);
  });

  it('of a whole day ends with that day', () => {
    const text = textOf({ start: '2026-11-30', all_day: true });
    expect(text).to.contain('\r\nDTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n');
  });

  it('of several whole days ends with the last one', () => {
    const text = textOf({ start: '2026-12-30', end: '2027-01-02' });
    expect(text).to.contain('\r\nDTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270103\r\n');
  });

  it('is the same event when it is fetched again after a change, and known to be newer', () => {
    const start = '2026-11-30T15:00:00+01:00';
    const published = { date_published: '2026-11-01T09:00:00+01:00' };
    const [first, second] = [
      readBack({ start }, published),
      readBack({ start, status: 'cancelled' }, { ...published, date_modified: '2026-11-20T09:00:00+01:00' }),
    ];
    expect(first.value('uid')).to.equal('vandring@tryg.aalborg.dk');
    expect(second.value('uid')).to.equal('vandring@tryg.aalborg.dk');
    expect(first.value('sequence')).to.equal(0);
    expect(second.value('sequence')).to.equal(19 * 24 * 60);
    expect(first.value('status')).to.equal('CONFIRMED');
    expect(second.value('status')).to.equal('CANCELLED');
  });

  it('is as tentative as a postponed event', () => {
    expect(readBack({ start: '2026-11-30', status: 'postponed' }).value('status')).to.equal('TENTATIVE');
  });

  it('is told the same way each time', () => {
    const event = { start: '2026-11-30T15:00:00+01:00' };
    expect(textOf(event)).to.equal(textOf(event));
  });

  it('carries its place, its lead and its pages, whatever letters and signs they have', () => {
    const summary = 'Vi ses; tag æbler, øl & ånd med.\\ Ja 🎉';
    const { value } = readBack(
      {
        start: '2026-11-30T15:00:00+01:00',
        place: {
          name: 'Skolen, gården',
          address: { street: 'Ågade 1', postal_code: '9000', city: 'Aalborg' },
        },
        sign_up_url: 'https://tilmeld.example.dk/1',
      },
      { summary, url: 'https://tryg.aalborg.dk/vandring' },
    );
    expect(value('location')).to.equal('Skolen, gården, Ågade 1, 9000 Aalborg');
    expect(value('description')).to.equal(
      `${summary}\nhttps://tryg.aalborg.dk/vandring\nhttps://tilmeld.example.dk/1`,
    );
    expect(value('url')).to.equal('https://tryg.aalborg.dk/vandring');
  });

  it('has lines of at most 75 octets that end as the standard says, and cuts no letter in two', () => {
    const summary = 'Æblegrød på Østerågade 🎉 '.repeat(20).trim();
    const text = textOf({ start: '2026-11-30' }, { summary });
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
    for (const line of lines) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(text).not.to.contain('\ufffd');
    expect(readBack({ start: '2026-11-30' }, { summary }).value('description')).to.equal(summary);
  });

  it('is none without a time', () => {
    expect(calendarOf(itemOf({ place: { name: 'Gug' } }), { title: 'A', host: 'a.dk' })).to.equal(undefined);
    expect(calendarOf(itemOf({}, { _tryg: {} }), { title: 'A', host: 'a.dk' })).to.equal(undefined);
  });
});
