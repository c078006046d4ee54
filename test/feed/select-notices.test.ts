import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feed/schema.js';
import { noticesOf } from '../../src/feed/select-notices.js';

const feedOf = (...notices: unknown[]) =>
  readFeed({ items: [], _tryg: { notices } }, 'https://tryg.aalborg.dk/feed.json')!;

const found = (now: string, notices: unknown[], place = {}) => {
  const { notices: valid, until } = noticesOf(feedOf(...notices), place, new Date(now));
  return { titles: valid.map(({ title }) => title), until: until?.toJSON() };
};

describe('notices', () => {
  const WINDOW = {
    title: 'Vejen er lukket',
    valid_from: '2026-11-23T08:00+01:00',
    valid_to: '2026-11-23T16:00+01:00',
  };
  const moments: [promise: string, now: string, titles: string[], until: string | undefined][] = [
    ['are not there before their time', '2026-11-23T06:59:59Z', [], '2026-11-23T07:00:00.000Z'],
    [
      'are there from the minute they say',
      '2026-11-23T07:00Z',
      ['Vejen er lukket'],
      '2026-11-23T15:00:00.000Z',
    ],
    ['are gone at the minute they say', '2026-11-23T15:00Z', [], undefined],
  ];
  for (const [promise, now, titles, until] of moments) {
    it(promise, () => expect(found(now, [WINDOW])).to.deep.equal({ titles, until }));
  }

  it('of plain dates are there from the first Danish minute to the last', () => {
    const day = [{ title: 'I dag', valid_from: '2026-11-23', valid_to: '2026-11-23' }];
    expect(found('2026-11-22T22:59:59Z', day)).to.deep.equal({
      titles: [],
      until: '2026-11-22T23:00:00.000Z',
    });
    expect(found('2026-11-22T23:00Z', day)).to.deep.equal({
      titles: ['I dag'],
      until: '2026-11-23T23:00:00.000Z',
    });
    expect(found('2026-11-23T23:00Z', day)).to.deep.equal({ titles: [], until: undefined });
  });

  it('without a time are always there', () => {
    expect(found('2026-11-23T10:00Z', [{ title: 'Altid' }])).to.deep.equal({
      titles: ['Altid'],
      until: undefined,
    });
  });

  it('without a title are none', () => {
    expect(found('2026-11-23T10:00Z', [{ text: 'Uden titel' }, 'Som tekst']).titles).to.deep.equal([
      'Som tekst',
    ]);
  });

  it('for a topic or district are for those who ask for it, or for nothing', () => {
    const notices = [
      { title: 'Alle' },
      { title: 'Gug', districts: ['gug'] },
      { title: 'Natteliv', topics: ['natteliv'] },
    ];
    const titles = (place: object) => found('2026-11-23T10:00Z', notices, place).titles;
    expect(titles({})).to.deep.equal(['Alle', 'Gug', 'Natteliv']);
    expect(titles({ district: 'Gug' })).to.deep.equal(['Alle', 'Gug', 'Natteliv']);
    expect(titles({ district: 'Vejgaard' })).to.deep.equal(['Alle', 'Natteliv']);
    expect(titles({ topic: 'demens', district: 'Gug' })).to.deep.equal(['Alle', 'Gug']);
  });

  it('are none in a plain feed', () => {
    const plain = readFeed({ items: [] }, 'https://a.dk/feed.json')!;
    expect(noticesOf(plain, {}, new Date())).to.deep.equal({ notices: [], until: undefined });
  });
});
