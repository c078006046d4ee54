import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feed/schema.js';
import { eventsOf } from '../../src/feed/select-events.js';

const feedOf = (...events: [id: string, event: object, topics?: string[]][]) =>
  readFeed(
    { items: events.map(([id, event, topics]) => ({ id, title: id, _tryg: { event, topics } })) },
    'https://tryg.aalborg.dk/feed.json',
  )!;

const AT = (time: string, end?: string) => ({
  start: `2026-11-${time}:00+01:00`,
  ...(end ? { end: `2026-11-${end}:00+01:00` } : {}),
});

const FEED = feedOf(
  ['senere', AT('30T15:00', '30T17:00'), ['gug']],
  ['først', AT('24T15:00')],
  ['i gang', AT('23T09:00', '23T12:00')],
  ['slut', AT('23T08:00', '23T09:59')],
  ['hele dagen', { start: '2026-11-23', all_day: true }],
  ['i går', { start: '2026-11-22' }],
  ['flere dage', { start: '2026-11-20', end: '2026-11-23' }],
  ['uden slut', AT('23T08:00')],
  ['uden tid', { place: { name: 'Gug' } }],
  ['umulig slut', AT('23T08:00', '22T08:00')],
);
const NOW = new Date('2026-11-23T10:00+01:00');

const idsAt = (now: Date, choice: object = {}) =>
  eventsOf(FEED, { limit: Infinity, past: false, ...choice }, now).map(({ item }) => item.id);

describe('events to come', () => {
  it('are those that are not over, the next one first', () => {
    expect(idsAt(NOW)).to.deep.equal([
      'flere dage',
      'hele dagen',
      'uden slut',
      'umulig slut',
      'i gang',
      'først',
      'senere',
    ]);
  });

  it('are over at their end, to the minute', () => {
    expect(idsAt(new Date('2026-11-23T11:59:59+01:00'))).to.include('i gang');
    expect(idsAt(new Date('2026-11-23T12:00+01:00'))).not.to.include('i gang');
  });

  it('last until the Danish midnight where only the day is known, or no end', () => {
    const late = new Date('2026-11-23T22:59:59Z');
    expect(idsAt(late)).to.include.members(['hele dagen', 'flere dage', 'uden slut']);
    const midnight = new Date('2026-11-23T23:00Z');
    expect(idsAt(midnight)).not.to.include.members(['hele dagen']);
    expect(idsAt(midnight)).to.deep.equal(['først', 'senere']);
  });

  it('are at most as many as asked for, and of the topic asked for', () => {
    expect(idsAt(NOW, { limit: 2 })).to.deep.equal(['flere dage', 'hele dagen']);
    expect(idsAt(NOW, { topic: 'Gug' })).to.deep.equal(['senere']);
  });
});

it('events that are over come with the latest first', () => {
  expect(idsAt(NOW, { past: true })).to.deep.equal(['slut', 'i går']);
});
