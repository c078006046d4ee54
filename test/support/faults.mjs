// What can go wrong with a feed, and what the reader is promised then: the tests hold it, and the README says it.

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} Browser
 * @typedef {import('../../src/feed/error.js').Failure} Failure
 *
 * @typedef {object} Outcome
 * @property {string[]} sees - What the reader sees, from top to bottom: sentences in full, `[buttons]`, `news`, `fallback`.
 * @property {Failure} [failure] - What the event `tryg-feed-failed` says; without it, the event is `tryg-feed-ready`.
 *
 * @typedef {object} Case
 * @property {OutcomeName} sees
 * @property {Partial<Record<Browser, OutcomeName>>} [except] - Where a browser brings about something else.
 * @property {boolean} [again] - Whether it is tried again without anybody asking.
 * @property {string} [note] - Why so, where one would expect something else.
 *
 * @typedef {object} Extra
 * @property {string} name - What happens.
 * @property {(server: string, id: string) => string} at - An address where it does, on a server of test/server.mjs that
 *   counts its requests under `id`.
 * @property {number} [status] - The status in the event.
 * @property {string[]} [titles] - The news, where it matters which.
 *
 * @typedef {Case & Extra} Fault
 *
 * @typedef {keyof typeof outcomes} OutcomeName
 */

const retry = '[Prøv igen]';

/** @satisfies {Record<string, Outcome>} */
export const outcomes = {
  news: { sees: ['news'] },
  none: { sees: ['Der er ingen nyheder lige nu.', 'fallback'] },
  /** No address yet is no failure: there is no event. */
  fallback: { sees: ['fallback'] },
  offline: {
    sees: ['Nyhederne kunne ikke hentes. Du har ikke forbindelse til internettet.', retry, 'fallback'],
    failure: 'offline',
  },
  unreachable: {
    sees: ['Nyhederne kunne ikke hentes. Der er ikke forbindelse til serveren lige nu.', retry, 'fallback'],
    failure: 'unreachable',
  },
  refused: {
    sees: ['Nyhederne kunne ikke hentes. Serveren svarede ikke, som den skulle.', retry, 'fallback'],
    failure: 'refused',
  },
  malformed: {
    sees: ['Nyhederne kunne ikke hentes. Indholdet kunne ikke læses.', retry, 'fallback'],
    failure: 'malformed',
  },
  timeout: {
    sees: ['Nyhederne kunne ikke hentes. Det tog for lang tid.', retry, 'fallback'],
    failure: 'timeout',
  },
  stale: {
    sees: ['Viser nyheder hentet kl. 9.12. Serveren svarede ikke, som den skulle.', retry, 'news'],
    failure: 'refused',
  },
  'stale, offline': {
    sees: ['Viser nyheder hentet kl. 9.12. Du har ikke forbindelse til internettet.', retry, 'news'],
    failure: 'offline',
  },
  earlier: {
    sees: [
      'Viser nyheder fra et tidligere besøg. Der er ikke forbindelse til serveren lige nu.',
      retry,
      'news',
    ],
    failure: 'unreachable',
  },
};

/** What happens over time: each has its own test. @satisfies {Record<string, Case>} */
export const stories = {
  'Server fails once, then answers': { sees: 'news', again: true },
  'Server fails when the news is fetched anew': { sees: 'stale', again: true },
  'Reader is offline when the news is fetched anew': { sees: 'stale, offline', again: true },
  'Reader is offline from the start': { sees: 'offline', again: true },
  'Server gone, but visited before': {
    sees: 'earlier',
    except: { webkit: 'unreachable' },
    note: 'WebKit keeps no cache while tests drive it.',
    again: true,
  },
  'Server answers HTTP 503, though visited before': {
    sees: 'refused',
    note: 'An answer of any status takes the place of the copy that the browser had.',
    again: true,
  },
};

/** @param {string} path @returns {Fault['at']} */
const on = (path) => (server, id) => `${server}/${path}${path.includes('?') ? '&' : '?'}id=${id}`;

/** @param {string} body */
const saying = (body) => on(`answer?body=${encodeURIComponent(body)}`);

/** @param {object[]} items @param {object} [more] */
const feed = (items, more) => saying(JSON.stringify({ title: 'Prøvefeed', items, ...more }));

/** The same server by another name, which makes it another origin. @param {string} server */
const neighbour = (server) => server.replace('127.0.0.1', 'localhost');

/** @type {Fault[]} */
export const faults = [
  // The way there
  {
    name: 'Connection refused',
    at: (_, id) => `http://127.0.0.1:65535/${id}`,
    sees: 'unreachable',
    again: true,
  },
  {
    name: 'Host name that does not resolve',
    at: (_, id) => `http://feed.invalid/${id}`,
    sees: 'unreachable',
    again: true,
  },
  { name: 'Connection reset', at: on('fault/reset'), sees: 'unreachable', again: true },
  { name: 'No answer', at: on('fault/hang'), sees: 'timeout', again: true },
  { name: 'Answer stops halfway', at: on('fault/stall'), sees: 'timeout', again: true },
  { name: 'Answer comes byte by byte', at: on('fault/drip'), sees: 'timeout', again: true },
  { name: 'Connection cut halfway', at: on('fault/cut'), sees: 'unreachable', again: true },
  { name: 'Moved, five times over', at: on('fault/redirect-to?to=redirect-chain'), sees: 'news' },
  {
    name: 'Moved for ever',
    at: on('fault/redirect-to?to=redirect-loop'),
    sees: 'unreachable',
    again: true,
  },
  {
    name: 'Moved to another origin, with CORS',
    at: (server, id) =>
      on(`fault/redirect-to?to=${encodeURIComponent(`${neighbour(server)}/fault/good`)}`)(server, id),
    sees: 'news',
  },
  {
    name: 'Moved to another origin, without CORS',
    at: (server, id) =>
      on(`fault/redirect-to?to=${encodeURIComponent(`${neighbour(server)}/fault/no-cors`)}`)(server, id),
    sees: 'unreachable',
    again: true,
  },
  { name: 'CORS missing', at: on('fault/no-cors'), sees: 'unreachable', again: true },
  {
    name: 'CORS missing on the error page',
    at: on('answer?status=404&cors=0'),
    sees: 'unreachable',
    again: true,
  },
  { name: 'An address that is none: `javascript:`', at: () => 'javascript:alert(1)', sees: 'unreachable' },
  { name: '`src` missing', at: () => '', sees: 'fallback' },

  // The status
  { name: 'HTTP 204', at: on('fault/204'), sees: 'malformed' },
  { name: 'HTTP 304, though there is no copy', at: on('fault/304'), sees: 'refused', status: 304 },
  ...[401, 403, 404, 410].map((status) => refusal(status, false)),
  ...[408, 425, 429, 500, 502, 503].map((status) => refusal(status, true)),
  {
    name: 'HTTP 429 with `Retry-After`',
    at: on('fault/429?after=1'),
    sees: 'refused',
    status: 429,
    again: true,
  },

  // The bytes
  { name: 'Empty body', at: on('fault/empty'), sees: 'malformed' },
  { name: 'HTML with 200', at: on('fault/html'), sees: 'malformed' },
  { name: 'A sentence', at: on('fault/not-json'), sees: 'malformed' },
  { name: 'JSON whose end is missing', at: on('fault/truncated'), sees: 'malformed' },
  { name: 'JSON without items', at: on('fault/no-items'), sees: 'malformed' },
  { name: 'Wrong content type', at: on('fault/wrong-type'), sees: 'news' },
  { name: 'Byte order mark', at: on('fault/bom'), sees: 'news' },
  { name: 'UTF-16', at: on('fault/utf16'), sees: 'malformed' },
  { name: 'Latin-1', at: on('fault/latin1'), sees: 'malformed' },
  { name: 'Damaged gzip', at: on('fault/damaged-gzip'), sees: 'unreachable', again: true },
  {
    name: 'Not gzipped, though it says so',
    at: on('fault/bad-gzip'),
    sees: 'unreachable',
    except: { webkit: 'news' },
    note: 'WebKit reads it as it is.',
    again: true,
  },
  { name: '5,000,000 bytes', at: on('fault/padded?bytes=5000000'), sees: 'news' },
  { name: '5,000,001 bytes', at: on('fault/padded?bytes=5000001'), sees: 'malformed' },
  { name: '50 MB', at: on('fault/large?bytes=50000000'), sees: 'malformed' },
  { name: '200 MB from a little gzip', at: on('fault/padded?bytes=200000000'), sees: 'malformed' },

  // What it says
  {
    name: 'Nested 200,000 deep, under an unknown key',
    at: on('fault/deep?levels=200000'),
    sees: 'news',
  },
  { name: '100,000 items', at: on('fault/items?count=100000'), sees: 'news' },
  {
    name: 'Items of the same id',
    at: feed([
      { id: '1', title: 'Den første' },
      { id: '1', title: 'Den anden' },
      { id: '2', title: 'Den tredje' },
    ]),
    sees: 'news',
    titles: ['Den første', 'Den tredje'],
  },
  {
    name: '`__proto__` and `constructor` as keys',
    at: saying(
      '{"__proto__":{"polluted":true,"title":"A"},"items":[{"id":"1","title":"Nyhed",' +
        '"__proto__":{"polluted":true,"title":"B"},"constructor":{"prototype":{"polluted":true}}},' +
        '{"id":"2","__proto__":{"title":"C"}}]}',
    ),
    sees: 'news',
    titles: ['Nyhed'],
  },
  {
    name: 'Numbers as strings, strings as numbers',
    at: feed([
      { id: 7, title: 2026, summary: 1, date_published: '2023-01-17', tags: 112 },
      { id: '8', title: '8', attachments: [{ url: 'a.pdf', size_in_bytes: '12' }] },
    ]),
    sees: 'news',
    titles: ['2026', '8'],
  },
  {
    name: '`null` everywhere',
    at: feed(
      [
        { id: null, title: 'Uden id' },
        { id: '1', title: 'Med id', url: null, image: null, tags: null, date_published: null, _tryg: null },
      ],
      { version: null, title: null, home_page_url: null, language: null, authors: null, _tryg: null },
    ),
    sees: 'news',
    titles: ['Med id'],
  },
  {
    name: 'No dates',
    at: feed([
      { id: '1', title: 'Den første' },
      { id: '2', title: 'Den anden' },
    ]),
    sees: 'news',
    titles: ['Den første', 'Den anden'],
  },
  { name: 'No news', at: feed([]), sees: 'none' },
  {
    name: 'A feed that says it has expired',
    at: feed([{ id: '1', title: 'Den sidste' }], { expired: true }),
    sees: 'news',
    titles: ['Den sidste'],
  },
];

/** @param {number} status @param {boolean} again @returns {Fault} */
function refusal(status, again) {
  return { name: `HTTP ${status}`, at: on(`fault/${status}`), sees: 'refused', status, again };
}
