import { expect } from '@open-wc/testing';
import { danishPeriod, danishPeriodSoon, type Period } from '../../src/danish/period.js';
import { evened } from '../support/evened.js';

const NOW = new Date('2023-11-01T12:00:00Z');

describe('when something happens', () => {
  const periods: [promise: string, period: Period, expected: string][] = [
    [
      'is a day and the time from and to',
      { start: '2023-11-30T14:00:00.000Z', end: '2023-11-30T16:00:00.000Z' },
      'torsdag den 30. november kl. 15.00-17.00',
    ],
    ['is a day and a time', { start: '2023-11-09T18:00:00.000Z' }, 'torsdag den 9. november kl. 19.00'],
    ['is a day without a time for a plain date', { start: '2023-11-09' }, 'torsdag den 9. november'],
    [
      'is a day without a time for the whole day',
      { start: '2023-11-08T23:00:00.000Z', end: '2023-11-09T22:59:00.000Z', all_day: true },
      'torsdag den 9. november',
    ],
    [
      'has the year when it is another one',
      { start: '2020-10-01T08:00:00.000Z', end: '2020-10-01T10:30:00.000Z' },
      'torsdag den 1. oktober 2020 kl. 10.00-12.30',
    ],
    [
      'names both days when it goes past midnight',
      { start: '2023-12-01T20:00:00.000Z', end: '2023-12-02T06:00:00.000Z' },
      'fra fredag den 1. december kl. 21.00 til lørdag den 2. december kl. 7.00',
    ],
    [
      'names both days of several',
      { start: '2023-11-30', end: '2023-12-02' },
      'fra torsdag den 30. november til lørdag den 2. december',
    ],
    [
      'has only the year that is another one across New Year',
      { start: '2023-12-31T21:00:00.000Z', end: '2024-01-01T01:00:00.000Z' },
      'fra søndag den 31. december kl. 22.00 til mandag den 1. januar 2024 kl. 2.00',
    ],
    [
      'invents no time for an end that has none',
      { start: '2023-11-30T14:00:00.000Z', end: '2023-12-02' },
      'fra torsdag den 30. november kl. 15.00 til lørdag den 2. december',
    ],
    [
      'invents no end within the day for a plain date',
      { start: '2023-11-29T23:30:00.000Z', end: '2023-11-30' },
      'torsdag den 30. november kl. 0.30',
    ],
    [
      'invents no beginning within the day for a plain date',
      { start: '2023-11-30', end: '2023-11-30T16:00:00.000Z' },
      'torsdag den 30. november',
    ],
    [
      'passes over an end before the beginning',
      { start: '2023-11-30T14:00:00.000Z', end: '2023-11-29T14:00:00.000Z' },
      'torsdag den 30. november kl. 15.00',
    ],
    [
      'passes over an end that is the beginning',
      { start: '2023-11-30T14:00:00.000Z', end: '2023-11-30T14:00:00.000Z' },
      'torsdag den 30. november kl. 15.00',
    ],
    [
      'passes over an end that cannot be read',
      { start: '2023-11-30T14:00:00.000Z', end: 'dato' },
      'torsdag den 30. november kl. 15.00',
    ],
    [
      'is in Danish summer time in summer',
      { start: '2023-06-20T14:00:00.000Z', end: '2023-06-20T16:30:00.000Z' },
      'tirsdag den 20. juni kl. 16.00-18.30',
    ],
  ];
  for (const [promise, period, expected] of periods) {
    it(`${promise}: ${expected}`, () => {
      expect(evened(danishPeriod(period, NOW))).to.equal(expected);
    });
  }

  it('leaves out the year that it is in Denmark, not in UTC', () => {
    const newYear = new Date('2023-12-31T23:30:00Z');
    expect(evened(danishPeriod({ start: '2024-01-02T10:00:00.000Z' }, newYear))).to.equal(
      'tirsdag den 2. januar kl. 11.00',
    );
  });

  it('is not said when the beginning is missing or cannot be read', () => {
    expect(danishPeriod({ start: undefined, end: '2023-11-30T16:00:00.000Z' }, NOW)).to.equal(undefined);
    expect(danishPeriod({ start: 'dato' }, NOW)).to.equal(undefined);
  });
});

describe('when something happens soon', () => {
  const days: [promise: string, now: string, start: string, expected: string][] = [
    ['is today', '2026-11-23T12:00Z', '2026-11-23', 'i dag'],
    ['is tomorrow', '2026-11-23T12:00Z', '2026-11-24', 'i morgen'],
    ['is not yesterday', '2026-11-23T12:00Z', '2026-11-22', 'søndag den 22. november'],
    ['is tomorrow until Danish midnight', '2026-11-23T22:59:59Z', '2026-11-24', 'i morgen'],
    ['is today from Danish midnight', '2026-11-23T23:00Z', '2026-11-24', 'i dag'],
    ['is tomorrow on the day that has 23 hours', '2026-03-28T22:30Z', '2026-03-29', 'i morgen'],
    ['is not tomorrow on the day after that', '2026-03-28T22:30Z', '2026-03-30', 'mandag den 30. marts'],
    ['is today in the first of 25 hours', '2026-10-24T22:30Z', '2026-10-25', 'i dag'],
    ['is tomorrow after 25 hours', '2026-10-24T22:30Z', '2026-10-26', 'i morgen'],
  ];
  for (const [promise, now, start, expected] of days) {
    it(`${promise}: ${now}`, () => {
      expect(evened(danishPeriodSoon({ start }, new Date(now)))).to.equal(expected);
    });
  }
});
