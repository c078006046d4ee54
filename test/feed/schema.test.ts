import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { extensionOf } from '../../src/feed/extension.js';
import { readFeed, type Feed, type Item } from '../../src/feed/schema.js';
import { corpus } from '../support/network.js';

const FEED = 'https://tryg.aalborg.dk/feeds/tryg.json';

const read = (feed: object): Feed => readFeed(feed, FEED)!;
const readItems = (...items: unknown[]): Item[] => read({ items }).items;
const readItem = (fields: object): Item => readItems({ id: '1', title: 'Tryg bydel', ...fields })[0]!;
const readExtension = (_tryg: object) => {
  const feed = read({ items: [], _tryg });
  return { ...feed._tryg!, ...extensionOf(feed) };
};
const titles = (items: Item[]): (string | undefined)[] => items.map(({ title }) => title);
const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** As it would travel: without the fields that are `undefined`. */
const travelled = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const deep = (): unknown => {
  let list: unknown[] = [];
  for (let depth = 0; depth < 100_000; depth += 1) list = [list];
  return list;
};

/** What stands where something else should. */
const junk: [name: string, value: unknown][] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    42,
    1e300,
    '',
    ' ',
    'sludder',
    '\ud800',
    '&constructor;',
    [],
    {},
    [null],
    [[]],
  ],
  ...[
    '2023-01-17T25:00:00',
    '2023-02-30',
    'Thu, 30 Feb 2023 10:00:00 GMT',
    'javascript:alert(1)',
    'https://[',
  ],
  ...[{ toString: 1, valueOf: 1 }, { length: 3 }, { id: {} }, [1, 'a', null, {}], { title: [] }, { url: 7 }],
].map((value): [string, unknown] => [show(value), value]);
junk.push(['a list in a list, 100,000 deep', deep()]);

describe('what is a feed', () => {
  const noFeeds = [undefined, null, true, 42, 'feed', [], [{ id: 1 }], {}, { title: 'Tom' }, { items: null }];
  for (const document of noFeeds) {
    it(`${show(document)} is none`, () => expect(readFeed(document, FEED)).to.equal(undefined));
  }

  it('a feed may be empty', () => {
    expect(travelled(read({ items: [] }))).to.deep.equal({
      items: [],
      authors: [],
      author: [],
      expired: false,
      address: FEED,
    });
  });

  it('a feed needs neither version nor title', () => {
    expect(titles(read({ items: [{ id: 1, title: 'Tryg bydel' }] }).items)).to.deep.equal(['Tryg bydel']);
  });

  it('one item alone is read as a list of one', () => {
    expect(titles(read({ items: { id: 1, title: 'Tryg bydel' } }).items)).to.deep.equal(['Tryg bydel']);
  });

  it('unknown keys are ignored, also those that JavaScript knows', () => {
    const text = `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "x": 1,
      "items": [{"id": "1", "title": "A", "__proto__": {"title": "B", "polluted": 1}, "y": {"z": 1}}]}`;
    const feed = read(JSON.parse(text) as object);
    expect(Object.keys(feed)).not.to.include.members(['x', 'constructor']);
    expect(titles(feed.items)).to.deep.equal(['A']);
    expect(feed.items[0]).not.to.have.property('y');
    expect(feed).not.to.have.property('polluted');
    expect({}).not.to.have.property('polluted');
  });

  it('a whole plain feed is read as it is', () => {
    const item = {
      id: 'https://tryg.aalborg.dk/1',
      url: 'https://tryg.aalborg.dk/1',
      external_url: 'https://www.aalborg.dk/1',
      title: 'Tryg bydel',
      summary: 'Kort sagt',
      content_html: '<p>Det <b>hele</b></p>',
      content_text: 'Det hele\n\nog mere',
      image: 'https://tryg.aalborg.dk/1.jpg',
      banner_image: 'https://tryg.aalborg.dk/2.jpg',
      date_published: '2023-01-17T08:00:00.000Z',
      date_modified: '2023-01-18',
      language: 'en',
      tags: ['Byens rum', 'Gug'],
      authors: [{ name: 'Aalborg Kommune', url: 'https://www.aalborg.dk/' }],
      author: [],
      attachments: [
        {
          url: 'https://www.aalborg.dk/a.pdf',
          mime_type: 'application/pdf',
          title: 'Strategi',
          size_in_bytes: 1_234_567,
        },
      ],
    };
    const feed = {
      title: 'Tryg Aalborg',
      home_page_url: 'https://tryg.aalborg.dk/',
      language: 'da',
      authors: [{ name: 'Tryg Aalborg' }],
      author: [],
      next_url: 'https://tryg.aalborg.dk/feeds/side-2.json',
      expired: true,
      items: [item],
    };
    expect(travelled(read(feed))).to.deep.equal({ ...feed, address: FEED });
  });
});

describe('the id of an item', () => {
  const ids: [written: unknown, id: string][] = [
    ['a', 'a'],
    [' a\n', 'a'],
    [20230117, '20230117'],
    [0, '0'],
    ['0', '0'],
  ];
  for (const [written, id] of ids) {
    it(`is text, also when it is written as ${show(written)}`, () =>
      expect(readItem({ id: written }).id).to.equal(id));
  }

  for (const written of [undefined, null, '', ' ', true, {}, [], ['a']]) {
    it(`is what an item is dropped without: ${show(written)}`, () => {
      expect(titles(readItems({ id: written, title: 'A' }, { id: 'b', title: 'B' }))).to.deep.equal(['B']);
    });
  }

  it('is held by the first item that has something to show', () => {
    const items = readItems(
      { id: 7, title: 'Første' },
      { id: '7', title: 'Anden' },
      { id: 8, title: '' },
      { id: 8, title: 'Tredje' },
    );
    expect(titles(items)).to.deep.equal(['Første', 'Tredje']);
  });
});

describe('an item', () => {
  const empty: object[] = [
    {},
    { title: '', summary: ' ', content_text: '\n', content_html: '<p>&nbsp;</p>', image: '' },
    { url: 'https://tryg.aalborg.dk/1', date_published: '2023-01-17', tags: ['Gug'] },
    { content_html: '<p></p><br><script>alert(1)</script>' },
    { title: null, content_html: {}, image: 'javascript:alert(1)' },
  ];
  for (const fields of empty) {
    it(`is dropped when it has nothing to show: ${show(fields)}`, () => {
      expect(readItems({ id: '1', ...fields })).to.deep.equal([]);
    });
  }

  const enough: object[] = [
    { title: 'Titel' },
    { title: 2024 },
    { summary: 'Kort sagt' },
    { content_text: 'Tekst' },
    { content_html: '<p>Tekst</p>' },
    { content_html: '<img src="a.jpg">' },
    { image: 'a.jpg' },
    { banner_image: 'a.jpg' },
  ];
  for (const fields of enough) {
    it(`is kept when it has one thing to show: ${show(fields)}`, () => {
      expect(readItems({ id: '1', ...fields })).to.have.length(1);
    });
  }

  const whole = {
    id: '1',
    url: '/1',
    external_url: 'https://www.aalborg.dk/',
    title: 'Tryg bydel',
    summary: 'Kort sagt',
    content_html: '<p>Tekst</p>',
    content_text: 'Tekst',
    image: '/1.jpg',
    banner_image: '/2.jpg',
    date_published: '2023-01-17',
    date_modified: '2023-01-18',
    language: 'da',
    tags: ['Gug'],
    authors: [{ name: 'A' }],
    author: [{ name: 'B' }],
    attachments: [{ url: '/a.pdf', size_in_bytes: 7 }],
    _tryg: {
      kicker: 'Nyt',
      image: { alt: 'Et billede', caption: 'Tekst', credit: 'C', width: 1600, height: 900 },
      topics: ['byens-rum'],
      districts: ['gug'],
      related: [{ title: 'Mere', url: '/mere' }],
      event: {
        start: '2023-11-30T14:00Z',
        end: '2023-11-30T16:00Z',
        all_day: true,
        place: { name: 'Torvet', address: { street: 'Torvet 1', postal_code: '9000', city: 'Aalborg' } },
        online_url: '/online',
        sign_up_url: 'mailto:a@example.dk',
        status: 'cancelled',
      },
    },
  };

  /** Every path to a field of an object in objects. */
  const paths = (value: object, above: string[] = []): string[][] =>
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
      [...above, key],
      ...(inner && typeof inner === 'object' && !Array.isArray(inner) ? paths(inner, [...above, key]) : []),
    ]);
  const put = (value: object, [key, ...rest]: string[], inner: unknown): object => ({
    ...value,
    [key!]: rest.length ? put((value as Record<string, object>)[key!]!, rest, inner) : inner,
  });
  const without = (value: object | undefined, [key, ...rest]: string[]): unknown => {
    const { [key!]: inner, ...others } = (value ?? {}) as Record<string, object | undefined>;
    return rest.length ? { ...others, [key!]: without(inner, rest) } : others;
  };

  for (const path of paths(whole).filter(([key]) => key !== 'id')) {
    it(`loses ${path.join('.')} alone when that is wrong`, () => {
      const good = travelled(without(readItem(whole), path));
      for (const [name, value] of junk) {
        expect(travelled(without(readItem(put(whole, path, value)), path)), name).to.deep.equal(good);
      }
    });
  }

  for (const [name, value] of junk) {
    it(`is not lost with a bad neighbour: ${name}`, () => {
      const items = readItems({ id: 'a', title: 'A' }, value, { id: 'b', title: 'B' });
      expect(titles(items)).to.deep.equal(['A', 'B']);
    });
  }
});

describe('a feed', () => {
  for (const key of [
    'title',
    'home_page_url',
    'language',
    'authors',
    'author',
    '_tryg',
    'version',
    'expired',
  ]) {
    it(`keeps its items whatever its ${key}`, () => {
      for (const [name, value] of junk) {
        expect(titles(read({ items: [{ id: 1, title: 'A' }], [key]: value }).items), name).to.deep.equal([
          'A',
        ]);
      }
    });
  }

  for (const key of ['organisation', 'contacts', 'topics', 'districts', 'notices', 'shards']) {
    it(`keeps the rest of its extension whatever its ${key}`, () => {
      const whole = {
        organisation: { name: 'Aalborg Kommune' },
        contacts: [{ id: 'a' }],
        topics: [{ slug: 'a' }],
        districts: [{ slug: 'b' }],
      };
      const others = Object.keys(whole).filter((other) => other !== key) as (keyof typeof whole)[];
      for (const [name, value] of junk) {
        const extension = readExtension({ ...whole, [key]: value });
        for (const other of others)
          expect(travelled(extension[other]), name).to.deep.equal(travelled(readExtension(whole)[other]));
      }
    });
  }
});

describe('leniency', () => {
  const authors: [written: unknown, read: object[]][] = [
    [{ name: 'A' }, [{ name: 'A' }]],
    ['A', [{ name: 'A' }]],
    [
      ['A', { name: 'B', url: '/b' }],
      [{ name: 'A' }, { name: 'B', url: 'https://tryg.aalborg.dk/b' }],
    ],
    [[{ name: '' }, { url: '/b' }, null, 7, ''], []],
    [{ name: 'A', url: 'javascript:alert(1)' }, [{ name: 'A' }]],
    ['', []],
    [null, []],
  ];
  for (const [written, expected] of authors) {
    it(`reads authors and author from ${show(written)}`, () => {
      const item = readItem({ authors: written, author: written });
      expect(travelled(item.authors)).to.deep.equal(expected);
      expect(travelled(item.author)).to.deep.equal(expected);
    });
  }

  const tags: [written: unknown, read: string[]][] = [
    [
      ['Byens rum', 'Gug'],
      ['Byens rum', 'Gug'],
    ],
    ['Byens rum, Natteliv , , Byens rum', ['Byens rum', 'Natteliv']],
    ['Gug', ['Gug']],
    [
      ['Børn, unge og familier', 'Gug'],
      ['Børn, unge og familier', 'Gug'],
    ],
    [
      [1, '', null, 'Natteliv', { a: 1 }, ['Gug']],
      ['1', 'Natteliv'],
    ],
    [['Job &amp; Velfærd', ' Job  & Velfærd '], ['Job & Velfærd']],
    [7, ['7']],
    [{}, []],
    ['', []],
    [null, []],
    [undefined, []],
  ];
  for (const [written, expected] of tags) {
    it(`reads tags, topics and districts from ${show(written)}`, () => {
      const { tags: read, _tryg } = readItem({
        tags: written,
        _tryg: { topics: written, districts: written },
      });
      expect(read).to.deep.equal(expected);
      expect(_tryg!.topics).to.deep.equal(expected);
      expect(_tryg!.districts).to.deep.equal(expected);
    });
  }

  it('reads attachments and related links that are one, or a mere address', () => {
    expect(travelled(readItem({ attachments: 'a.pdf' }).attachments)).to.deep.equal([
      { url: 'https://tryg.aalborg.dk/feeds/a.pdf' },
    ]);
    expect(
      travelled(readItem({ _tryg: { related: { title: 'Mere', url: '/mere' } } })._tryg!.related),
    ).to.deep.equal([{ title: 'Mere', url: 'https://tryg.aalborg.dk/mere' }]);
  });

  it('drops attachments and links that lead nowhere safe', () => {
    const bad = [{ url: 'javascript:alert(1)', title: 'A' }, { title: 'B' }, { url: '' }, null, 7, 'data:,x'];
    const item = readItem({
      attachments: [...bad, { url: '/c' }],
      _tryg: { related: [...bad, { url: 'tel:112' }] },
    });
    expect(item.attachments.map(({ url }) => url)).to.deep.equal(['https://tryg.aalborg.dk/c']);
    expect(item._tryg!.related.map(({ url }) => url)).to.deep.equal(['tel:112']);
  });

  it('resolves every relative address against the feed', () => {
    const item = readItem({
      url: 'nyhed',
      external_url: '/a',
      image: '../b.jpg',
      banner_image: '//c.dk/c.jpg',
    });
    expect([item.url, item.external_url, item.image, item.banner_image]).to.deep.equal([
      'https://tryg.aalborg.dk/feeds/nyhed',
      'https://tryg.aalborg.dk/a',
      'https://tryg.aalborg.dk/b.jpg',
      'https://c.dk/c.jpg',
    ]);
    expect(read({ items: [], home_page_url: '/' }).home_page_url).to.equal('https://tryg.aalborg.dk/');
  });

  const sizes: [written: unknown, size: number | undefined][] = [
    [1258291, 1258291],
    ['1258291', 1258291],
    [0.5, 0.5],
    [0, undefined],
    [-4, undefined],
    ['', undefined],
    ['stor', undefined],
    ['1e999', undefined],
    [null, undefined],
    [true, undefined],
    [[7], undefined],
  ];
  for (const [written, size] of sizes) {
    it(`reads a size from ${show(written)}`, () => {
      const item = readItem({
        attachments: [{ url: '/a', size_in_bytes: written }],
        _tryg: { image: { width: written, height: written } },
      });
      expect(item.attachments[0]!.size_in_bytes).to.equal(size);
      expect(item._tryg!.image!.width).to.equal(size);
      expect(item._tryg!.image!.height).to.equal(size);
    });
  }

  for (const [written, flag] of [
    [true, true],
    ['true', true],
    [false, false],
    ['false', false],
    ['ja', false],
    [1, false],
    [null, false],
  ]) {
    it(`reads "the whole day" from ${show(written)}`, () => {
      expect(readItem({ _tryg: { event: { all_day: written } } })._tryg!.event!.all_day).to.equal(flag);
    });
  }

  it('knows what has become of an event in four words only', () => {
    const status = (written: unknown) =>
      readItem({ _tryg: { event: { status: written } } })._tryg!.event!.status;
    expect(['planned', 'cancelled', 'postponed', 'moved'].map(status)).to.deep.equal([
      'planned',
      'cancelled',
      'postponed',
      'moved',
    ]);
    expect(['aflyst', 'Cancelled', '', 7, null, 'constructor'].map(status)).to.deep.equal(
      Array(6).fill(undefined),
    );
  });

  it('shows no date for a bad one', () => {
    const item = readItem({ date_published: '04. januar 2019', date_modified: '2019-02-30' });
    expect([item.date_published, item.date_modified]).to.deep.equal([undefined, undefined]);
  });

  it('keeps HTML and text as they are written, but for halves of characters', () => {
    const item = readItem({ content_html: ' <p>a &amp; b</p>\n', content_text: 'a\n\n b \ud800' });
    expect(item.content_html).to.equal(' <p>a &amp; b</p>\n');
    expect(item.content_text).to.equal('a\n\n b \ufffd');
  });
});

describe('contacts and the organisation', () => {
  it('are read whole', () => {
    const contact = {
      id: 'tovholder',
      role: 'Tovholder i Aalborg Kommune',
      name: 'A',
      title: 'B',
      organisation: 'C',
      address: { street: 'Hjulmagervej 22', postal_code: '9000', city: 'Aalborg' },
      phones: [{ number: '99823420', label: 'Hverdage' }],
      email: 'tryg@aalborg.dk',
      secure_url: 'https://post.borger.dk/',
      hours: [{ days: ['mon', 'tue'], opens: '09:00', closes: '15:00' }],
      closed: [{ date: '2026-12-24', reason: 'Juleaften' }],
      hours_note: 'Lukket i ferien',
      topics: ['byens-rum'],
      districts: ['gug'],
    };
    const organisation = {
      name: 'Aalborg Kommune',
      unit: 'Børne- og Familieafdelingen',
      address: { street: 'Sønderbro 12', postal_code: '9000', city: 'Aalborg' },
      phone: '99823420',
      cvr: '29189420',
      coordinators: [{ organisation: 'Aalborg Kommune', role: 'Tovholder', name: 'A' }],
      links: [{ title: 'Tilgængelighedserklæring', url: 'https://www.was.digst.dk/aalborg-dk' }],
    };
    const whole = {
      organisation,
      contacts: [contact],
      topics: [{ slug: 'byens-rum', label: 'Byens rum' }],
      districts: [{ slug: 'gug', label: 'Gug' }],
      notices: [
        {
          id: 'sti',
          severity: 'warning',
          title: 'Stien er lukket',
          text: 'Lamperne bliver skiftet.',
          url: 'https://tryg.aalborg.dk/sti',
          valid_from: '2026-11-23',
          valid_to: '2026-11-27T15:00:00.000Z',
          topics: ['byens-rum'],
          districts: ['gug'],
        },
      ],
      shards: [{ topic: 'byens-rum', district: 'gug', url: 'https://tryg.aalborg.dk/feeds/gug.json' }],
    };
    expect(travelled(readExtension(whole))).to.deep.equal(whole);
  });

  it('may be written carelessly', () => {
    const { organisation, contacts, topics, districts } = readExtension({
      organisation: {
        address: 'Sønderbro 12, 9000 Aalborg',
        phone: 99823420,
        cvr: 29189420,
        coordinators: { name: 'A' },
        links: ['/cookies', { title: 'Farlig', url: 'javascript:alert(1)' }],
      },
      contacts: [null, 'tovholder', { id: 7, phones: '112', hours: { days: 'tue, wed', opens: 9 } }],
      topics: ['natteliv', { slug: '', label: 'Uden' }, null],
      districts: 'gug',
    });
    expect(travelled(organisation)).to.deep.equal({
      phone: '99823420',
      cvr: '29189420',
      coordinators: [{ name: 'A' }],
      links: [{ url: 'https://tryg.aalborg.dk/cookies' }],
    });
    expect(travelled(contacts)).to.deep.equal([
      {
        id: '7',
        phones: [{ number: '112' }],
        hours: [{ days: ['tue', 'wed'], opens: '9' }],
        closed: [],
        topics: [],
        districts: [],
      },
    ]);
    expect(travelled(topics)).to.deep.equal([{ slug: 'natteliv' }]);
    expect(travelled(districts)).to.deep.equal([{ slug: 'gug' }]);
  });

  it('lose a coordinator without name, a phone without number, a link without address', () => {
    const { organisation, contacts } = readExtension({
      organisation: { coordinators: [{ role: 'Tovholder', name: '' }], links: [{ title: 'Cookies' }] },
      contacts: [{ phones: [{ label: 'Ring til os', number: ' ' }] }],
    });
    expect(organisation!.coordinators).to.deep.equal([]);
    expect(organisation!.links).to.deep.equal([]);
    expect(contacts[0]!.phones).to.deep.equal([]);
  });

  const emails: [written: unknown, email: string | undefined][] = [
    ['tryg@aalborg.dk', 'tryg@aalborg.dk'],
    [' tryg@aalborg.dk ', 'tryg@aalborg.dk'],
    ['ikke en adresse', undefined],
    ['a@b@c', undefined],
    ['@aalborg.dk', undefined],
    ['', undefined],
    [7, undefined],
  ];
  for (const [written, email] of emails) {
    it(`have an e-mail address, or none: ${show(written)}`, () => {
      expect(readExtension({ contacts: [{ email: written }] }).contacts[0]!.email).to.equal(email);
    });
  }
});

/* A seed of its own choosing makes a failure here tomorrow's failure too. */
const RUNS = { seed: 20230117, numRuns: 300 };

const KEYS = (
  'id url external_url title summary content_html content_text image banner_image date_published date_modified ' +
  'language tags authors author attachments _tryg name mime_type size_in_bytes kicker alt width topics districts ' +
  'related event start end all_day place address street online_url status organisation contacts phones number email ' +
  'secure_url hours days opens coordinators links items home_page_url slug label __proto__ constructor'
).split(' ');

const anyFeed = fc
  .record({
    feed: fc.object({
      key: fc.constantFrom(...KEYS),
      values: [
        fc.constantFrom(...junk.slice(0, -1).map(([, value]) => value)),
        fc.string({ unit: 'binary' }),
        fc.jsonValue(),
      ],
      maxDepth: 4,
    }),
    items: fc.array(
      fc.object({
        key: fc.constantFrom(...KEYS),
        values: [
          fc.constantFrom(
            '1',
            2,
            '2023-01-17',
            '2023-01-17T10:00',
            'https://a.dk/b',
            '<p>a</p>',
            'da_DK',
            'a,b',
          ),
          fc.string({ unit: 'binary' }),
          fc.jsonValue(),
        ],
        maxDepth: 4,
      }),
    ),
  })
  .map(({ feed, items }) => ({ ...feed, items }));

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(texts)
      : [];

/** What was read is a feed too, and says the same. */
const readAgain = (feed: Feed): void => {
  expect(travelled(readFeed(travelled(feed), feed.address))).to.deep.equal(travelled(feed));
};

describe('whatever comes', () => {
  it('any JSON is a feed or none, never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        const feed = readFeed(document, FEED);
        return feed === undefined || Array.isArray(feed.items);
      }),
      RUNS,
    );
  });

  it('anything in the place of anything is still a feed, in whole characters', () => {
    fc.assert(
      fc.property(anyFeed, (document) => texts(read(document)).every((text) => text.isWellFormed())),
      RUNS,
    );
  });

  it('what was read reads the same again', () => {
    // References are decoded once, so what looks like one afterwards is not the same the second time.
    const withoutReferences = (feed: object) =>
      JSON.parse(JSON.stringify(feed).replaceAll('&', '+')) as object;
    fc.assert(
      fc.property(anyFeed.map(withoutReferences), (document) => readAgain(read(document))),
      RUNS,
    );
  });
});

describe('the demo’s feeds', () => {
  for (const name of ['tryg/feed', 'plain', 'odd', 'english', 'long-words', 'many', 'empty']) {
    it(`${name}.json reads the same again`, async () => {
      const address = `${FEED_SERVER}/feeds/${name}.json`;
      const document: unknown = await (await fetch(address)).json();
      readAgain(readFeed(document, address)!);
    });
  }
});

const wild: [file: string, titles: string[], authors: string[]][] = [
  ['gofeed_version_json_10.json', ['title'], ['author_name']],
  ['gofeed_version_json_11.json', ['title'], ['author_name']],
  ['gofeed_version_json_11_deprecated_author.json', ['title'], ['author_name']],
  // Its items have no id, which the format says to drop.
  ['jsonfeed_elastic_1.1.json', [], []],
  [
    'jsonfeed_example_1.json',
    ['How Jeff Bezos’s iPhone X Was Hacked', 'Instagram for Windows 95'],
    ['John Gruber', 'John Gruber'],
  ],
  ['jsonfeed_spec_1.json', ['Announcing JSON Feed'], []],
];
const feeds = await Promise.all(wild.map(([file]) => corpus(`json-feeds/${file}`)));
const vectors = (await corpus('dompurify-vectors.json')) as { payload: string }[] | undefined;
const naughty = (await corpus('big-list-of-naughty-strings.json')) as string[] | undefined;

describe('feeds from the wild', () => {
  wild.forEach(([file, expected, authors], index) => {
    if (!feeds[index]) return;
    it(`${file} is read, item by item, and reads the same again`, () => {
      const feed = read(feeds[index] as object);
      expect(titles(feed.items)).to.deep.equal(expected);
      expect(feed.items.flatMap(({ author }) => author.map(({ name }) => name))).to.deep.equal(authors);
      readAgain(feed);
    });
  });

  for (const [name, strings] of [
    ['string that breaks software', naughty],
    ['piece of HTML that attacks', vectors?.map(({ payload }) => payload)],
  ] as const) {
    if (!strings) continue;
    it(`no ${name} is more than text, or markup as it was written`, () => {
      expect(strings).to.have.length.above(200);
      for (const text of strings) {
        const item = readItem({
          ...Object.fromEntries(KEYS.map((key) => [key, text])),
          id: 'a',
          title: 'Tryg bydel',
          content_html: text,
          _tryg: { event: { start: text, place: { name: text } }, related: text, image: { alt: text } },
        });
        expect(item.title).to.equal('Tryg bydel');
        expect(item.content_html ?? '').to.equal(text.trim() && text.toWellFormed());
        for (const address of [item.url, item.image, ...item._tryg!.related.map(({ url }) => url)]) {
          expect(address ?? 'https:').to.match(/^(https?|mailto|tel):/);
        }
      }
    });
  }
});
