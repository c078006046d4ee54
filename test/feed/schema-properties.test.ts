import { expect } from '@open-wc/testing';
import fc, { type Arbitrary } from 'fast-check';
import { extensionOf } from '../../src/feed/extension.js';
import { readFeed, type Feed } from '../../src/feed/schema.js';
import { corpus } from '../support/network.js';

const FEED = 'https://tryg.aalborg.dk/feeds/tryg.json';

/* A seed of its own choosing makes a failure here tomorrow's failure too. */
const RUNS = { seed: 20260302, numRuns: 400 };

/** As it would travel: without the fields that are `undefined`. */
const travelled = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What was read is a feed too, and says the same. */
function readAgain(feed: Feed | undefined): void {
  const first = feed && travelled(feed);
  const again = first && readFeed(first, FEED);
  expect(again && travelled(again)).to.deep.equal(first);
  const extension = feed && extensionOf(feed);
  const second = feed && readFeed({ items: [], _tryg: travelled(extension) }, FEED);
  if (second) expect(travelled(extensionOf(second))).to.deep.equal(travelled(extension));
}

const near = (...values: unknown[]): Arbitrary<unknown> => fc.constantFrom(...values);

const dates = near(
  ...['2023-01-17', '2023-1-7', '2024-02-29', '2023-02-29', '2023-01-17T', '2023-01-17T10:00', '20230117'],
  ...['1900-01-01T00:00+14:00', '1900-01-01T00:00', '1900-01-01', '1899-12-31', '0000-00-00', '0001-01-01'],
  ...[
    '9999-12-31T23:59-01:00',
    '9999-12-31T23:59:59.9999Z',
    '10000-01-01',
    '+010000-01-01T00:00Z',
    '9999-12-31',
  ],
  ...[
    '2026-03-29T02:30',
    '2026-10-25T02:30',
    '2016-12-31T23:59:60Z',
    '2023-01-17T24:00',
    '2023-01-17T10:00+24:00',
  ],
  ...[
    '2023-01-17T10:00:00.123456789+0100',
    '2023-01-17 10:00:00 +0100',
    '2023-01-17t10:00z',
    ' 2023-01-17\n',
  ],
  ...['Tue, 17 Jan 2023 10:00:00 +0100', 'Fri, 31 Dec 1999 23:59:60 GMT', 'Thu, 30 Feb 2023 10:00 GMT'],
  ...['Sat, 01 Jan 1900 00:00:00 +1400', 'Fri, 31 Dec 2999 23:59 -1200', 1673946000, '1673946000', -1],
);

/** Pieces of character references, which together make references that nobody wrote. */
const references = fc
  .array(
    fc.constantFrom(
      ...[
        '&',
        'amp;',
        '#38;',
        '#x26;',
        '#038;',
        'lt;',
        'gt;',
        '&amp;',
        '&AMP;',
        '&#38;',
        '&#x0026;',
        '&lt',
        ';',
      ],
      ...[
        '&#97;',
        '&#59;',
        '&#35;',
        '&#112;',
        'am',
        'mp;',
        '#',
        '38',
        'x26',
        '&nbsp;',
        '&#160;',
        '&#0;',
        '&#9;',
      ],
      ...[
        '&#xD83D;',
        '&#xDE00;',
        '&#1114112;',
        '&aring;',
        'aring;',
        '&constructor;',
        ' ',
        'a',
        '\ud800',
        '\udc00',
      ],
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

const addresses = near(
  ...[
    'https://a.dk/b',
    'HTTPS://A.DK:443/./b/../c',
    '/b',
    'b',
    '?b',
    '#b',
    '//c.dk',
    'https:b',
    'https://',
    'http://[',
  ],
  ...[
    'https://æøå.dk/ø?å#æ',
    'https://a.dk/%zz%c3%a6',
    'https://u:p@a.dk',
    'https://a.dk/ |^"<>`{}',
    '\\\\c.dk\\b',
  ],
  ...[
    'mailto:a@b.dk',
    'mailto: a b ?subject=ø #x',
    'tel:+45 99 31',
    'tel:',
    'mailto:',
    'mailto:/..//b',
    'tel://a//..',
  ],
  ...[
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:,x',
    'blob:https://a.dk/1',
    'file:///etc/passwd',
    'b:c',
  ],
  ...[
    '\u0000https://a.dk',
    'https://a.dk/\ud800',
    '\u00a0https://a.dk\u3000',
    'https://0x7f.1',
    'https://a.dk:99999',
  ],
);

const odds = near(
  ...[
    null,
    true,
    false,
    'true',
    'null',
    '',
    ' ',
    '\u00a0',
    '\ufeff',
    0,
    -0,
    -1,
    7,
    '7',
    ' 7 ',
    1e300,
    '1e999',
    5e-324,
  ],
  ...[
    [],
    {},
    [null],
    [[]],
    [[['a']]],
    { length: 3 },
    { 0: 'a' },
    { toString: 1, valueOf: 1 },
    { name: {} },
    '0x10',
  ],
  ...[
    'da',
    'da_DK',
    'DA-dk',
    'i-klingon',
    'zh-min-nan',
    'x-a',
    'cmn',
    'iw',
    'sl_rozaj_biske',
    ['da'],
    'dansk',
    'und',
  ],
  ...[
    'cancelled',
    'Cancelled',
    'a@b',
    ' a@b ',
    'a@b@c',
    'a,b',
    ',',
    'a , ,a',
    ['a', 'a', ' a'],
    ['a,b', 1, null, {}],
  ],
  ...[
    '<p>a</p>',
    '<img src=a>',
    '<',
    '<script>',
    '&nbsp;',
    '<p>&nbsp;</p>',
    '\ud800',
    'a\udc00b',
    'a\n\n b',
    '\0',
  ],
);

const leaf = fc.oneof(
  odds,
  references,
  addresses,
  dates,
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.jsonValue({ maxDepth: 1 }),
);

/** The values of a field: one, or several where one is expected, or nothing. */
const some = (value: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.array(value, { maxLength: 3 }) });

/** Keys that mean something to JavaScript, and one that means nothing to anyone. */
const TRAPS = ['__proto__', 'constructor', 'prototype', 'toString', 'toJSON', 'hasOwnProperty', 'ukendt'];

/**
 * An object with some of these fields, now and then junk in its place, or in one of them. It comes from a text, as feeds do:
 * only so is `__proto__` a field like others.
 */
const shaped = (fields: Record<string, Arbitrary<unknown>>): Arbitrary<unknown> => {
  const kept = fc.record(fields, { requiredKeys: [] }).map((record) => Object.entries(record));
  const junk = fc.array(fc.tuple(fc.constantFrom(...Object.keys(fields), ...TRAPS), leaf), { maxLength: 2 });
  const text = fc
    .tuple(kept, junk)
    .map(
      ([own, others]) =>
        `{${[...own, ...others].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`,
    );
  const object = text.map((json): unknown => JSON.parse(json));
  return fc.oneof({ weight: 9, arbitrary: object }, { weight: 1, arbitrary: leaf });
};

/** A feed with every field there is, each by what is to stand in it. */
const ADDRESS = { street: 'text', postal_code: 'text', city: 'text' };
const LINKS = [{ title: 'text', url: 'address' }];
const NAMED = [{ slug: 'text', label: 'text' }];
const AUTHORS = [{ name: 'text', url: 'address' }];
const ITEM = {
  id: 'id',
  url: 'address',
  external_url: 'address',
  title: 'text',
  summary: 'text',
  content_html: 'text',
  content_text: 'text',
  image: 'address',
  banner_image: 'address',
  date_published: 'date',
  date_modified: 'date',
  language: 'text',
  tags: ['text'],
  authors: AUTHORS,
  author: AUTHORS,
  attachments: [{ url: 'address', mime_type: 'text', title: 'text', size_in_bytes: 'odd' }],
  _tryg: {
    kicker: 'text',
    image: { alt: 'text', caption: 'text', credit: 'text', width: 'odd', height: 'odd' },
    topics: ['text'],
    districts: ['text'],
    related: LINKS,
    event: {
      start: 'date',
      end: 'date',
      all_day: 'odd',
      place: { name: 'text', address: ADDRESS },
      online_url: 'address',
      sign_up_url: 'address',
      status: 'odd',
    },
  },
};
const WHOLE = {
  items: [ITEM],
  version: 'text',
  title: 'text',
  home_page_url: 'address',
  next_url: 'address',
  expired: 'odd',
  language: 'text',
  authors: AUTHORS,
  author: AUTHORS,
  _tryg: {
    organisation: {
      name: 'text',
      unit: 'text',
      address: ADDRESS,
      phone: 'text',
      cvr: 'text',
      coordinators: [{ organisation: 'text', role: 'text', name: 'text' }],
      links: LINKS,
    },
    contacts: [
      {
        id: 'text',
        role: 'text',
        name: 'text',
        title: 'text',
        organisation: 'text',
        address: ADDRESS,
        phones: [{ number: 'text', label: 'text' }],
        email: 'text',
        secure_url: 'address',
        hours: [{ days: ['text'], opens: 'text', closes: 'text' }],
        hours_note: 'text',
        topics: ['text'],
        districts: ['text'],
      },
    ],
    topics: NAMED,
    districts: NAMED,
    shards: [{ topic: 'text', district: 'text', url: 'address' }],
  },
};

type Shape = string | readonly Shape[] | { readonly [field: string]: Shape };

const text = fc.oneof(references, fc.string({ unit: 'binary', maxLength: 8 }), odds);
const KINDS: Record<string, Arbitrary<unknown>> = {
  id: fc.oneof(fc.uuid(), text),
  text,
  address: addresses,
  date: dates,
  odd: odds,
};

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);

const junkLike = (shape: Shape): Arbitrary<unknown> =>
  typeof shape === 'string'
    ? KINDS[shape]!
    : isList(shape)
      ? some(junkLike(shape[0]!))
      : shaped(Object.fromEntries(Object.entries(shape).map(([field, inner]) => [field, junkLike(inner)])));

/** A whole feed with one string in every field that may have one. */
const filled = (shape: Shape, string: string): unknown =>
  typeof shape === 'string'
    ? string
    : isList(shape)
      ? shape.map((inner) => filled(inner, string))
      : Object.fromEntries(Object.entries(shape).map(([field, inner]) => [field, filled(inner, string)]));

const feed = junkLike(WHOLE);

/** Every text in what was read. */
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(texts)
      : [];

describe('whatever a server says', () => {
  for (const [what, document] of [
    ['any JSON', fc.jsonValue()],
    ['any JSON in whole characters or halves', fc.jsonValue({ stringUnit: 'binary' })],
    ['junk in the shape of a feed', feed],
  ] as const) {
    it(`${what} is a feed or none, never an exception, and reads the same again`, () => {
      let found = 0;
      const property = fc.property(document, (value) => {
        const read = readFeed(value, FEED);
        found += read?.items.length ?? 0;
        readAgain(read);
      });
      fc.assert(property, RUNS);
      // A generator whose junk is never taken for news proves nothing.
      if (document === feed) expect(found).to.be.above(RUNS.numRuns / 4);
    });
  }

  it('junk in the shape of a feed has dates of four digits and safe addresses, and whole characters', () => {
    fc.assert(
      fc.property(feed, (value) => {
        const read = readFeed(value, FEED);
        const { _tryg, ...rest } = read ?? ({} as Partial<Feed>);
        const { topics, districts, shards } = _tryg ?? {};
        const extension = read && extensionOf(read);
        for (const text of texts([rest, topics, districts, shards, extension]))
          expect(text.isWellFormed(), text).to.equal(true);
        for (const { url, image, date_published } of read?.items ?? []) {
          expect(url ?? 'https:').to.match(/^https?:/);
          expect(image ?? 'https:').to.match(/^https?:/);
          expect(date_published ?? '2023-01-17').to.match(/^(19|[2-9]\d)\d\d-\d\d-\d\d(T.*Z)?$/);
        }
      }),
      RUNS,
    );
  });

  it('leaves nothing behind in other objects', () => {
    fc.assert(
      fc.property(feed, (value) => {
        const read = readFeed(value, FEED);
        const plain = (inner: unknown): boolean =>
          typeof inner !== 'object' ||
          !inner ||
          ([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(inner) as object[]) &&
            Object.values(inner).every(plain));
        expect(plain(read)).to.equal(true);
      }),
      RUNS,
    );
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
    expect({}).not.to.have.property('ukendt');
  });
});

describe('a date at the edge of what can be', () => {
  const edges: [written: string, read: string | undefined][] = [
    ['1900-01-01', '1900-01-01'],
    ['1900-01-01T00:00Z', '1900-01-01T00:00:00.000Z'],
    ['1900-01-01T00:00+14:00', undefined],
    ['1900-01-01T00:00', undefined],
    ['1899-12-31T23:00-01:00', undefined],
    ['1899-12-31', undefined],
    ['9999-12-31', '9999-12-31'],
    ['9999-12-31T23:59Z', '9999-12-31T23:59:00.000Z'],
    ['9999-12-31T23:59-01:00', undefined],
    ['10000-01-01', undefined],
  ];
  for (const [written, read] of edges) {
    it(`${written} is ${read ?? 'none'}, and so it stays`, () => {
      const document = { items: { id: 1, title: 'A', date_published: written } };
      const first = readFeed(document, FEED);
      expect(first!.items[0]!.date_published).to.equal(read);
      readAgain(first);
    });
  }
});

const FILES = [
  'gofeed_version_json_10',
  'gofeed_version_json_11',
  'gofeed_version_json_11_deprecated_author',
  'jsonfeed_elastic_1.1',
  'jsonfeed_example_1',
  'jsonfeed_spec_1',
];
const wild = await Promise.all(FILES.map((name) => corpus(`json-feeds/${name}.json`)));
const naughty = (await corpus('big-list-of-naughty-strings.json')) as string[] | undefined;
const vectors = (await corpus('dompurify-vectors.json')) as { payload: string }[] | undefined;

describe('what the world has written', () => {
  FILES.forEach((name, nth) => {
    if (!wild[nth]) return;
    it(`${name} is a feed, and reads the same again`, () => {
      const read = readFeed(wild[nth], FEED);
      expect(read).to.have.property('title');
      readAgain(read);
    });
  });

  for (const [what, strings] of [
    ['string that breaks software', naughty],
    ['piece of HTML that attacks', vectors?.map(({ payload }) => payload)],
  ] as const) {
    if (!strings) continue;
    it(`any ${what} may stand in every field at once, and reads the same again`, () => {
      expect(strings).to.have.length.above(200);
      for (const string of strings) {
        const document = filled(WHOLE, string) as object;
        readAgain(readFeed(document, FEED));
        const { items } = readFeed(
          { ...document, items: [{ ...(filled(ITEM, string) as object), id: 1 }] },
          FEED,
        )!;
        expect(items[0]?.content_html ?? '', string).to.equal(string.trim() && string.toWellFormed());
      }
    });
  }
});
