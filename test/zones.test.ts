import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from './server.mjs';
import { browsers, provideBrowsers } from './support/browsers.mjs';
import { look, lookAgain, saveAll, stopClock, zoneInForce } from './support/standing-clock.js';
import { open, type OpenBrowser, type Tab } from './support/tabs.js';

/*
 * What is said of time is true in Denmark, wherever the reader's clock says they are: the built widgets in real browsers, each
 * started once in every zone. The page's clock stands, and is set by the test.
 */

/** What a zone goes by, with how many minutes it is behind UTC in January and in July 2026. */
const ZONES: Record<string, RegExp> = {
  'Europe/Copenhagen': /^Europe\/Copenhagen -60 -120$/,
  // Not every browser knows its new name, and that it has been an hour nearer to Denmark since 2023.
  'America/Nuuk': /^America\/(Nuuk|Godthab) (120 60|180 120)$/,
  UTC: /^(Etc\/)?UTC 0 0$/,
  'Pacific/Auckland': /^Pacific\/Auckland -780 -720$/,
};

/** What readers have at a moment, whether they have been there or come just then. */
type Seen = [moment: string, ...texts: string[]];

interface Scene {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly feed: object;
  readonly read: string;
  readonly seen: readonly Seen[];
}

const feedOf = (items: object[], more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tryg på prøve',
  items: items.map((item, index) => ({ id: String(index), title: `Nyhed ${index}`, ...item })),
  ...more,
});

const news = (dates: readonly string[], seen: Seen): Scene => ({
  tag: 'tryg-news-list',
  attributes: { limit: '20', order: 'feed' },
  feed: feedOf(dates.map((date_published) => ({ date_published }))),
  read: 'li time',
  seen: [seen],
});

const calendar = (events: readonly object[]): object => feedOf(events.map((event) => ({ _tryg: { event } })));

const events = (list: readonly object[], ...seen: Seen[]): Scene => ({
  tag: 'tryg-event-list',
  feed: calendar(list),
  read: 'li .when',
  seen,
});

const contact = (one: object, read: string, ...seen: Seen[]): Scene => ({
  tag: 'tryg-contact-card',
  feed: feedOf([], { _tryg: { contacts: [{ role: 'Tovholder', ...one }] } }),
  read,
  seen,
});

const entry = (days: string, opens: string, closes: string) => ({ days: days.split(' '), opens, closes });

/** Whether somebody answers the phone. */
const hours = (list: readonly object[], closed: readonly string[], ...seen: Seen[]): Scene =>
  contact({ hours: list, closed: closed.map((date) => ({ date })) }, '.open, .closed', ...seen);

const notices = (list: readonly object[], ...seen: Seen[]): Scene => ({
  tag: 'tryg-notice',
  feed: feedOf([], { _tryg: { notices: list.map((one) => ({ title: 'Varsel', ...one })) } }),
  read: '.notice p',
  seen,
});

const OFFICE = [entry('mon tue wed thu', '09:00', '15:00'), entry('fri', '09:00', '13:00')];
const BREAK = [entry('mon tue', '09:00', '12:00'), entry('mon tue', '12:30', '15:00')];
const NIGHT = [entry('sat', '21:00', '07:00')];
const ALWAYS = [entry('mon tue wed thu fri sat sun', '00:00', '24:00')];

/* 23 November 2026 is a Monday. Summer time begins on Sunday 29 March 2026 at 1.00Z, and ends on Sunday 25 October at 1.00Z. */
const SCENES: Record<string, Scene> = {
  'news is of the day on a Danish wall': news(
    [
      ...['2023-01-16T23:30:00Z', '2023-01-17T22:59:59Z', '2023-01-17T12:00:00+13:00', '2023-01-17T00:30:00'],
      ...['Mon, 16 Jan 2023 23:30:00 GMT', '2023-07-16T22:00:00Z', '2022-12-31T23:00:00Z'],
      ...['2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
      ...['2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
    ],
    [
      '2026-11-23T12:00Z',
      ...['17. januar 2023', '17. januar 2023', '17. januar 2023', '17. januar 2023'],
      ...['17. januar 2023', '17. juli 2023', '1. januar 2023'],
      ...['28. marts 2026', '29. marts 2026', '29. marts 2026', '30. marts 2026'],
      ...['24. oktober 2026', '25. oktober 2026', '25. oktober 2026', '26. oktober 2026'],
    ],
  ),
  'a plain date is that day': news(
    ['2023-01-17', '2026-03-29', '2026-10-25', '2024-02-29', '2022-12-31', '2023-01-01'],
    [
      '2026-11-23T12:00Z',
      ...['17. januar 2023', '29. marts 2026', '25. oktober 2026'],
      ...['29. februar 2024', '31. december 2022', '1. januar 2023'],
    ],
  ),
  'an article was published and updated on Danish days': {
    tag: 'tryg-article',
    feed: feedOf([{ date_published: '2023-01-16T23:30:00Z', date_modified: '2023-01-17T23:30:00Z' }]),
    read: '[part=meta] time',
    seen: [['2023-02-01T12:00Z', 'Publiceret 17. januar 2023', 'Opdateret 18. januar 2023']],
  },
  'an update late on the Danish day of publication is no news': {
    tag: 'tryg-article',
    feed: feedOf([{ date_published: '2023-01-16T23:30:00Z', date_modified: '2023-01-17T22:30:00Z' }]),
    read: '[part=meta] time',
    seen: [['2023-02-01T12:00Z', 'Publiceret 17. januar 2023']],
  },
  'an article says the time of its event': {
    tag: 'tryg-article',
    feed: calendar([{ start: '2026-10-24T22:30:00Z', end: '2026-10-25T23:30:00Z' }]),
    read: '[part=event] .when',
    seen: [['2026-10-01T12:00Z', 'fra søndag den 25. oktober kl. 0.30 til mandag den 26. oktober kl. 0.30']],
  },

  'an article takes sign-ups for its event until that is over': {
    tag: 'tryg-article',
    feed: calendar([{ start: '2026-10-25', sign_up_url: 'https://tilmeld.example.dk/', status: 'planned' }]),
    read: '[part=event] a, [part=event] button',
    seen: [
      ['2026-10-25T00:00:00+02:00', 'Tilmelding', 'Tilføj til kalender'],
      ['2026-10-25T23:59:59+01:00', 'Tilmelding', 'Tilføj til kalender'],
      ['2026-10-26T00:00:00+01:00'],
    ],
  },

  'events are today and tomorrow by Danish midnight, and gone when they are over': events(
    [
      { start: '2026-11-24T19:00:00+01:00', end: '2026-11-24T21:00:00+01:00' },
      { start: '2026-11-25T00:00:00+01:00', all_day: true },
      { start: '2026-11-26' },
    ],
    [
      '2026-11-22T23:59:59+01:00',
      'tirsdag den 24. november kl. 19.00-21.00',
      'onsdag den 25. november',
      'torsdag den 26. november',
    ],
    [
      '2026-11-23T00:00:00+01:00',
      'i morgen kl. 19.00-21.00',
      'onsdag den 25. november',
      'torsdag den 26. november',
    ],
    [
      '2026-11-23T23:59:59+01:00',
      'i morgen kl. 19.00-21.00',
      'onsdag den 25. november',
      'torsdag den 26. november',
    ],
    ['2026-11-24T00:00:00+01:00', 'i dag kl. 19.00-21.00', 'i morgen', 'torsdag den 26. november'],
    ['2026-11-24T20:59:59+01:00', 'i dag kl. 19.00-21.00', 'i morgen', 'torsdag den 26. november'],
    ['2026-11-24T21:00:00+01:00', 'i morgen', 'torsdag den 26. november'],
    ['2026-11-25T00:00:00+01:00', 'i dag', 'i morgen'],
    ['2026-11-25T23:59:59+01:00', 'i dag', 'i morgen'],
    ['2026-11-26T00:00:00+01:00', 'i dag'],
    ['2026-11-26T23:59:59+01:00', 'i dag'],
    ['2026-11-27T00:00:00+01:00'],
  ),
  'an event of several days is there to the end of the last one': events(
    [
      { start: '2026-11-30', end: '2026-12-02', all_day: true },
      { start: '2026-11-30T22:30:00+01:00', end: '2026-12-02T01:30:00+01:00' },
    ],
    [
      '2026-11-29T12:00:00+01:00',
      'fra i morgen til onsdag den 2. december',
      'fra i morgen kl. 22.30 til onsdag den 2. december kl. 1.30',
    ],
    [
      '2026-12-01T00:00:00+01:00',
      'fra mandag den 30. november til i morgen',
      'fra mandag den 30. november kl. 22.30 til i morgen kl. 1.30',
    ],
    [
      '2026-12-02T01:29:59+01:00',
      'fra mandag den 30. november til i dag',
      'fra mandag den 30. november kl. 22.30 til i dag kl. 1.30',
    ],
    ['2026-12-02T01:30:00+01:00', 'fra mandag den 30. november til i dag'],
    ['2026-12-02T23:59:59+01:00', 'fra mandag den 30. november til i dag'],
    ['2026-12-03T00:00:00+01:00'],
  ),
  'an event has its year from New Year in Denmark': events(
    [{ start: '2027-01-04T19:00:00+01:00' }],
    ['2026-12-31T23:59:59+01:00', 'mandag den 4. januar 2027 kl. 19.00'],
    ['2027-01-01T00:00:00+01:00', 'mandag den 4. januar kl. 19.00'],
  ),
  'events that are over come when they are': {
    ...events([{ start: '2026-10-25T02:00:00+02:00', end: '2026-10-25T02:30:00+01:00' }]),
    attributes: { past: '' },
    seen: [
      ['2026-10-25T02:30:00+02:00'],
      ['2026-10-25T02:29:59+01:00'],
      ['2026-10-25T02:30:00+01:00', 'i dag kl. 2.00-2.30'],
      ['2026-10-26T00:00:00+01:00', 'søndag den 25. oktober kl. 2.00-2.30'],
    ],
  },
  'tomorrow is the short Sunday when summer time begins, and the Monday after it': events(
    [
      { start: '2026-03-28T23:30:00+01:00', end: '2026-03-29T03:30:00+02:00' },
      { start: '2026-03-29T10:00:00+02:00' },
      { start: '2026-03-30' },
    ],
    [
      '2026-03-28T12:00:00+01:00',
      'fra i dag kl. 23.30 til i morgen kl. 3.30',
      'i morgen kl. 10.00',
      'mandag den 30. marts',
    ],
    [
      '2026-03-28T23:15:00+01:00',
      'fra i dag kl. 23.30 til i morgen kl. 3.30',
      'i morgen kl. 10.00',
      'mandag den 30. marts',
    ],
    [
      '2026-03-29T00:00:00+01:00',
      'fra lørdag den 28. marts kl. 23.30 til i dag kl. 3.30',
      'i dag kl. 10.00',
      'i morgen',
    ],
    [
      '2026-03-29T03:29:59+02:00',
      'fra lørdag den 28. marts kl. 23.30 til i dag kl. 3.30',
      'i dag kl. 10.00',
      'i morgen',
    ],
    ['2026-03-29T03:30:00+02:00', 'i dag kl. 10.00', 'i morgen'],
    ['2026-03-29T23:59:59+02:00', 'i dag kl. 10.00', 'i morgen'],
    ['2026-03-30T00:00:00+02:00', 'i dag'],
    ['2026-03-31T00:00:00+02:00'],
  ),
  'tomorrow is the long Sunday when summer time ends, and the Monday after it': events(
    [{ start: '2026-10-25T10:00:00+01:00' }, { start: '2026-10-26' }],
    ['2026-10-24T23:59:59+02:00', 'i morgen kl. 10.00', 'mandag den 26. oktober'],
    ['2026-10-25T00:00:00+02:00', 'i dag kl. 10.00', 'i morgen'],
    ['2026-10-25T00:45:00+02:00', 'i dag kl. 10.00', 'i morgen'],
    ['2026-10-25T23:15:00+01:00', 'i dag kl. 10.00', 'i morgen'],
    ['2026-10-26T00:00:00+01:00', 'i dag'],
    ['2026-10-27T00:00:00+01:00'],
  ),
  'an event may begin in the hour that comes twice, or last from the one to the other': events(
    [
      { start: '2026-10-25T02:15:00+02:00', end: '2026-10-25T02:45:00+02:00' },
      { start: '2026-10-25T02:30:00+02:00', end: '2026-10-25T02:30:00+01:00' },
      { start: '2026-10-25T02:45:00+01:00', end: '2026-10-25T03:15:00+01:00' },
    ],
    ['2026-10-25T02:44:59+02:00', 'i dag kl. 2.15-2.45', 'i dag kl. 2.30-2.30', 'i dag kl. 2.45-3.15'],
    ['2026-10-25T02:45:00+02:00', 'i dag kl. 2.30-2.30', 'i dag kl. 2.45-3.15'],
    ['2026-10-25T02:29:59+01:00', 'i dag kl. 2.30-2.30', 'i dag kl. 2.45-3.15'],
    ['2026-10-25T02:30:00+01:00', 'i dag kl. 2.45-3.15'],
    ['2026-10-25T03:14:59+01:00', 'i dag kl. 2.45-3.15'],
    ['2026-10-25T03:15:00+01:00'],
  ),
  'a time without an offset is Danish: the first of two, or an hour later where there is none': events(
    [
      { start: '2026-03-29T02:30:00', end: '2026-03-29T04:00:00' },
      { start: '2026-10-25T01:45:00', end: '2026-10-25T02:15:00' },
    ],
    ['2026-03-28T12:00:00Z', 'i morgen kl. 3.30-4.00', 'søndag den 25. oktober kl. 1.45-2.15'],
    ['2026-03-29T02:00:00Z', 'søndag den 25. oktober kl. 1.45-2.15'],
    ['2026-10-25T00:14:59Z', 'i dag kl. 1.45-2.15'],
    ['2026-10-25T00:15:00Z'],
  ),

  'somebody answers from the minute they open to the minute they close': hours(
    OFFICE,
    [],
    ['2026-11-23T08:59:59+01:00', 'Lukket · åbner igen kl. 9'],
    ['2026-11-23T09:00:00+01:00', 'Åbent nu · lukker kl. 15'],
    ['2026-11-23T14:59:59+01:00', 'Åbent nu · lukker kl. 15'],
    ['2026-11-23T15:00:00+01:00', 'Lukket · åbner igen i morgen kl. 9'],
    ['2026-11-23T23:59:59+01:00', 'Lukket · åbner igen i morgen kl. 9'],
    ['2026-11-24T00:00:00+01:00', 'Lukket · åbner igen kl. 9'],
    ['2026-11-27T12:59:59+01:00', 'Åbent nu · lukker kl. 13'],
    ['2026-11-27T13:00:00+01:00', 'Lukket · åbner igen mandag kl. 9'],
    ['2026-11-28T23:59:59+01:00', 'Lukket · åbner igen mandag kl. 9'],
    ['2026-11-29T00:00:00+01:00', 'Lukket · åbner igen i morgen kl. 9'],
    ['2026-11-30T00:00:00+01:00', 'Lukket · åbner igen kl. 9'],
  ),
  'nobody answers in a break': hours(
    BREAK,
    [],
    ['2026-11-23T11:59:59+01:00', 'Åbent nu · lukker kl. 12'],
    ['2026-11-23T12:00:00+01:00', 'Lukket · åbner igen kl. 12.30'],
    ['2026-11-23T12:30:00+01:00', 'Åbent nu · lukker kl. 15'],
    ['2026-11-24T15:00:00+01:00', 'Lukket · åbner igen mandag kl. 9'],
  ),
  'nobody answers on a day off, however it is written': hours(
    OFFICE,
    ['2026-12-24', '2026-12-25T00:00:00+01:00', '2026-12-27T23:30:00Z', '2026-12-31', '2027-01-01'],
    ['2026-12-23T14:59:59+01:00', 'Åbent nu · lukker kl. 15'],
    ['2026-12-23T15:00:00+01:00', 'Lukket · åbner igen tirsdag kl. 9'],
    ['2026-12-24T10:00:00+01:00', 'Lukket · åbner igen tirsdag kl. 9'],
    ['2026-12-28T00:00:00+01:00', 'Lukket · åbner igen i morgen kl. 9'],
    ['2026-12-29T00:00:00+01:00', 'Lukket · åbner igen kl. 9'],
    ['2026-12-30T15:00:00+01:00', 'Lukket · åbner igen mandag kl. 9'],
  ),
  'a day off is named until it is over, from four weeks before': contact(
    { closed: [{ date: '2026-12-24', reason: 'Juleaften' }, { date: '2026-12-24T23:30:00Z' }] },
    'dd',
    ['2026-11-26T23:59:59+01:00'],
    ['2026-11-27T00:00:00+01:00', 'Lukket torsdag den 24. december (Juleaften)'],
    [
      '2026-11-28T00:00:00+01:00',
      'Lukket torsdag den 24. december (Juleaften)',
      'Lukket fredag den 25. december',
    ],
    [
      '2026-12-24T23:59:59+01:00',
      'Lukket torsdag den 24. december (Juleaften)',
      'Lukket fredag den 25. december',
    ],
    ['2026-12-25T00:00:00+01:00', 'Lukket fredag den 25. december'],
    ['2026-12-25T23:59:59+01:00', 'Lukket fredag den 25. december'],
    ['2026-12-26T00:00:00+01:00'],
  ),
  'somebody answers past midnight, in the night when summer time begins': hours(
    NIGHT,
    [],
    ['2026-03-28T20:59:59+01:00', 'Lukket · åbner igen kl. 21'],
    ['2026-03-28T21:00:00+01:00', 'Åbent nu · lukker i morgen kl. 7'],
    ['2026-03-28T23:30:00+01:00', 'Åbent nu · lukker i morgen kl. 7'],
    ['2026-03-29T00:00:00+01:00', 'Åbent nu · lukker kl. 7'],
    ['2026-03-29T01:59:59+01:00', 'Åbent nu · lukker kl. 7'],
    ['2026-03-29T03:00:00+02:00', 'Åbent nu · lukker kl. 7'],
    ['2026-03-29T06:59:59+02:00', 'Åbent nu · lukker kl. 7'],
    ['2026-03-29T07:00:00+02:00', 'Lukket · åbner igen lørdag kl. 21'],
  ),
  'somebody answers past midnight, in the night when summer time ends': hours(
    NIGHT,
    [],
    ['2026-10-24T23:59:59+02:00', 'Åbent nu · lukker i morgen kl. 7'],
    ['2026-10-25T00:00:00+02:00', 'Åbent nu · lukker kl. 7'],
    ['2026-10-25T02:30:00+02:00', 'Åbent nu · lukker kl. 7'],
    ['2026-10-25T02:30:00+01:00', 'Åbent nu · lukker kl. 7'],
    ['2026-10-25T06:59:59+01:00', 'Åbent nu · lukker kl. 7'],
    ['2026-10-25T07:00:00+01:00', 'Lukket · åbner igen lørdag kl. 21'],
  ),
  'somebody answers on Sunday and on Monday by the clock that has been changed': hours(
    [entry('sun mon', '09:00', '15:00')],
    [],
    ['2026-03-28T23:30:00+01:00', 'Lukket · åbner igen i morgen kl. 9'],
    ['2026-03-29T08:59:59+02:00', 'Lukket · åbner igen kl. 9'],
    ['2026-03-29T09:00:00+02:00', 'Åbent nu · lukker kl. 15'],
    ['2026-03-29T15:00:00+02:00', 'Lukket · åbner igen i morgen kl. 9'],
    ['2026-10-25T00:30:00+02:00', 'Lukket · åbner igen kl. 9'],
    ['2026-10-25T09:00:00+01:00', 'Åbent nu · lukker kl. 15'],
    ['2026-10-25T15:00:00+01:00', 'Lukket · åbner igen i morgen kl. 9'],
    ['2026-10-26T00:00:00+01:00', 'Lukket · åbner igen kl. 9'],
  ),
  'who answers in the hour that is left out does so an hour later': hours(
    [entry('sun', '02:15', '02:45')],
    [],
    ['2026-03-29T01:59:59+01:00', 'Lukket · åbner igen kl. 3.15'],
    ['2026-03-29T03:15:00+02:00', 'Åbent nu · lukker kl. 3.45'],
    ['2026-03-29T03:45:00+02:00', 'Lukket · åbner igen søndag den 5. april kl. 2.15'],
  ),
  'nobody answers for a day and a night because an hour is left out': hours(
    [entry('sun', '02:30', '03:00')],
    [],
    ['2026-03-29T01:59:59+01:00', 'Lukket · åbner igen søndag den 5. april kl. 2.30'],
    ['2026-03-29T03:30:00+02:00', 'Lukket · åbner igen søndag den 5. april kl. 2.30'],
    ['2026-03-29T12:00:00+02:00', 'Lukket · åbner igen søndag den 5. april kl. 2.30'],
  ),
  'somebody answers from the first of the two hours to the last': hours(
    [entry('sun', '02:00', '03:00')],
    [],
    ['2026-10-25T01:59:59+02:00', 'Lukket · åbner igen kl. 2'],
    ['2026-10-25T02:00:00+02:00', 'Åbent nu · lukker kl. 3'],
    ['2026-10-25T02:59:59+01:00', 'Åbent nu · lukker kl. 3'],
    ['2026-10-25T03:00:00+01:00', 'Lukket · åbner igen søndag den 1. november kl. 2'],
  ),
  'who always answers does so when the clocks change': hours(
    ALWAYS,
    [],
    ['2026-03-29T02:00:00+01:00', 'Åbent døgnet rundt'],
    ['2026-10-25T02:30:00+02:00', 'Åbent døgnet rundt'],
    ['2026-10-25T02:30:00+01:00', 'Åbent døgnet rundt'],
  ),

  'notices are there from the first to the last minute of Danish days': notices(
    [
      { text: 'Søndag', valid_from: '2026-03-29', valid_to: '2026-03-29' },
      { text: 'Mandag', valid_from: '2026-03-30', valid_to: '2026-03-30' },
    ],
    ['2026-03-28T23:59:59+01:00'],
    ['2026-03-29T00:00:00+01:00', 'Søndag'],
    ['2026-03-29T23:59:59+02:00', 'Søndag'],
    ['2026-03-30T00:00:00+02:00', 'Mandag'],
    ['2026-03-30T23:59:59+02:00', 'Mandag'],
    ['2026-03-31T00:00:00+02:00'],
  ),
  'notices are there for the whole of the long day': notices(
    [{ text: 'Søndag', valid_from: '2026-10-25', valid_to: '2026-10-25' }],
    ['2026-10-24T23:59:59+02:00'],
    ['2026-10-25T00:00:00+02:00', 'Søndag'],
    ['2026-10-25T23:59:59+01:00', 'Søndag'],
    ['2026-10-26T00:00:00+01:00'],
  ),
  'notices come and go on time in the hour that comes twice': notices(
    [
      { text: 'Første', valid_from: '2026-10-25T02:15:00+02:00', valid_to: '2026-10-25T02:45:00+02:00' },
      { text: 'Begge', valid_from: '2026-10-25T02:30:00+02:00', valid_to: '2026-10-25T02:30:00+01:00' },
      { text: 'Dansk', valid_to: '2026-10-25T02:15:00' },
    ],
    ['2026-10-25T02:14:59+02:00', 'Dansk'],
    ['2026-10-25T02:15:00+02:00', 'Første'],
    ['2026-10-25T02:30:00+02:00', 'Første', 'Begge'],
    ['2026-10-25T02:45:00+02:00', 'Begge'],
    ['2026-10-25T02:29:59+01:00', 'Begge'],
    ['2026-10-25T02:30:00+01:00'],
  ),
};

/** Events, and when a calendar that has imported them says that they are. */
const SAVED: [event: object, begins: string, ends: string | undefined][] = [
  [
    { start: '2026-11-30T15:00:00+01:00', end: '2026-11-30T17:00:00+01:00' },
    '2026-11-30T14:00:00.000Z',
    '2026-11-30T16:00:00.000Z',
  ],
  [{ start: '2026-07-01T15:00:00' }, '2026-07-01T13:00:00.000Z', undefined],
  [
    { start: '2026-03-29T00:30:00Z', end: '2026-03-29T01:30:00Z' },
    '2026-03-29T00:30:00.000Z',
    '2026-03-29T01:30:00.000Z',
  ],
  [
    { start: '2026-10-25T02:30:00+02:00', end: '2026-10-25T02:30:00+01:00' },
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ],
  [
    { start: '2026-10-24T23:30:00+02:00', end: '2026-10-25T04:00:00+01:00' },
    '2026-10-24T21:30:00.000Z',
    '2026-10-25T03:00:00.000Z',
  ],
  [
    { start: '2026-11-30T15:00:00+01:00', end: '2026-12-01' },
    '2026-11-30T14:00:00.000Z',
    '2026-12-01T23:00:00.000Z',
  ],
  [{ start: '2026-11-30', end: '2026-12-02' }, '2026-11-30', '2026-12-03'],
  [{ start: '2026-12-09T00:00:00+01:00', all_day: true }, '2026-12-09', '2026-12-10'],
];

/** A calendar file as an independent reader finds it. */
const readBack = (file: string) => {
  const parsed = new ICAL.Component(ICAL.parse(file) as unknown[]);
  ICAL.TimezoneService.register(new ICAL.Timezone(parsed.getFirstSubcomponent('vtimezone')!));
  const found = parsed.getFirstSubcomponent('vevent')!;
  const when = (name: string) => {
    const time = found.getFirstPropertyValue(name) as ICAL.Time | null;
    return time?.isDate ? time.toString() : time?.toJSDate().toJSON();
  };
  return { begins: when('dtstart'), ends: when('dtend') };
};

/** What each zone's readers have saved: the first one's files are the measure of all. */
let saved: string[] | undefined;

const { origin, close } = await startServer();
afterAll(close);

const pageAddress = (): string => {
  const script = new URLSearchParams({ type: 'text/javascript', body: `(${stopClock.toString()})()` });
  const html = `<script src="/answer?${script.toString().replaceAll('&', '&amp;')}"></script>
    <script type="module" src="/dist/tryg-widgets.js"></script>`;
  return `${origin}/page?${new URLSearchParams({ html })}`;
};

const addressOf = (feed: object): string =>
  `${origin}/answer?${new URLSearchParams({ body: JSON.stringify(feed) })}`;

const { apologies } = await provideBrowsers();
for (const name of browsers) {
  const apology = apologies[name];
  if (apology && !process.env.CI && name !== 'chromium') {
    console.error(apology);
    continue;
  }

  for (const [zone, expected] of Object.entries(ZONES)) {
    describe(`in ${name}, where clocks are set to ${zone}`, () => {
      let browser: OpenBrowser;
      let tab: Tab;
      beforeAll(async () => {
        browser = await open(name, { TZ: zone });
        tab = await browser.tab();
        await tab.goto(pageAddress());
      }, 60_000);
      afterAll(() => browser.close());

      test('the zone is in force', async () => {
        expect(await tab.ask(zoneInForce)).toMatch(expected);
      });

      for (const [promise, { tag, attributes = {}, feed, read, seen }] of Object.entries(SCENES)) {
        test(promise, async () => {
          const moments = seen.map(([moment]) => moment);
          const found = await tab.ask(look, { tag, attributes, src: addressOf(feed), read }, moments);
          expect(found).toEqual(
            seen.map(([moment, ...texts]) => ({ moment, whoStays: texts, whoComes: texts })),
          );
        });
      }

      test('a calendar has an event at its very moment, and the same file everywhere', async () => {
        const src = addressOf(calendar(SAVED.map(([event]) => event)));
        const list = { tag: 'tryg-event-list', attributes: { limit: '20' }, src, read: 'li button' };
        const files = await tab.ask(saveAll, list, '2026-01-01T12:00Z');
        const byStart = [...SAVED].sort(([, a], [, b]) => a.localeCompare(b));
        expect(files.map(readBack)).toEqual(byStart.map(([, begins, ends]) => ({ begins, ends })));
        saved ??= files;
        expect(files).toEqual(saved);
      });

      for (const [tag, what] of [
        ['tryg-news-list', 'nyheder'],
        ['tryg-article', 'nyheden'],
        ['tryg-event-list', 'arrangementer'],
        ['tryg-notice', 'beskeder'],
        ['tryg-contact-card', 'kontaktoplysninger'],
      ] as const) {
        test(`what ${tag} cannot have anew was fetched at a Danish time, and on another day from midnight`, async () => {
          const answers = JSON.stringify([{ feed: feedOf([{}]) }, '404']);
          const id = [name, zone, tag].join();
          const src = `${origin}/sequence?${new URLSearchParams({ id, answers })}`;
          const moments = ['2023-01-17T08:12Z', '2023-01-17T22:59Z', '2023-01-17T23:00Z'] as const;
          expect(await tab.ask(lookAgain, tag, src, moments)).toEqual([
            `Viser ${what} hentet kl. 9.12. Serveren svarede ikke, som den skulle.`,
            `Viser ${what} hentet 17. januar 2023 kl. 9.12. Serveren svarede ikke, som den skulle.`,
          ]);
        });
      }
    });
  }
}
