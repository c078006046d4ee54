import { expect } from '@open-wc/testing';
import { readFeed, type Feed, type Item } from '../../src/feed/schema.js';
import {
  authorsOf,
  districtsOf,
  itemOf,
  itemsOf,
  leadOf,
  linkOf,
  pictureOf,
  titleOf,
  topicsOf,
  type Choice,
} from '../../src/feed/select.js';

const feedOf = (items: object[], more: object = {}): Feed =>
  readFeed(
    { items: items.map((item, index) => ({ id: String(index), title: `Nyhed ${index}`, ...item })), ...more },
    'https://tryg.aalborg.dk/feed.json',
  )!;
const itemFrom = (fields: object): Item => feedOf([{ title: undefined, ...fields }]).items[0]!;

const ALL: Choice = { limit: 99, exclude: [], order: 'newest' };
const ids = (feed: Feed, choice: Partial<Choice> = {}): string =>
  itemsOf(feed, { ...ALL, ...choice })
    .map(({ id }) => id)
    .join(' ');

describe('the items chosen', () => {
  const dated = feedOf([
    { id: 'undated' },
    { id: 'old', date_published: '2018-11-20' },
    { id: 'bad', date_published: '04. januar 2019' },
    { id: 'new', date_published: '2023-01-17T09:00:00+01:00' },
    { id: 'changed', date_modified: '2020-01-07' },
    { id: 'same-day', date_published: '2018-11-20' },
  ]);

  it('are the newest first; undated ones last and equals in the feed’s order', () => {
    expect(ids(dated)).to.equal('new changed old same-day undated bad');
  });

  it('are in the feed’s own order when that is asked for', () => {
    expect(ids(dated, { order: 'feed' })).to.equal('undated old bad new changed same-day');
  });

  it('are compared as moments, whatever their offsets', () => {
    const feed = feedOf([
      { id: 'earlier', date_published: '2023-01-17T09:30:00+01:00' },
      { id: 'later', date_published: '2023-01-17T09:00:00Z' },
    ]);
    expect(ids(feed)).to.equal('later earlier');
  });

  it('are those the editors have pinned first, unless the feed’s own order is wanted', () => {
    const pinned = { pinned: true };
    const items = [
      { id: 'ny', title: 'A', date_published: '2026-11-01' },
      { id: 'gammel, fast', title: 'A', date_published: '2020-01-01', _tryg: pinned },
      { id: 'nyere, fast', title: 'A', date_published: '2021-01-01', _tryg: pinned },
    ];
    const feed = readFeed({ items }, 'https://tryg.aalborg.dk/feed.json')!;
    const ids = (order: 'newest' | 'feed') =>
      itemsOf(feed, { limit: 9, exclude: [], order }).map(({ id }) => id);
    expect(ids('newest')).to.deep.equal(['nyere, fast', 'gammel, fast', 'ny']);
    expect(ids('feed')).to.deep.equal(['ny', 'gammel, fast', 'nyere, fast']);
    expect(itemOf(feed, undefined)!.id, 'the newest is the newest').to.equal('ny');
  });

  it('are at most as many as asked for', () => {
    expect(ids(dated, { limit: 2 })).to.equal('new changed');
    expect(ids(dated, { limit: 0 })).to.equal('');
  });

  it('leave the feed as it is', () => {
    const before = dated.items.map(({ id }) => id);
    ids(dated);
    expect(dated.items.map(({ id }) => id)).to.deep.equal(before);
  });

  it('are not those excluded, by id or by address', () => {
    const feed = feedOf([{ url: '/a' }, { external_url: 'https://www.aalborg.dk/b' }, { url: '/c' }, {}]);
    expect(ids(feed, { exclude: ['0'] })).to.equal('1 2 3');
    expect(ids(feed, { exclude: ['https://tryg.aalborg.dk/c', 'https://www.aalborg.dk/b'] })).to.equal('0 3');
    expect(ids(feed, { exclude: ['https://tryg.aalborg.dk/', undefined] })).to.equal('0 1 2 3');
  });

  const sorted = feedOf(
    [
      { id: 'a', _tryg: { topics: ['byens-rum'], districts: ['gug'] } },
      { id: 'b', _tryg: { topics: ['natteliv'], districts: ['vestbyen', 'gug'] } },
      { id: 'c', tags: ['Byens rum'] },
      { id: 'd', tags: ['Byens rum'], _tryg: { topics: ['natteliv'] } },
      { id: 'e' },
    ],
    {
      _tryg: {
        topics: [{ slug: 'byens-rum', label: 'Byens rum' }],
        districts: [{ slug: 'gug', label: 'Gug' }],
      },
    },
  );
  const choices: [promise: string, choice: Partial<Choice>, expected: string][] = [
    ['have the topic, by slug; a plain feed’s tags are its topics', { topic: 'byens-rum' }, 'a c'],
    ['have the topic, by label', { topic: 'Byens rum' }, 'a c'],
    ['have the district', { district: 'Gug' }, 'a b'],
    ['have both topic and district', { topic: 'natteliv', district: 'gug' }, 'b'],
    ['are none when nothing fits', { topic: 'findes-ikke' }, ''],
    ['are all when topic and district are empty', { topic: '', district: '' }, 'a b c d e'],
  ];
  for (const [promise, choice, expected] of choices) {
    it(promise, () => expect(ids(sorted, choice)).to.equal(expected));
  }

  it('name their topics and districts as the feed does', () => {
    const [a, b, c, , e] = sorted.items as [Item, Item, Item, Item, Item];
    expect([a, b, c, e].map((item) => topicsOf(sorted, item))).to.deep.equal([
      ['Byens rum'],
      ['natteliv'],
      ['Byens rum'],
      [],
    ]);
    expect([a, b, c].map((item) => districtsOf(sorted, item))).to.deep.equal([
      ['Gug'],
      ['vestbyen', 'Gug'],
      [],
    ]);
  });
});

describe('the one item wanted', () => {
  const feed = feedOf([
    { id: 'a', url: '/1', date_published: '2020-01-07' },
    { id: 'b', external_url: 'https://www.aalborg.dk/b', date_published: '2023-01-17' },
    { id: 'https://tryg.aalborg.dk/1', title: 'Har en andens adresse som id' },
  ]);
  const wanted: [promise: string, wanted: string | undefined, id: string | undefined][] = [
    ['is found by id', 'a', 'a'],
    ['is found by address', 'https://www.aalborg.dk/b', 'b'],
    ['is found by id before address', 'https://tryg.aalborg.dk/1', 'https://tryg.aalborg.dk/1'],
    ['is the newest when none is named', undefined, 'b'],
    ['is the newest when the name is empty', '', 'b'],
    ['is no other when it is gone', 'findes-ikke', undefined],
  ];
  for (const [promise, name, id] of wanted) {
    it(promise, () => expect(itemOf(feed, name)?.id).to.equal(id));
  }

  it('is none in an empty feed', () => {
    expect(itemOf(feedOf([]), undefined)).to.equal(undefined);
  });
});

describe('an item', () => {
  it('is to be read on its own page, else on the page it is about', () => {
    expect(linkOf(itemFrom({ title: 'A', url: '/a', external_url: '/b' }))).to.equal(
      'https://tryg.aalborg.dk/a',
    );
    expect(linkOf(itemFrom({ title: 'A', url: '', external_url: '/b' }))).to.equal(
      'https://tryg.aalborg.dk/b',
    );
    expect(linkOf(itemFrom({ title: 'A' }))).to.equal(undefined);
  });

  const long = 'Tryghedsvandringer i fællesskab med samrådene i hele kommunen, hver torsdag i november måned';
  const titles: [promise: string, fields: object, title: string][] = [
    ['its title', { title: 'Tryg bydel', summary: 'Kort' }, 'Tryg bydel'],
    ['its title, however long', { title: `${long} ${long}` }, `${long} ${long}`],
    ['its lead', { summary: 'Kort sagt', content_text: 'Tekst' }, 'Kort sagt'],
    ['its text', { content_text: 'Tekst\n\n her', content_html: '<p>HTML</p>' }, 'Tekst her'],
    ['its HTML, without the markup', { content_html: '<h2>Job &amp; <b>Velfærd</b></h2>' }, 'Job & Velfærd'],
    [
      'the beginning of what it says, in whole words',
      { summary: long },
      'Tryghedsvandringer i fællesskab med samrådene i hele kommunen, hver torsdag i …',
    ],
    ['nothing, when it is a picture', { image: 'a.jpg' }, ''],
  ];
  for (const [promise, fields, title] of titles) {
    it(`is called ${promise}`, () => expect(titleOf(itemFrom(fields))).to.equal(title));
  }

  it('has its summary as lead, unless that is its title already', () => {
    expect(leadOf(itemFrom({ title: 'Tryg bydel', summary: 'Kort sagt' }))).to.equal('Kort sagt');
    expect(leadOf(itemFrom({ summary: 'Kort sagt' }))).to.equal(undefined);
    expect(leadOf(itemFrom({ title: 'Tryg bydel' }))).to.equal(undefined);
  });

  const authors: [promise: string, item: object, feed: object, names: string[]][] = [
    ['its authors before its author', { authors: ['A', 'B'], author: 'C' }, { authors: 'D' }, ['A', 'B']],
    ['its author before the feed’s authors', { author: { name: 'C' } }, { authors: 'D', author: 'E' }, ['C']],
    ['the feed’s authors', {}, { authors: { name: 'D' }, author: 'E' }, ['D']],
    ['the feed’s author', { authors: [] }, { author: 'E' }, ['E']],
    ['nobody, when nobody is named', {}, {}, []],
  ];
  for (const [promise, item, feed, names] of authors) {
    it(`was written by ${promise}`, () => {
      const whole = feedOf([item], feed);
      expect(authorsOf(whole, whole.items[0]!).map(({ name }) => name)).to.deep.equal(names);
    });
  }

  it('has the picture described beside it', () => {
    const described = {
      alt: 'En lampe',
      caption: 'Lampen',
      credit: 'Rigspolitiet',
      width: 1600,
      height: 900,
      sizes: [{ url: 'https://tryg.aalborg.dk/a-400.jpg', width: 400 }],
    };
    expect(
      pictureOf(itemFrom({ image: '/a.jpg', banner_image: '/b.jpg', _tryg: { image: described } })),
    ).to.deep.equal({
      url: 'https://tryg.aalborg.dk/a.jpg',
      ...described,
    });
  });

  it('has a picture that decorates when nothing describes it', () => {
    const plain = pictureOf(itemFrom({ image: '/a.jpg', _tryg: { image: { alt: ' ' } } }));
    expect(plain).to.include({ url: 'https://tryg.aalborg.dk/a.jpg', alt: '' });
    expect(pictureOf(itemFrom({ title: 'A', banner_image: '/b.jpg' }))).to.deep.equal({
      url: 'https://tryg.aalborg.dk/b.jpg',
      alt: '',
    });
  });

  it('has no picture when only its description is there', () => {
    expect(
      pictureOf(itemFrom({ title: 'A', image: 'javascript:x', _tryg: { image: { alt: 'En lampe' } } })),
    ).to.equal(undefined);
  });
});
