import { expect } from '@open-wc/testing';
import { danishClock, danishDate } from '../../src/danish/date.js';
import { readMoment } from '../../src/feed/moment.js';
import { evened } from '../support/evened.js';

describe('a Danish date', () => {
  const dates: [moment: string, date: string, promise: string][] = [
    ['2023-01-17', '17. januar 2023', 'a plain date stays the same day'],
    ['2019-01-04', '4. januar 2019', 'the day has no leading zero'],
    ['2023-01-16T23:30:00.000Z', '17. januar 2023', 'half past midnight in Denmark is the next day'],
    ['2023-01-16T22:59:59.000Z', '16. januar 2023', 'a second before a winter midnight is still the old day'],
    ['2022-06-20T22:00:00.000Z', '21. juni 2022', 'midnight comes an hour earlier in UTC in summer'],
    ['2022-06-20T21:59:59.000Z', '20. juni 2022', 'a second before a summer midnight is still the old day'],
    ['2026-03-28T23:30:00.000Z', '29. marts 2026', 'the day on which summer time begins is right'],
    [
      '2026-10-24T22:30:00.000Z',
      '25. oktober 2026',
      'the day on which summer time ends begins in summer time',
    ],
    ['2026-10-25T22:59:00.000Z', '25. oktober 2026', 'the day on which summer time ends is an hour longer'],
    ['2024-02-29', '29. februar 2024', 'a leap day is a day'],
    ['2099-01-01T00:00:00+01:00', '1. januar 2099', 'the far future is a date like any other'],
  ];
  for (const [moment, expected, promise] of dates) {
    it(`${promise}: ${moment} is ${expected}`, () => {
      expect(evened(danishDate(moment))).to.equal(expected);
    });
  }

  it('names every month in lower case', () => {
    const months =
      'januar februar marts april maj juni juli august september oktober november december'.split(' ');
    const written = months.map((_, month) => danishDate(`2023-${String(month + 1).padStart(2, '0')}-05`));
    expect(written.map(evened)).to.deep.equal(months.map((month) => `5. ${month} 2023`));
  });

  for (const unreadable of [undefined, '', 'dato', 'Invalid Date', '2023-13-01']) {
    it(`is none for ${JSON.stringify(unreadable)}`, () => {
      expect(danishDate(unreadable)).to.equal(undefined);
    });
  }
});

describe('the date of a feed, from its field to its reader', () => {
  const dates: [field: string, date: string][] = [
    ['2023-01-17', '17. januar 2023'],
    ['2023-01-17T00:15:00', '17. januar 2023'],
    ['2023-01-16T23:15:00+00:00', '17. januar 2023'],
    ['Tue, 17 Jan 2023 00:15:00 +0100', '17. januar 2023'],
  ];
  for (const [field, expected] of dates) {
    it(`"${field}" is ${expected}`, () => expect(evened(danishDate(readMoment(field)))).to.equal(expected));
  }

  const unreadable = ['04. januar 2019', 'torsdag den 9. november', '08.03.18', '13-04-2016', '2019-02-30'];
  for (const field of unreadable) {
    it(`"${field}" is no date`, () => expect(danishDate(readMoment(field))).to.equal(undefined));
  }
});

describe('a Danish clock', () => {
  const times: [moment: string, time: string][] = [
    ['2023-01-17T08:12:00Z', '9.12'],
    ['2023-07-17T08:12:00Z', '10.12'],
    ['2023-01-17T18:00:00Z', '19.00'],
    ['2023-01-16T23:05:00Z', '0.05'],
  ];
  for (const [moment, expected] of times) {
    it(`shows ${expected} at ${moment}`, () => {
      expect(evened(danishClock(new Date(moment)))).to.equal(expected);
    });
  }
});
