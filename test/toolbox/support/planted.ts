/* Feeds for the check: a clean one, what is wrong with it in one way, and what only looks so. */

export const ITEM = {
  id: 'sti',
  url: 'https://tryg.aalborg.dk/sti',
  title: 'Lys på stien',
  summary: 'Torsdag den 9. november 2023 tændes lamperne.',
  content_html: '<p>Se <a href="/kort">kortet</a>.</p><img src="/sti.jpg" alt="">',
  image: '../billeder/sti.jpg',
  date_published: '2023-11-02T09:00:00+01:00',
  _tryg: {
    image: { alt: 'En sti under lygter', width: 1600, height: 900 },
    topics: ['byens-rum'],
    districts: ['gug'],
    contacts: ['tovholder'],
    event: { start: '2023-11-09T16:00:00+01:00', end: '2023-11-09T18:00:00+01:00', status: 'planned' },
  },
};
const CONTACT = {
  id: 'tovholder',
  role: 'Tovholder',
  phones: [{ number: '99 82 34 20' }],
  hours: [{ days: ['mon'], opens: '09:00', closes: '15:00' }],
};
export const EXTENSION = {
  organisation: { name: 'Aalborg Kommune', phone: '99823420', cvr: '29189420' },
  contacts: [CONTACT],
  topics: [{ slug: 'byens-rum', label: 'Byens rum' }],
  districts: [{ slug: 'gug', label: 'Gug' }],
  notices: [{ id: '1', severity: 'info', title: 'Stien er lukket', valid_from: '2023-11-01' }],
};
export const CLEAN = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tryg Aalborg',
  home_page_url: 'https://tryg.aalborg.dk/',
  feed_url: 'https://tryg.aalborg.dk/feeds/feed.json',
  language: 'da',
  items: [ITEM],
  _tryg: EXTENSION,
};

export const feed = (fields: object) => ({ ...CLEAN, ...fields });
export const item = (fields: object) => feed({ items: [{ ...ITEM, ...fields }] });
export const image = (fields: object) =>
  item({ _tryg: { ...ITEM._tryg, image: { ...ITEM._tryg.image, ...fields } } });
const event = (fields: object) =>
  item({ _tryg: { ...ITEM._tryg, event: { ...ITEM._tryg.event, ...fields } } });
const extension = (fields: object) => feed({ _tryg: { ...EXTENSION, ...fields } });
const contact = (fields: object) => extension({ contacts: [{ ...CONTACT, ...fields }] });
const notice = (fields: object) => extension({ notices: [{ ...EXTENSION.notices[0], ...fields }] });
const second = (fields: object) =>
  feed({ items: [ITEM, { ...ITEM, id: 'anden', title: 'Anden', ...fields }] });

/** Items that differ in what tells items apart. */
const many = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({
    id: `${nth}`,
    url: `/${nth}`,
    title: `Nyhed ${nth}`,
    content_text: 'Tekst',
    date_published: '2023-01-01',
  }));

const NUMBERS = [
  '99 82 34 20',
  '9352 0065',
  'Tlf. +45 9931 3131',
  '(+45) 99-82-34-20',
  '0045 99823420',
  '112',
  '1813',
];

/** One planted fault each, and what else follows from it. */
export const planted: [code: string, feed: unknown, ...others: string[]][] = [
  ['not-a-feed', { title: 'Ingen nyheder' }],
  ['no-version', feed({ version: undefined })],
  ['wrong-version', feed({ version: '2.0' })],
  ['old-version', feed({ version: 'https://jsonfeed.org/version/1' })],
  ['no-feed-title', feed({ title: '' })],
  ['no-home-page', feed({ home_page_url: undefined })],
  ['other-origin', feed({ next_url: 'https://example.org/2.json' })],
  ['next-is-self', feed({ next_url: 'feed.json' })],
  ['author-for-authors', feed({ author: { name: 'A' } })],
  ['mended-list', feed({ items: ITEM })],
  ['item-no-object', feed({ items: ['nej', ITEM] })],
  ['item-no-id', item({ id: '' })],
  ['item-repeats-id', second({ id: 'sti' })],
  ['item-empty', feed({ items: [{ id: 'tom' }, ITEM] })],
  ['no-title', item({ title: '' })],
  ['same-title', second({ title: 'Lys på stien' })],
  ['no-date', item({ date_published: null })],
  ['future-date', item({ date_published: '2999-01-01' })],
  ['unreadable-date', item({ date_published: '04. januar 2019' })],
  ['unknown-language', item({ language: 'dansk' })],
  ['wrong-weekday', item({ summary: 'Vi ses fredag den 9. november 2023.' })],
  ['no-alt', image({ alt: undefined })],
  ['alt-is-file-name', image({ alt: 'IMG_3098' })],
  ['no-size', image({ width: undefined })],
  ['mended-number', image({ height: '900' })],
  ['http-picture', item({ image: 'http://example.org/a.jpg' })],
  ['http-link', item({ url: 'http://example.org/' })],
  ['broken-address', item({ url: 'https://[' })],
  ['dropped-scheme', item({ content_html: '<a href="javascript:alert(1)">her</a>' })],
  ['lost-field', item({ summary: { tekst: 'a' } })],
  ['mended-text', item({ id: 7 })],
  ['unknown-topic', item({ _tryg: { ...ITEM._tryg, topics: ['byrum'] } })],
  ['unknown-district', item({ _tryg: { ...ITEM._tryg, districts: ['Guug'] } })],
  ['unknown-contact', item({ _tryg: { ...ITEM._tryg, contacts: ['ukendt'] } })],
  ['event-no-start', event({ start: '' })],
  ['event-ends-first', event({ end: '2023-11-08' })],
  ['unknown-value', event({ status: 'måske' })],
  ['mended-flag', event({ all_day: 'true' })],
  ['incomplete-entry', item({ attachments: [{ title: 'Plan' }] })],
  ['mended-object', contact({ phones: ['114'] })],
  ['undialled-phone', contact({ phones: [{ number: 'spørg' }] })],
  ['contact-unreachable', contact({ phones: [] })],
  ['unreadable-hours', contact({ hours: [{ days: ['mandag'], opens: '9', closes: '15:00' }] })],
  ['unreadable-email', contact({ email: 'ikke en' })],
  ['contact-repeats-id', extension({ contacts: [CONTACT, CONTACT] })],
  ['wrong-cvr', extension({ organisation: { name: 'A', cvr: '29189421' } })],
  ['notice-no-title', notice({ title: '' })],
  ['notice-ends-first', notice({ valid_to: '2023-10-01' })],
  ['notice-over', notice({ valid_to: '2023-11-02' })],
  ['large', item({ content_text: 'æ'.repeat(60_000) })],
  ['very-large', item({ content_text: 'a'.repeat(300_000) })],
  ['too-many-items', feed({ items: many(20_001) }), 'very-large'],
  ['no-content', ' \n'],
  ['got-html', '<!doctype html><title>Log ind</title>'],
  ['not-json', '{"items": [}'],
  ['bom', `\uFEFF${JSON.stringify(CLEAN)}`],
  ['not-utf-8', Buffer.from(JSON.stringify(CLEAN), 'latin1')],
  ['not-utf-8', Buffer.from(`\uFEFF${JSON.stringify(CLEAN)}`, 'utf16le')],
];

/** What looks like a fault, and is none. */
export const sound: [what: string, feed: object][] = [
  ['a plain feed', { version: CLEAN.version, title: 'Plain', home_page_url: '/', items: many(3) }],
  ['one that is nearly large', item({ content_text: 'a'.repeat(95_000) })],
  ['many items', feed({ items: many(300) })],
  ['nobody to ask', extension({ contacts: [], notices: [], organisation: undefined })],
  ['a picture that decorates', image({ alt: '' })],
  ['an alternative text with a number', image({ alt: '2 betjente på cykel, 2023' })],
  ['a name with capitals', image({ alt: 'Borgmester Lasse Frimand Jensen' })],
  ['the right weekday, in the year before', item({ summary: 'Vi sås onsdag den 9. november 2022.' })],
  ['a weekday without a year that could be right', item({ summary: 'Vi ses torsdag den 9. november.' })],
  ['a time after a weekday', item({ summary: 'Åbent mandag 9.30-11 og fredag kl. 10.' })],
  ['Danish numbers as people write them', contact({ phones: NUMBERS.map((number) => ({ number })) })],
  ['hours to midnight', contact({ hours: [{ days: ['sat', 'sun'], opens: '0:00', closes: '24:00' }] })],
  [
    'a link to mail and phone',
    item({ content_html: '<a href="mailto:a@b.dk">a</a> <a href="tel:114">b</a>' }),
  ],
  ['a link within the page', item({ content_html: '<a href="#afsnit">a</a>' })],
  [
    'a picture that counts readers',
    item({ content_html: '<p>a</p><img src="/p.gif" width="1" height="1">' }),
  ],
  ['an event that is over', event({ end: '2023-11-09T17:00:00+01:00' })],
  ['an event of one day', event({ start: '2023-11-09', end: '2023-11-09', all_day: true })],
  ['a topic by its name', item({ _tryg: { ...ITEM._tryg, topics: ['Byens rum'] } })],
  ['a text of several lines', item({ content_text: 'Et\n\nTo', content_html: undefined })],
  ['fields of somebody else', item({ _andre: { hvad: 'som helst' } })],
];
