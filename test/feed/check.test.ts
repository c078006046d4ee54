import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { sentencesOf } from '../../src/danish/check-text.js';
import { danishPhone } from '../../src/danish/phone.js';
import { checkFeed } from '../../src/feed/check.js';
import { LEVELS, type Code, type Finding } from '../../src/feed/finding.js';
import { openingAt } from '../../src/feed/opening.js';
import { isDialled } from '../../src/feed/phone.js';
import { extensionOf } from '../../src/feed/extension.js';
import { readFeed } from '../../src/feed/schema.js';

const FEED = 'https://tryg.aalborg.dk/feeds/tryg.json';
const NOW = new Date('2026-11-23T12:00:00+01:00');

const ITEM = {
  id: 'sti',
  url: 'https://tryg.aalborg.dk/sti',
  title: 'Lys på stien',
  summary: 'Torsdag den 3. december 2026 tændes lamperne.',
  content_html:
    '<p>Se <a href="/kort">kortet</a>, <a href="mailto:a@b.dk">skriv</a> eller <a href="#top">gå op</a>.</p><img src="/sti.jpg" alt="">',
  image: '../billeder/sti.jpg',
  date_published: '2026-11-20T09:00:00+01:00',
  language: 'da',
  tags: ['Lys'],
  authors: [{ name: 'Samrådet', url: 'https://tryg.aalborg.dk/' }],
  attachments: [{ url: '/plan.pdf', mime_type: 'application/pdf', size_in_bytes: 12 }],
  _tryg: {
    image: { alt: 'En sti under lygter', width: 1600, height: 900, sizes: [{ url: '/s.jpg', width: 400 }] },
    topics: ['byens-rum'],
    districts: ['Gug'],
    contacts: ['tovholder'],
    related: [{ title: 'Mere', url: 'tel:114' }],
    event: {
      start: '2026-12-03T16:00:00+01:00',
      end: '2026-12-03',
      all_day: false,
      place: { name: 'Gug Skole', address: { street: 'Solhøjsvej 2', postal_code: '9210', city: 'Aalborg' } },
      status: 'planned',
    },
    pinned: true,
  },
};
const CONTACT = {
  id: 'tovholder',
  role: 'Tovholder',
  phones: [{ number: '99 82 34 20', label: 'Ring' }],
  email: 'tryg@aalborg.dk',
  secure_url: 'https://post.borger.dk/',
  hours: [{ days: ['mon', 'tue'], opens: '9:00', closes: '24.00' }],
  closed: [{ date: '2026-12-24', reason: 'Juleaften' }],
  topics: ['byens-rum'],
};
const NOTICE = {
  id: '1',
  severity: 'info',
  title: 'Stien er lukket',
  url: '/sti',
  valid_from: '2026-11-23',
  valid_to: '2026-11-23',
};
const EXTENSION = {
  organisation: {
    name: 'Aalborg Kommune',
    phone: '99823420',
    cvr: '29189420',
    coordinators: [{ role: 'Tovholder', name: 'Karen' }],
    links: [{ title: 'Cookies', url: '/cookies' }],
  },
  contacts: [CONTACT],
  topics: [{ slug: 'byens-rum', label: 'Byens rum' }],
  districts: [{ slug: 'gug', label: 'Gug' }],
  notices: [NOTICE],
  shards: [{ topic: 'byens-rum', url: 'byens-rum.json' }],
};
const CLEAN = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tryg Aalborg',
  home_page_url: 'https://tryg.aalborg.dk/',
  next_url: 'side-2.json',
  language: 'da',
  authors: [{ name: 'Redaktionen' }],
  items: [ITEM],
  _tryg: EXTENSION,
};

const check = (feed: unknown): Finding[] => checkFeed(feed, FEED, NOW);
/** A finding as `code path`, with its value where there is one. */
const said = (findings: Finding[]): string[] =>
  findings.map(({ code, path, value }) => [code, path, value && `(${value})`].filter(Boolean).join(' '));

const feed = (fields: object) => ({ ...CLEAN, ...fields });
const extension = (fields: object) => feed({ _tryg: { ...EXTENSION, ...fields } });
const item = (fields: object) => feed({ items: [{ ...ITEM, ...fields }] });
const itemExtension = (fields: object) => item({ _tryg: { ...ITEM._tryg, ...fields } });
const event = (fields: object) => itemExtension({ event: { ...ITEM._tryg.event, ...fields } });
const image = (fields: object) => itemExtension({ image: { ...ITEM._tryg.image, ...fields } });
const contact = (fields: object) => extension({ contacts: [{ ...CONTACT, ...fields }] });
const notice = (fields: object) => extension({ notices: [{ ...NOTICE, ...fields }] });
const other = (fields: object) =>
  feed({ items: [ITEM, { ...ITEM, id: 'anden', title: 'Anden', ...fields }] });

describe('the check of a feed', () => {
  it('finds nothing wrong with a feed that is whole', () => {
    expect(said(check(CLEAN))).to.deep.equal([]);
  });

  const nothing: [what: string, feed: unknown][] = [
    ['a picture that decorates', image({ alt: '' })],
    ['an event that lasts a moment', event({ end: ITEM._tryg.event.start })],
    ['a feed without items', feed({ items: [] })],
    [
      'what a CMS writes where it has nothing',
      item({ image: false, tags: [], summary: '', banner_image: null }),
    ],
    ['a feed without tables of topics', extension({ topics: [], districts: undefined })],
    [
      'a contact of whom only the address is known',
      contact({ phones: [], email: '', secure_url: null, address: { city: 'Aalborg' } }),
    ],
    ['a word by its label, in whatever form', itemExtension({ topics: ['BYENS RUM'] })],
    ['a weekday without a year that is right next year', item({ summary: 'fredag den 1. januar' })],
    ['an alternative text that says what the file says', image({ alt: 'Sti' })],
    [
      'author in JSON Feed 1.0 apart from the version',
      feed({ version: 'https://jsonfeed.org/version/1.1', author: null }),
    ],
  ];
  for (const [what, document] of nothing) {
    it(`finds nothing wrong with ${what}`, () => expect(said(check(document))).to.deep.equal([]));
  }

  const faults: [document: unknown, ...said: string[]][] = [
    // The feed
    [null, 'not-a-feed'],
    ['<html>', 'not-a-feed'],
    [[ITEM], 'not-a-feed'],
    [feed({ items: null }), 'not-a-feed'],
    [feed({ version: undefined }), 'no-version version'],
    [feed({ version: 2 }), 'wrong-version version (2)'],
    [
      feed({ version: 'https://jsonfeed.org/version/1.2' }),
      'wrong-version version (https://jsonfeed.org/version/1.2)',
    ],
    [
      feed({ version: 'https://jsonfeed.org/version/1', author: { name: 'A' } }),
      'old-version version (https://jsonfeed.org/version/1)',
    ],
    [feed({ title: ' ' }), 'no-feed-title title'],
    [feed({ home_page_url: undefined }), 'no-home-page home_page_url'],
    [feed({ next_url: 'https://example.org/2.json' }), 'other-origin next_url (https://example.org/2.json)'],
    [feed({ next_url: 'tryg.json' }), 'next-is-self next_url (tryg.json)'],
    [feed({ author: { name: 'A' } }), 'author-for-authors author'],
    [feed({ items: ITEM }), 'mended-list items'],
    [feed({ _tryg: 'nej' }), 'lost-field _tryg (nej)'],

    // Items that are not shown
    [feed({ items: [null, ITEM] }), 'item-no-object items[0]'],
    [feed({ items: ['tekst', ITEM] }), 'item-no-object items[0] (tekst)'],
    [item({ id: ' ' }), 'item-no-id items[0]'],
    [item({ id: { a: 1 } }), 'item-no-id items[0]'],
    [feed({ items: [ITEM, { ...ITEM, title: 'Anden' }] }), 'item-repeats-id items[1].id (sti)'],
    [feed({ items: [{ id: 'tom', content_html: '<p>&nbsp;</p>' }, ITEM] }), 'item-empty items[0] (tom)'],

    // What an item says
    [item({ title: undefined }), 'no-title items[0].title'],
    [other({ title: 'LYS på  stien' }), 'same-title items[1].title'],
    [item({ date_published: '' }), 'no-date items[0].date_published'],
    [
      item({ date_published: '04. januar 2019' }),
      'unreadable-date items[0].date_published (04. januar 2019)',
    ],
    [item({ date_published: 1673946000 }), 'unreadable-date items[0].date_published (1673946000)'],
    [item({ date_published: '2026-11-24' }), 'future-date items[0].date_published (2026-11-24)'],
    [item({ date_modified: '2027-01-01T00:00Z' }), 'future-date items[0].date_modified (2027-01-01T00:00Z)'],
    [item({ language: 'dansk' }), 'unknown-language items[0].language (dansk)'],
    [item({ summary: 'fredag den 3. december' }), 'wrong-weekday items[0] (fredag den 3. december)'],
    [item({ content_text: 'Vi ses Onsdag d. 25. december 2024' })],
    [
      item({ content_text: 'Vi ses tirsdag d. 25. december 2024' }),
      'wrong-weekday items[0] (tirsdag d. 25. december 2024)',
    ],
    ...[
      'fredag, d. 9. nov. 2023',
      'Fredag\u00a0den 9. november, 2023',
      'fredag 9/11-2023',
      'fredag den 9.11.2023',
    ].map((phrase): [object, string] => [
      item({ summary: `Vi ses ${phrase} i Gug.` }),
      `wrong-weekday items[0] (${phrase.replace('\u00a0', ' ')})`,
    ]),
    [item({ summary: 'Torsdag 9/11-2023, torsdag d. 9. nov. 2023, fredag 9.30-11 og fredag den 9. dag' })],

    // Pictures
    [
      itemExtension({ image: undefined }),
      'no-alt items[0]._tryg.image.alt (https://tryg.aalborg.dk/billeder/sti.jpg)',
      'no-size items[0]._tryg.image (https://tryg.aalborg.dk/billeder/sti.jpg)',
    ],
    [image({ alt: null }), 'no-alt items[0]._tryg.image.alt (https://tryg.aalborg.dk/billeder/sti.jpg)'],
    [image({ alt: 'DSC_0042' }), 'alt-is-file-name items[0]._tryg.image.alt (DSC_0042)'],
    ...[
      'Indvielse Af Naerpolitistation Paa Groenlands Torv I Aalborg',
      'Sociale Bannere Indholdsside2 (1)',
      'skærmbillede-2023-01-02',
      'WhatsApp Image 2023-01-02 at 10.00.00',
      'shutterstock_12345',
    ].map((alt): [object, string] => [image({ alt }), `alt-is-file-name items[0]._tryg.image.alt (${alt})`]),
    ...[
      'Billede af ung mand, der sidder foran mur med grafitti på',
      'Skærmbillede af kortet',
      'POLITI I GUG',
      'Borgmester Lasse Frimand Jensen',
      'Covid-19',
    ].map((alt): [object] => [image({ alt })]),
    [image({ alt: 'sti.JPG' }), 'alt-is-file-name items[0]._tryg.image.alt (sti.JPG)'],
    [image({ width: undefined }), 'no-size items[0]._tryg.image (https://tryg.aalborg.dk/billeder/sti.jpg)'],
    [image({ height: '900' }), 'mended-number items[0]._tryg.image.height (900)'],
    [item({ image: 'http://example.org/a.jpg' }), 'http-picture items[0].image (http://example.org/a.jpg)'],
    [item({ content_html: '<img src=/a.jpg><a title="x">a</a>' }), 'no-alt items[0].content_html (/a.jpg)'],
    [
      item({ content_html: '<IMG SRC=\'/a.jpg\' ALT="Img 3098">' }),
      'alt-is-file-name items[0].content_html (Img 3098)',
    ],
    [item({ content_html: '<img src="/p.gif" width="1" height="1"> Tekst <img alt src=a.png>' })],

    // Addresses
    [item({ url: 'http://example.org/' }), 'http-link items[0].url (http://example.org/)'],
    [item({ url: 'http://localhost:8080/' })],
    [item({ url: 'https://[' }), 'broken-address items[0].url (https://[)'],
    [item({ url: 'javascript:alert(1)' }), 'dropped-scheme items[0].url (javascript:alert(1))'],
    [item({ banner_image: 'data:image/png,a' }), 'dropped-scheme items[0].banner_image (data:image/png,a)'],
    [item({ url: 42 }), 'lost-field items[0].url (42)'],
    [
      item({ content_html: '<a href="java\nscript:alert(1)">a</a>' }),
      'dropped-scheme items[0].content_html (javascript:alert(1))',
    ],
    [
      item({ content_html: "<a href='http://a.dk/'>a</a>" }),
      'http-link items[0].content_html (http://a.dk/)',
    ],

    // Words and what they point to
    [itemExtension({ topics: ['byens-rum', 'byrum'] }), 'unknown-topic items[0]._tryg.topics (byrum)'],
    [itemExtension({ districts: ['Guug'] }), 'unknown-district items[0]._tryg.districts (Guug)'],
    [itemExtension({ contacts: ['ukendt'] }), 'unknown-contact items[0]._tryg.contacts (ukendt)'],

    // Events
    [event({ start: null }), 'event-no-start items[0]._tryg.event'],
    [event({ start: 'torsdag' }), 'unreadable-date items[0]._tryg.event.start (torsdag)'],
    [event({ end: '2026-12-02' }), 'event-ends-first items[0]._tryg.event.end (2026-12-02)'],
    [event({ status: 'måske' }), 'unknown-value items[0]._tryg.event.status (måske)'],
    [event({ all_day: 'true' }), 'mended-flag items[0]._tryg.event.all_day (true)'],
    [event({ place: 'Gug' }), 'lost-field items[0]._tryg.event.place (Gug)'],

    // Contacts
    [contact({ phones: [], email: '', secure_url: '' }), 'contact-unreachable _tryg.contacts[0]'],
    [
      contact({ phones: [{ number: 'spørg i receptionen' }] }),
      'undialled-phone _tryg.contacts[0].phones[0].number (spørg i receptionen)',
    ],
    [contact({ phones: [{ label: 'Ring' }] }), 'incomplete-entry _tryg.contacts[0].phones[0] (number)'],
    [contact({ phones: ['114'] }), 'mended-object _tryg.contacts[0].phones[0] (114)'],
    [contact({ email: 'ikke en' }), 'unreadable-email _tryg.contacts[0].email (ikke en)'],
    [
      contact({ hours: [{ days: ['mon', 'tir'], opens: '9', closes: '15:00' }] }),
      'unreadable-hours _tryg.contacts[0].hours[0] (tir, 9)',
    ],
    [contact({ hours: [{ opens: '09:00' }] }), 'unreadable-hours _tryg.contacts[0].hours[0] (days, closes)'],
    [contact({ hours: ['Hver søndag', {}, null] }), 'lost-field _tryg.contacts[0].hours[0] (Hver søndag)'],
    [contact({ closed: [{ date: '24/12' }] }), 'unreadable-date _tryg.contacts[0].closed[0].date (24/12)'],
    [
      contact({ topics: 'byrum' }),
      'mended-list _tryg.contacts[0].topics (byrum)',
      'unknown-topic _tryg.contacts[0].topics (byrum)',
    ],
    [extension({ contacts: CONTACT }), 'mended-list _tryg.contacts'],
    [extension({ contacts: [CONTACT, CONTACT] }), 'contact-repeats-id _tryg.contacts[1].id (tovholder)'],
    [extension({ contacts: [CONTACT, 'tovholder'] }), 'lost-field _tryg.contacts[1] (tovholder)'],

    [
      extension({ organisation: { ...EXTENSION.organisation, cvr: '29189421' } }),
      'wrong-cvr _tryg.organisation.cvr (29189421)',
    ],
    [extension({ organisation: { ...EXTENSION.organisation, cvr: '29 18 94 20' } })],

    // Notices
    [notice({ title: '' }), 'notice-no-title _tryg.notices[0]'],
    [
      notice({ valid_from: null, valid_to: '2026-11-22' }),
      'notice-over _tryg.notices[0].valid_to (2026-11-22)',
    ],
    [notice({ valid_to: '2026-11-22' }), 'notice-ends-first _tryg.notices[0].valid_to (2026-11-22)'],
    [notice({ severity: 'stor' }), 'unknown-value _tryg.notices[0].severity (stor)'],

    // What is mended, and what is lost
    [item({ id: 7 }), 'mended-text items[0].id (7)'],
    [item({ author: { name: 'A' } }), 'author-for-authors items[0].author'],
    [item({ authors: { name: 'A' } }), 'mended-list items[0].authors'],
    [item({ tags: 'a, b' }), 'mended-list items[0].tags (a, b)'],
    [item({ tags: ['a', 1, {}] }), 'mended-text items[0].tags[1] (1)', 'lost-field items[0].tags[2]'],
    [item({ summary: ['a'] }), 'lost-field items[0].summary'],
    [item({ attachments: [{ title: 'Plan' }] }), 'incomplete-entry items[0].attachments[0] (url)'],
    [
      extension({ organisation: { ...EXTENSION.organisation, cvr: 29189420 } }),
      'mended-text _tryg.organisation.cvr (29189420)',
    ],
    [extension({ shards: [{ topic: 'a', url: '//a.dk/' }] }), 'other-origin _tryg.shards[0].url (//a.dk/)'],
  ];
  for (const [document, ...findings] of faults) {
    const name = findings.join(', ') || `nothing: ${JSON.stringify(document).slice(-60)}`;
    it(`finds ${name}, and nothing else`, () => expect(said(check(document))).to.deep.equal(findings));
  }

  it('names the item that it is about, and how bad it is', () => {
    const [found] = check(item({ date_published: 'i går' }));
    expect(found).to.deep.equal({
      level: 'error',
      code: 'unreadable-date',
      path: 'items[0].date_published',
      item: 'Lys på stien',
      value: 'i går',
    });
    expect(check(item({ id: null }))[0]!.item).to.equal('Lys på stien');
    expect(check(contact({ email: 'x' }))[0]!.item).to.equal('Tovholder');
    expect(check(notice({ valid_to: '2026-11-22' }))[0]!.item).to.equal('Stien er lukket');
  });

  it('counts the items that nobody reads', () => {
    const items = Array.from({ length: 20_001 }, (_, nth) => ({
      ...ITEM,
      id: `${nth}`,
      title: `Nyhed ${nth}`,
    }));
    expect(said(check(feed({ items })))).to.deep.equal(['too-many-items items (20001)']);
  });

  it('holds nobody up with HTML that never ends', () => {
    const hostile = ['<a ', 'a', ' a=', '"', '<img alt="', 'mandag den ', ' '].map((part) =>
      part.repeat(200_000),
    );
    const begin = performance.now();
    for (const html of hostile)
      check(item({ content_html: `<a ${html}>${html}`, image: `https://a.dk/${html}` }));
    expect(performance.now() - begin).to.be.below(10_000);
  });
});

describe('what the check leaves out', () => {
  const named = Object.keys(LEVELS) as Code[];

  it('is nothing: everything that may be found has its sentences', () => {
    for (const code of named) {
      const { what, why, fix } = sentencesOf({ code, level: LEVELS[code], path: '', value: '404' });
      for (const sentence of [what, why, fix])
        expect(sentence, code)
          .to.match(/^\p{Lu}[^]*[.:*+}\]n]$/u)
          .and.not.match(/undefined| {2}/);
    }
  });

  it('is no field that is lost: what stands in a feed and is not read is found', () => {
    const leaves = (value: unknown, path: string): [string, unknown][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, part]) =>
            leaves(part, Array.isArray(value) ? `${path}[${key}]` : `${path && `${path}.`}${key}`),
          )
        : [[path, value]];
    const junk = { a: 1 };
    const put = (value: unknown, path: string, target: string): unknown =>
      path === target
        ? junk
        : Array.isArray(value)
          ? value.map((part, nth) => put(part, `${path}[${nth}]`, target))
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(
                Object.entries(value).map(([key, part]) => [
                  key,
                  put(part, `${path && `${path}.`}${key}`, target),
                ]),
              )
            : value;
    const read = new Set(leaves(readFeed(CLEAN, FEED), '').map(([path]) => path));
    const paths = leaves(CLEAN, '').map(([path]) => path);
    expect(paths.length).to.be.above(60);
    for (const path of paths.filter((one) => read.has(one)))
      expect(check(put(CLEAN, '', path)), path).not.to.deep.equal([]);
  });

  it('is no number that a reader can dial, and no hour that a reader can see', () => {
    const pieces = fc.constantFrom(
      '99',
      '82',
      '112',
      '+45',
      '00',
      '(',
      ')',
      ' ',
      '-',
      '/',
      ',',
      'tlf. ',
      'a',
      '+',
      '1813',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const number = parts.join('');
        expect(isDialled(number), number).to.equal(!!danishPhone(number).href);
      }),
    );
    const times = fc.constantFrom('9:00', '09.30', '25:00', '9', '', '23:59', '12:60', ' 9:00');
    const days = fc.constantFrom('mon', 'sun', 'mandag', 'MON');
    fc.assert(
      fc.property(days, times, times, (day, opens, closes) => {
        const found = said(check(contact({ hours: [{ days: [day], opens, closes }] })));
        const feed = readFeed(contact({ hours: [{ days: [day], opens, closes }] }), FEED)!;
        const { hours } = extensionOf(feed).contacts[0]!;
        expect(!found.length, JSON.stringify(hours)).to.equal(!!openingAt({ hours, closed: [] }, NOW));
      }),
    );
  });
});

describe('whatever a server says', () => {
  for (const name of ['empty', 'english', 'events', 'long-words', 'many', 'notices', 'plain', 'tryg/feed']) {
    it(`the demo feed ${name} has no errors`, async () => {
      const answer = await fetch(`${FEED_SERVER}/feeds/${name}.json`);
      const findings = checkFeed(await answer.json(), answer.url, NOW);
      expect(said(findings.filter(({ level }) => level === 'error'))).to.deep.equal([]);
    });
  }

  it('the odd feed has faults of most kinds, and each has its sentences', async () => {
    const answer = await fetch(`${FEED_SERVER}/feeds/odd.json`);
    const findings = checkFeed(await answer.json(), answer.url, NOW);
    expect(new Set(findings.map(({ code }) => code)).size).to.be.above(25);
    for (const found of findings) expect(sentencesOf(found).what).to.match(/\.$/);
  });

  it('any JSON is checked without an exception, and nothing of it is changed', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const shaped = fc.record({
      version: value,
      items: fc.oneof(
        value,
        fc.array(
          fc.record({
            id: fc.oneof(value, fc.uuid()),
            title: value,
            url: value,
            image: value,
            date_published: value,
            content_html: value,
            authors: value,
            _tryg: fc.record({ image: value, event: value, topics: value, contacts: value }),
          }),
        ),
      ),
      _tryg: fc.oneof(
        value,
        fc.record({ contacts: value, notices: value, topics: value, organisation: value }),
      ),
    });
    fc.assert(
      fc.property(fc.oneof(value, shaped), (document) => {
        const before = JSON.stringify(document);
        for (const { path } of check(document)) expect(path).to.be.a('string');
        expect(JSON.stringify(document)).to.equal(before);
      }),
      { numRuns: 500 },
    );
  });

  it('what is nested deeply is lost, not followed', () => {
    let deep: unknown[] = [];
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(said(check(item({ title: deep, tags: deep, _tryg: deep })))).to.include(
      'lost-field items[0].title',
    );
  });
});
