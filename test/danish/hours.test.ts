import { expect } from '@open-wc/testing';
import { danishHours } from '../../src/danish/hours.js';

const entry = (days: string[], opens?: string, closes?: string) => ({ days, opens, closes });
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

describe('opening hours', () => {
  const tables: [promise: string, hours: Parameters<typeof danishHours>[0], lines: string[]][] = [
    [
      'put days with the same hours together',
      [entry(['mon', 'tue', 'wed', 'thu'], '09:00', '15:00'), entry(['fri'], '09:00', '13:00')],
      ['Mandag-torsdag kl. 9-15', 'Fredag kl. 9-13'],
    ],
    [
      'name two days in a row with "og"',
      [entry(['mon', 'tue'], '9:00', '15:00')],
      ['Mandag og tirsdag kl. 9-15'],
    ],
    [
      'name single days with comma and "og"',
      [entry(['mon', 'wed', 'fri'], '09:00', '15:00')],
      ['Mandag, onsdag og fredag kl. 9-15'],
    ],
    [
      'name a run beside a single day',
      [entry(['mon', 'tue', 'wed', 'fri'], '09:00', '15:00')],
      ['Mandag-onsdag og fredag kl. 9-15'],
    ],
    ['name the whole week as one run', [entry(WEEK, '07:30', '11:30')], ['Mandag-søndag kl. 7.30-11.30']],
    [
      'come in the order of the week, whatever the feed’s',
      [entry(['sun'], '10:00', '14:00'), entry(['thu', 'mon'], '10:00', '16:00')],
      ['Mandag og torsdag kl. 10-16', 'Søndag kl. 10-14'],
    ],
    [
      'name both spans of a day, past midnight too',
      [entry(['sat'], '09:00', '15:00'), entry(['sat'], '21:00', '07:00')],
      ['Lørdag kl. 9-15 og 21-7'],
    ],
    ['read a full stop in the time', [entry(['fri'], '09.00', '12.30')], ['Fredag kl. 9-12.30']],
    ['last until midnight', [entry(['fri'], '18:00', '24:00')], ['Fredag kl. 18-24']],
    [
      'pass over days they do not know',
      [entry(['mandag', 'xyz', 'mon'], '09:00', '15:00')],
      ['Mandag kl. 9-15'],
    ],
    [
      'pass over times they cannot read',
      [
        entry(['mon'], '25:00', '15:00'),
        entry(['tue'], 'tidlig', 'sent'),
        entry(['wed'], '9', '15'),
        entry(['thu'], '09:60', '15:00'),
      ],
      [],
    ],
    [
      'are not said for a day with half a span',
      [entry(['mon'], '09:00'), entry(['tue'], undefined, '15:00')],
      [],
    ],
    ['are nothing without entries', [], []],
  ];
  for (const [promise, hours, lines] of tables) {
    it(promise, () => {
      expect(danishHours(hours).map(({ days, hours: text }) => `${days} ${text}`)).to.deep.equal(lines);
    });
  }
});
