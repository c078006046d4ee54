import { expect } from '@open-wc/testing';
import { articleText } from '../../src/danish/article-text.js';
import { breadcrumbText } from '../../src/danish/breadcrumb-text.js';
import { contactText } from '../../src/danish/contact-text.js';
import { eventText } from '../../src/danish/event-text.js';
import { finderText } from '../../src/danish/finder-text.js';
import { moreText } from '../../src/danish/more-text.js';
import { newsroomText } from '../../src/danish/newsroom-text.js';
import { noticeText } from '../../src/danish/notice-text.js';
import type { Period } from '../../src/danish/period.js';
import { skipToContent as danishSkip } from '../../src/danish/skip-text.js';
import { danishText } from '../../src/danish/text.js';
import { englishTime } from '../../src/english/date.js';
import { english } from '../../src/english/english.js';
import { skipToContent } from '../../src/english/skip-text.js';
import type { Failure } from '../../src/feed/error.js';
import { evened } from '../support/evened.js';

const { text, article, event, more } = english;

describe('the English words', () => {
  const sections = {
    text: danishText,
    article: articleText,
    breadcrumb: breadcrumbText,
    contact: contactText,
    event: eventText,
    finder: finderText,
    more: moreText,
    newsroom: newsroomText,
    notice: noticeText,
  };
  /** The same in both languages. */
  const SAME = ['Information'];
  const stringsIn = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value
        ? Object.values(value).flatMap(stringsIn)
        : [];

  for (const [name, danish] of Object.entries(sections)) {
    it(`have a sentence of their own for each Danish one: ${name}`, () => {
      const own = english[name as keyof typeof sections];
      expect(Object.keys(own).sort()).to.deep.equal(Object.keys(danish).sort());
      const danishStrings = stringsIn(danish);
      const strings = stringsIn(own);
      expect(strings).to.have.length(danishStrings.length);
      const same = strings.filter((one) => danishStrings.includes(one) && !SAME.includes(one));
      expect(same).to.deep.equal([]);
      expect(strings.filter((one) => /[æøå]/i.test(one))).to.deep.equal([]);
    });
  }

  it('name the way past the menus', () => {
    expect(skipToContent).not.to.equal(danishSkip);
  });

  const reasons: Record<Failure, string> = {
    offline: 'You are not connected to the internet.',
    unreachable: 'The server cannot be reached at the moment.',
    refused: 'The server did not answer as it should.',
    malformed: 'The content could not be read.',
    timeout: 'It took too long.',
  };
  for (const [failure, reason] of Object.entries(reasons) as [Failure, string][]) {
    it(`say why, when a feed is ${failure}`, () => {
      expect(text.failed(text.NEWS, failure)).to.equal(`The news could not be loaded. ${reason}`);
      expect(text.failed(text.NEWS, failure, 'aalborg.dk')).to.equal(
        `The news from aalborg.dk could not be loaded. ${reason}`,
      );
      expect(text.stale(text.NEWS, 'at 9:12am', failure)).to.equal(
        `Showing news loaded at 9:12am. ${reason}`,
      );
      expect(text.stale(text.NEWS, undefined, failure)).to.equal(
        `Showing news from an earlier visit. ${reason}`,
      );
    });
  }

  it('count', () => {
    expect(more.shownOf(10, 34)).to.equal('Showing 10 of 34 news items');
    expect(more.shownOf(1, 1)).to.equal('Showing 1 of 1 news item');
    expect(more.shownOf(1200, undefined)).to.equal('Showing 1,200 news items');
    expect([1, 2].map((number) => article.table(number))).to.deep.equal(['Table', 'Table 2']);
    expect([article.pictureOf(1, 1), article.pictureOf(2, 3)]).to.deep.equal(['Picture', 'Picture 2 of 3']);
  });

  it('credit a picture once, also where the credit is Danish', () => {
    const credits = ['Rigspolitiet', 'Photo: Rigspolitiet', 'Foto: Rigspolitiet', 'Arkivfoto: Region'];
    expect(credits.map((one) => article.credit(one))).to.deep.equal([
      'Photo: Rigspolitiet',
      ...credits.slice(1),
    ]);
  });

  it('say what has become of an event, unless it is as planned', () => {
    const all = ['cancelled', 'postponed', 'moved', 'planned', undefined];
    expect(all.map((status) => event.statusOf(status, true))).to.deep.equal([
      'Cancelled',
      'Postponed',
      'Moved to',
      undefined,
      undefined,
    ]);
    expect(event.statusOf('moved', false)).to.equal('Moved');
    expect(event.originally('Thursday 30 November at 3pm')).to.equal(
      'Originally Thursday 30 November at 3pm',
    );
  });

  it('name a site the way people do', () => {
    expect(text.allNewsAt('https://www.aalborg.dk/nyheder?side=2')).to.equal('See all news at aalborg.dk');
  });
});

describe('an English date', () => {
  const dates: [moment: string | undefined, expected: string | undefined][] = [
    ['2023-01-17', '17 January 2023'],
    ['2023-01-16T23:30:00Z', '17 January 2023'],
    ['2023-06-30T21:59:59Z', '30 June 2023'],
    ['2023-06-30T22:00:00Z', '1 July 2023'],
    ['dato', undefined],
    [undefined, undefined],
  ];
  for (const [moment, expected] of dates) {
    it(`is the day on a wall in Denmark: ${moment}`, () => {
      expect(evened(text.date(moment))).to.equal(expected);
    });
  }

  const times: [hour: number, minute: number, expected: string][] = [
    [0, 0, 'midnight'],
    [0, 30, '12:30am'],
    [9, 0, '9am'],
    [9, 5, '9:05am'],
    [12, 0, 'midday'],
    [12, 30, '12:30pm'],
    [15, 0, '3pm'],
    [23, 59, '11:59pm'],
    [24, 0, 'midnight'],
  ];
  for (const [hour, minute, expected] of times) {
    it(`has a time of twelve hours: ${expected}`, () => {
      expect(englishTime(hour, minute)).to.equal(expected);
    });
  }

  it('says when something was loaded', () => {
    const now = new Date('2026-11-23T12:00Z');
    expect(text.moment(new Date('2026-11-23T08:12Z'), now)).to.equal('at 9:12am');
    expect(evened(text.moment(new Date('2026-11-22T23:30Z'), now))).to.equal('at 12:30am');
    expect(evened(text.moment(new Date('2026-11-20T12:00Z'), now))).to.equal('on 20 November 2026 at 1pm');
  });
});

describe('when something happens, in English', () => {
  const NOW = new Date('2023-11-01T12:00:00Z');
  const periods: [promise: string, period: Period, expected: string][] = [
    [
      'is a day and the time from and to',
      { start: '2023-11-30T14:00:00.000Z', end: '2023-11-30T16:00:00.000Z' },
      'Thursday 30 November from 3pm to 5pm',
    ],
    ['is a day and a time', { start: '2023-11-09T18:00:00.000Z' }, 'Thursday 9 November at 7pm'],
    ['is a day without a time for a plain date', { start: '2023-11-09' }, 'Thursday 9 November'],
    [
      'is a day without a time for the whole day',
      { start: '2023-11-08T23:00:00.000Z', end: '2023-11-09T22:59:00.000Z', all_day: true },
      'Thursday 9 November',
    ],
    [
      'has the year when it is another one',
      { start: '2020-10-01T08:00:00.000Z', end: '2020-10-01T10:30:00.000Z' },
      'Thursday 1 October 2020 from 10am to 12:30pm',
    ],
    [
      'names both days when it goes past midnight',
      { start: '2023-12-01T20:00:00.000Z', end: '2023-12-02T06:00:00.000Z' },
      'from Friday 1 December at 9pm to Saturday 2 December at 7am',
    ],
    [
      'names both days of several',
      { start: '2023-11-30', end: '2023-12-02' },
      'from Thursday 30 November to Saturday 2 December',
    ],
    [
      'has only the year that is another one across New Year',
      { start: '2023-12-31T21:00:00.000Z', end: '2024-01-01T01:00:00.000Z' },
      'from Sunday 31 December at 10pm to Monday 1 January 2024 at 2am',
    ],
    [
      'invents no time for an end that has none',
      { start: '2023-11-30T14:00:00.000Z', end: '2023-12-02' },
      'from Thursday 30 November at 3pm to Saturday 2 December',
    ],
    [
      'invents no end within the day for a plain date',
      { start: '2023-11-29T23:30:00.000Z', end: '2023-11-30' },
      'Thursday 30 November at 12:30am',
    ],
    [
      'invents no beginning within the day for a plain date',
      { start: '2023-11-30', end: '2023-11-30T16:00:00.000Z' },
      'Thursday 30 November',
    ],
    [
      'passes over an end before the beginning',
      { start: '2023-11-30T14:00:00.000Z', end: '2023-11-29T14:00:00.000Z' },
      'Thursday 30 November at 3pm',
    ],
    [
      'is in Danish summer time in summer',
      { start: '2023-06-20T14:00:00.000Z', end: '2023-06-20T16:30:00.000Z' },
      'Tuesday 20 June from 4pm to 6:30pm',
    ],
  ];
  for (const [promise, period, expected] of periods) {
    it(`${promise}: ${expected}`, () => {
      expect(evened(english.period(period, NOW))).to.equal(expected);
    });
  }

  it('is not said when the beginning is missing or cannot be read', () => {
    expect(english.period({ start: undefined }, NOW)).to.equal(undefined);
    expect(english.period({ start: 'dato' }, NOW)).to.equal(undefined);
  });

  const days: [now: string, start: string, expected: string][] = [
    ['2026-11-23T12:00Z', '2026-11-23', 'today'],
    ['2026-11-23T12:00Z', '2026-11-24', 'tomorrow'],
    ['2026-11-23T22:59:59Z', '2026-11-24', 'tomorrow'],
    ['2026-11-23T23:00Z', '2026-11-24', 'today'],
    ['2026-03-28T22:30Z', '2026-03-30', 'Monday 30 March'],
    ['2026-11-23T12:00Z', '2026-11-24T08:30:00.000Z', 'tomorrow at 9:30am'],
  ];
  for (const [now, start, expected] of days) {
    it(`is said of a day that is near: ${now}, ${expected}`, () => {
      expect(evened(english.periodSoon({ start }, new Date(now)))).to.equal(expected);
    });
  }
});

describe('English opening hours', () => {
  const entry = (days: string[], opens?: string, closes?: string) => ({ days, opens, closes });
  const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const tables: [promise: string, hours: Parameters<typeof english.hours>[0], lines: string[]][] = [
    [
      'put days with the same hours together',
      [entry(['mon', 'tue', 'wed', 'thu'], '09:00', '15:00'), entry(['fri'], '09:00', '13:00')],
      ['Monday to Thursday: 9am to 3pm', 'Friday: 9am to 1pm'],
    ],
    [
      'name single days one by one',
      [entry(['mon', 'wed', 'fri'], '09:00', '15:00')],
      ['Monday, Wednesday and Friday: 9am to 3pm'],
    ],
    [
      'name a run beside a single day',
      [entry(['mon', 'tue', 'wed', 'fri'], '09:30', '12:00')],
      ['Monday to Wednesday and Friday: 9:30am to midday'],
    ],
    [
      'name the whole week as one run',
      [entry(WEEK, '00:00', '24:00')],
      ['Monday to Sunday: midnight to midnight'],
    ],
    [
      'name both spans of a day, past midnight too',
      [entry(['sat'], '09:00', '15:00'), entry(['sat'], '21:00', '07:00')],
      ['Saturday: 9am to 3pm and 9pm to 7am'],
    ],
    ['pass over times they cannot read', [entry(['mon'], '25:00', '15:00'), entry(['tue'], 'tidlig')], []],
  ];
  for (const [promise, hours, lines] of tables) {
    it(promise, () => {
      const written = english.hours(hours).map(({ days, hours: times }) => `${days}: ${times}`);
      expect(written).to.deep.equal(lines);
      expect(written.map(english.spoken), 'are said as they are written').to.deep.equal(lines);
    });
  }

  const MONDAY = new Date('2026-11-23T09:00Z');
  const openings: [isOpen: boolean, until: string | undefined, expected: string][] = [
    [true, '2026-11-23T14:00Z', 'Open now · closes at 3pm'],
    [true, '2026-11-24T06:00Z', 'Open now · closes tomorrow at 7am'],
    [true, '2026-12-24T23:00Z', 'Open 24 hours a day'],
    [true, undefined, 'Open 24 hours a day'],
    [false, '2026-11-23T12:00Z', 'Closed · opens again at 1pm'],
    [false, '2026-11-24T08:00Z', 'Closed · opens again tomorrow at 9am'],
    [false, '2026-11-27T08:00Z', 'Closed · opens again on Friday at 9am'],
    [false, '2026-11-30T08:00Z', 'Closed · opens again on Monday 30 November at 9am'],
    [false, undefined, 'Closed'],
  ];
  for (const [isOpen, until, expected] of openings) {
    it(`say whether somebody answers: ${expected}`, () => {
      expect(english.opening({ isOpen, until: until ? new Date(until) : undefined }, MONDAY)).to.equal(
        expected,
      );
    });
  }
});
