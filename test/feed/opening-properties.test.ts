import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { openingAt } from '../../src/feed/opening.js';

/* A seed of its own choosing makes a failure here tomorrow's failure too. */
const RUNS = { seed: 20260329, numRuns: 400 };

const two = (number: number): string => String(number).padStart(2, '0');

/** Times as people write them; many of them in the night, where the clocks change. */
const time = fc.oneof(
  fc
    .tuple(fc.oneof(fc.nat(3), fc.nat(24)), fc.constantFrom(0, 15, 30, 59), fc.constantFrom(':', '.'))
    .map(([hour, minute, mark]) => two(hour) + mark + two(minute)),
  fc.constantFrom('00:00', '24:00', '9.00', '25:00', 'sent', '', undefined),
);
const days = fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'lukkedag']);
const hours = fc.array(fc.record({ days, opens: time, closes: time }), { maxLength: 6 });

const AROUND = 40 * 86_400_000;
const near = (moment: string): fc.Arbitrary<Date> =>
  fc
    .integer({ min: -AROUND, max: AROUND })
    .map((apart) => new Date(Date.parse(moment) + Math.round(apart / 60_000) * 60_000));
/** Moments around both changes of the clock, and in the two hours themselves. */
const now = fc.oneof(
  near('2026-03-29T01:00Z'),
  near('2026-10-25T01:00Z'),
  fc.nat(240).map((minutes) => new Date(Date.parse('2026-03-28T23:00Z') + minutes * 60_000)),
  fc.nat(240).map((minutes) => new Date(Date.parse('2026-10-24T23:00Z') + minutes * 60_000)),
);
const closed = fc.array(
  fc.record({
    date: fc.option(
      now.map((moment) => moment.toJSON().slice(0, moment.getTime() % 7 ? 10 : undefined)),
      { nil: undefined },
    ),
  }),
  { maxLength: 8 },
);

describe('opening hours, whatever they are', () => {
  it('change when it is said that they do, and not before', () => {
    let known = 0;
    fc.assert(
      fc.property(
        hours,
        closed,
        now,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (week, off, moment, part) => {
          const timetable = { hours: week, closed: off };
          const opening = openingAt(timetable, moment);
          if (!opening?.until) return;
          known += 1;
          const { isOpen, until } = opening;
          const wait = until.getTime() - moment.getTime();
          expect(wait).to.be.greaterThan(0);
          expect(openingAt(timetable, until)?.isOpen).to.equal(!isOpen);
          const between = new Date(moment.getTime() + Math.floor(part * (wait - 1)));
          expect(openingAt(timetable, between)).to.deep.equal(opening);
        },
      ),
      RUNS,
    );
    // Or the property would say little.
    expect(known).to.be.greaterThan(RUNS.numRuns / 4);
  });

  it('are not known to change only when they do not for a month', () => {
    fc.assert(
      fc.property(hours, closed, now, fc.nat(30), (week, off, moment, later) => {
        const timetable = { hours: week, closed: off };
        const opening = openingAt(timetable, moment);
        if (!opening || opening.until) return;
        const then = new Date(moment.getTime() + later * 86_400_000);
        expect(openingAt(timetable, then)?.isOpen ?? false).to.equal(opening.isOpen);
      }),
      RUNS,
    );
  });

  it('are the same however the entries are ordered', () => {
    fc.assert(
      fc.property(hours, closed, now, (week, off, moment) => {
        const reversed = { hours: [...week].reverse(), closed: [...off].reverse() };
        expect(openingAt(reversed, moment)).to.deep.equal(openingAt({ hours: week, closed: off }, moment));
      }),
      RUNS,
    );
  });
});
