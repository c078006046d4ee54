import { expect } from '@open-wc/testing';
import { danishOpening } from '../../src/danish/opening.js';

const MONDAY = new Date('2026-11-23T09:00Z');
const said = (isOpen: boolean, until?: string, now = MONDAY): string =>
  danishOpening({ isOpen, until: until === undefined ? undefined : new Date(until) }, now);

describe('whether somebody answers', () => {
  const sentences: [promise: string, found: string, expected: string][] = [
    ['is said with the time it ends', said(true, '2026-11-23T14:00Z'), 'Åbent nu · lukker kl. 15'],
    [
      'is said with minutes where there are any',
      said(true, '2026-11-23T14:30Z'),
      'Åbent nu · lukker kl. 15.30',
    ],
    ['is said of a night', said(true, '2026-11-24T06:00Z'), 'Åbent nu · lukker i morgen kl. 7'],
    ['is said once for all', said(true, '2026-12-24T23:00Z'), 'Åbent døgnet rundt'],
    ['is said with the time it begins today', said(false, '2026-11-23T12:00Z'), 'Lukket · åbner igen kl. 13'],
    [
      'is said with the word for tomorrow',
      said(false, '2026-11-24T08:00Z'),
      'Lukket · åbner igen i morgen kl. 9',
    ],
    ['is said with a weekday', said(false, '2026-11-27T08:00Z'), 'Lukket · åbner igen fredag kl. 9'],
    [
      'is said with a date when a weekday would be the wrong week',
      said(false, '2026-11-30T08:00Z'),
      'Lukket · åbner igen mandag den 30. november kl. 9',
    ],
    ['is said without a time nobody knows', said(false), 'Lukket'],
    [
      'is said with a weekday of the next six days, however late it is on that day',
      said(false, '2026-11-29T22:00Z'),
      'Lukket · åbner igen søndag kl. 23',
    ],
    [
      'is tomorrow on the day that has 23 hours',
      said(false, '2026-03-29T07:00Z', new Date('2026-03-28T22:30Z')),
      'Lukket · åbner igen i morgen kl. 9',
    ],
    [
      'is not tomorrow on the day after that',
      said(false, '2026-03-30T07:00Z', new Date('2026-03-28T22:30Z')),
      'Lukket · åbner igen mandag kl. 9',
    ],
    [
      'is tomorrow after the day that has 25 hours',
      said(false, '2026-10-26T08:00Z', new Date('2026-10-24T22:30Z')),
      'Lukket · åbner igen i morgen kl. 9',
    ],
    [
      'is tomorrow by Danish clocks, also at night elsewhere',
      said(false, '2026-11-24T08:00Z', new Date('2026-11-22T23:30Z')),
      'Lukket · åbner igen i morgen kl. 9',
    ],
  ];
  for (const [promise, found, expected] of sentences) {
    it(promise, () => expect(found).to.equal(expected));
  }
});
