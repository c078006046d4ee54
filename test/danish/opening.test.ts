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
      'is tomorrow by Danish clocks, also at night elsewhere',
      said(false, '2026-11-24T08:00Z', new Date('2026-11-22T23:30Z')),
      'Lukket · åbner igen i morgen kl. 9',
    ],
  ];
  for (const [promise, found, expected] of sentences) {
    it(promise, () => expect(found).to.equal(expected));
  }
});
