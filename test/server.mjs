// The other end of the network for tests and stories: feeds and pictures, and every way in which they can fail.
// The address says what to answer, so tests share nothing; what they count, they count under an `id` of their own.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { constants, createGzip, gzipSync } from 'node:zlib';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {object} Seen
 * @property {string} method
 * @property {string} path
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {boolean} left - Whether the asker went away before the answer was whole.
 * @typedef {object} Exchange
 * @property {Request} request
 * @property {Response} response
 * @property {string} rest - The path after the route's name.
 * @property {URLSearchParams} query
 * @property {Record<string, string>} headers - Headers that every answer to this request carries.
 * @typedef {(exchange: Exchange) => void | Promise<void>} Answer
 */

const feedType = 'application/feed+json';
const htmlType = 'text/html; charset=utf-8';

/** @type {Record<string, string>} */
const typeOf = {
  '.html': htmlType,
  '.json': feedType,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/** @type {Record<string, string>} */
const hostStyles = {
  'bootstrap3.css': 'bootstrap3/dist/css/bootstrap.css',
  'bootstrap5.css': 'bootstrap5/dist/css/bootstrap.css',
  'dkfds.css': 'dkfds/dist/css/dkfds.css',
};

/** @type {Record<string, string>} */
const hostScripts = {
  'mootools.js': 'mootools-core-dist/dist/mootools-core.js',
  'mootools-compat.js': 'mootools-core-dist/dist/mootools-core-compat.js',
  'zone.js': 'zone.js/bundles/zone.umd.js',
  'core-js2.js': 'core-js2/client/core.js',
  'es5-shim.js': 'es5-shim/es5-shim.js',
  'es5-sham.js': 'es5-shim/es5-sham.js',
  'es6-shim.js': 'es6-shim/es6-shim.js',
  'es6-sham.js': 'es6-shim/es6-sham.js',
  'bluebird.js': 'bluebird/js/browser/bluebird.js',
  'whatwg-fetch.js': 'whatwg-fetch/dist/fetch.umd.js',
  'jquery1.js': 'jquery1/dist/jquery.js',
  // No package of npm has it; Debian's libjs-prototype does, which not every machine has.
  'prototype.js': 'file:///usr/share/javascript/prototype/prototype.js',
};

/** @type {Map<string, Seen[]>} */
const seen = new Map();
/** @type {Map<string, unknown[]>} */
const reports = new Map();

/**
 * @template T
 * @param {Map<string, T[]>} lists
 * @param {string} id
 * @param {T} entry
 */
function remember(lists, id, entry) {
  lists.set(id, [...(lists.get(id) ?? []), entry]);
}

/**
 * @param {Exchange} exchange
 * @param {{ status?: number, type?: string, body?: string | Buffer, headers?: Record<string, string> }} [answer]
 */
function send({ response, headers }, { status = 200, type = feedType, body = '', headers: more = {} } = {}) {
  response.writeHead(status, { 'content-type': type, ...headers, ...more }).end(body);
}

/** @type {Answer} */
const notFound = (exchange) => send(exchange, { status: 404, type: 'text/plain', body: 'Not found' });

/** @param {Record<string, Answer>} table @param {string} name */
const pick = (table, name) => (Object.hasOwn(table, name) && table[name]) || notFound;

/** @param {URL} folder @returns {Answer} */
function filesIn(folder) {
  return async (exchange) => {
    const file = new URL(exchange.rest, folder);
    const body = file.href.startsWith(folder.href) && (await readFile(file).catch(() => undefined));
    if (!body) return notFound(exchange);
    send(exchange, { type: typeOf[extname(file.pathname)] ?? 'application/octet-stream', body });
  };
}

/** @param {Record<string, string>} files @returns {Answer} */
const installed = (files) => async (exchange) => {
  const path = Object.hasOwn(files, exchange.rest) && files[exchange.rest];
  const file = path && new URL(path, new URL('../node_modules/', import.meta.url));
  const body = file && (await readFile(file).catch(() => undefined));
  if (!body) return notFound(exchange);
  send(exchange, { type: typeOf[extname(exchange.rest)], body });
};

const smallFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tryg på prøve',
  language: 'da',
  items: [
    {
      id: '1',
      url: 'https://example.org/nyheder/1',
      title: 'Nyt lys på stien ved åen',
      summary: 'Ældre og børn går nu trygt hjem.',
      content_text: 'Lamperne blev tændt i går.',
      date_published: '2023-01-17T09:00:00+01:00',
    },
  ],
});

/** @returns {Promise<string>} */
const goodFeed = () =>
  readFile(new URL('../demo/feeds/tryg/feed.json', import.meta.url), 'utf8').catch(() => smallFeed);

/**
 * Says how long the body is, sends its first half, and leaves the rest to the caller.
 * @param {Exchange} exchange
 */
async function sendHalf({ response, headers, query }) {
  const body = Buffer.from(await goodFeed());
  const status = Number(query.get('status') ?? 200);
  response.writeHead(status, { 'content-type': feedType, 'content-length': body.length, ...headers });
  await new Promise((written) => response.write(body.subarray(0, body.length / 2), written));
}

/** A feed that ends in blanks: so many bytes in all. @param {number} bytes */
async function* padded(bytes) {
  const feed = Buffer.from(await goodFeed());
  yield feed;
  const blanks = Buffer.alloc(64 * 1024, ' ');
  for (let left = bytes - feed.length; left > 0; left -= blanks.length) yield blanks.subarray(0, left);
}

/**
 * Sends a body piece by piece, however large, as long as somebody wants it.
 * @param {Exchange} exchange
 * @param {Record<string, string>} [more]
 * @param {NodeJS.ReadWriteStream[]} through
 */
async function sendPadded({ response, headers, query }, more, ...through) {
  response.writeHead(200, { 'content-type': feedType, ...headers, ...more });
  const ending = pipeline([Readable.from(padded(Number(query.get('bytes')))), ...through, response]);
  // Few read it to its end.
  await ending.catch(() => {});
}

/** @param {Exchange} exchange */
const good = async (exchange) => {
  send(exchange, { body: await goodFeed() });
};

/** @type {Answer} */
const unavailable = (exchange) =>
  send(exchange, {
    status: Number(exchange.query.get('status') ?? 503),
    type: htmlType,
    body: '<h1>Lukket</h1>',
  });

/**
 * Good for some requests with this `id`, unavailable for the others.
 * @param {(nth: number, query: URLSearchParams) => boolean} isGood
 * @returns {Answer}
 */
function sometimes(isGood) {
  return (exchange) => {
    const id = exchange.query.get('id');
    if (!id)
      return send(exchange, { status: 400, type: 'text/plain', body: 'This fault needs an id to count by.' });
    const nth = seen.get(id)?.length ?? 0;
    return isGood(nth, exchange.query) ? good(exchange) : unavailable(exchange);
  };
}

/** @type {Record<string, Answer>} */
const faults = {
  good,
  hang: () => {},
  stall: sendHalf,
  drip: async (exchange) => {
    const { response, headers } = exchange;
    response.writeHead(200, { 'content-type': feedType, ...headers });
    for (const byte of Buffer.from(await goodFeed())) {
      if (response.destroyed) return;
      response.write(Buffer.of(byte));
      await pause(200);
    }
    response.end();
  },
  cut: async (exchange) => {
    await sendHalf(exchange);
    exchange.response.destroy();
  },
  truncated: async (exchange) => {
    const body = await goodFeed();
    send(exchange, { body: body.slice(0, body.length / 2) });
  },
  html: (exchange) =>
    send(exchange, {
      type: htmlType,
      body: '<!doctype html><title>Log ind</title><form><input type="password"></form>',
    }),
  empty: (exchange) => send(exchange),
  204: ({ response, headers }) => void response.writeHead(204, headers).end(),
  // Nobody asked conditionally, so nobody has the copy that it speaks of.
  304: ({ response, headers }) => void response.writeHead(304, headers).end(),
  .../** @type {Record<string, Answer>} */ (
    Object.fromEntries(
      [401, 403, 404, 408, 410, 425, 429, 502].map((status) => [
        status,
        (/** @type {Exchange} */ exchange) => {
          const after = exchange.query.get('after');
          /** @type {Record<string, string>} */
          const headers = after
            ? { 'retry-after': after, 'access-control-expose-headers': 'Retry-After' }
            : {};
          send(exchange, { status, type: htmlType, body: `<h1>${status}</h1>`, headers });
        },
      ]),
    )
  ),
  500: async (exchange) => send(exchange, { status: 500, body: await goodFeed() }),
  503: unavailable,
  latin1: async (exchange) => send(exchange, { body: Buffer.from(smallFeed, 'latin1') }),
  utf16: async (exchange) => send(exchange, { body: Buffer.from(`\uFEFF${await goodFeed()}`, 'utf16le') }),
  bom: async (exchange) => send(exchange, { body: `\uFEFF${await goodFeed()}` }),
  /** The connection goes before a word is said. */
  reset: ({ request }) => void request.socket.destroy(),
  /** Zipped, and no longer zip from the middle on: a block of a type that there is not. */
  'damaged-gzip': async (exchange) => {
    const half = (await goodFeed()).slice(0, 10_000);
    const zipped = gzipSync(half, { finishFlush: constants.Z_FULL_FLUSH });
    const body = Buffer.concat([zipped, Buffer.alloc(1000, 0xff)]);
    send(exchange, { body, headers: { 'content-encoding': 'gzip' } });
  },
  'bad-gzip': async (exchange) =>
    send(exchange, { body: await goodFeed(), headers: { 'content-encoding': 'gzip' } }),
  'no-cors': async (exchange) => {
    delete exchange.headers['access-control-allow-origin'];
    await good(exchange);
  },
  /** Moves `hops` times before it is there. */
  'redirect-chain': (exchange) => {
    const hops = Number(exchange.query.get('hops') ?? 5);
    const location = hops > 1 ? `redirect-chain?hops=${hops - 1}` : 'good';
    send(exchange, { status: 301, headers: { location } });
  },
  /** Moves to where `to` says, which may be another origin. */
  'redirect-to': (exchange) =>
    send(exchange, { status: 302, headers: { location: exchange.query.get('to') ?? 'good' } }),
  redirect: (exchange) => send(exchange, { status: 302, headers: { location: 'good' } }),
  'redirect-loop': (exchange) => send(exchange, { status: 302, headers: { location: `?${exchange.query}` } }),
  'not-json': (exchange) => send(exchange, { body: 'Fejl i databasen.' }),
  'no-items': (exchange) =>
    send(exchange, { body: '{"version":"https://jsonfeed.org/version/1.1","title":"Tom"}' }),
  /** So many bytes. */
  large: (exchange) => sendPadded(exchange),
  /** So many bytes, but few on their way: only who counts what was decoded can tell. */
  padded: (exchange) => sendPadded(exchange, { 'content-encoding': 'gzip' }, createGzip()),
  /** A feed with something nested very deeply, under a key that means nothing to anyone. */
  deep: async (exchange) => {
    const levels = Number(exchange.query.get('levels'));
    const nest = '['.repeat(levels) + ']'.repeat(levels);
    send(exchange, { body: (await goodFeed()).replace('{', `{"_dybt":${nest},`) });
  },
  /** So many items. */
  items: (exchange) => {
    const items = Array.from({ length: Number(exchange.query.get('count')) }, (_, nth) => ({
      id: nth,
      title: `Nyhed ${nth}`,
    }));
    send(exchange, { body: JSON.stringify({ items }) });
  },
  'wrong-type': async (exchange) => send(exchange, { type: 'text/plain', body: await goodFeed() }),
  flaky: sometimes((nth, query) => nth <= Number(query.get('good') ?? 1)),
  recover: sometimes((nth, query) => nth > Number(query.get('bad') ?? 1)),
};

/** @type {Answer} */
function answer(exchange) {
  const { query, headers } = exchange;
  if (query.get('cors') === '0') delete headers['access-control-allow-origin'];
  send(exchange, {
    status: Number(query.get('status') ?? 200),
    type: query.get('type') ?? feedType,
    body: query.get('body') ?? '',
  });
}

/**
 * @typedef {string | { feed?: object, body?: string, status?: number, headers?: Record<string, string>, rest?: number }} Saying
 *   A feed, a body, or the name of a fault; where it says when, the second half comes so many milliseconds after the first.
 */

/** @param {Exchange} exchange @param {Saying} saying @returns {Promise<void>} */
async function say(exchange, saying) {
  if (typeof saying === 'string') return pick(faults, saying)(exchange);
  const { feed, body = JSON.stringify(feed), status, headers, rest } = saying;
  const { etag } = headers ?? {};
  const isKnown = etag && exchange.request.headers['if-none-match'] === etag;
  if (rest) {
    exchange.response.writeHead(status ?? 200, { 'content-type': feedType, ...exchange.headers, ...headers });
    exchange.response.write(body.slice(0, body.length / 2));
    await pause(rest);
    exchange.response.end(body.slice(body.length / 2));
    return;
  }
  send(exchange, isKnown ? { status: 304, headers } : { status, headers, body });
}

/**
 * What a server says over time: the first request under an `id` gets the first of `answers`, and so on; the last is for all
 * that follow.
 * @type {Answer}
 */
function sequence(exchange) {
  const { query } = exchange;
  /** @type {Saying[]} */
  const answers = JSON.parse(query.get('answers') ?? '[]');
  const nth = seen.get(query.get('id') ?? '')?.length ?? 1;
  return say(exchange, answers[Math.min(nth, answers.length) - 1] ?? '404');
}

/** What was published last under an `id`. @type {Map<string, Saying>} */
const sayings = new Map();

/** @type {Answer} */
const published = (exchange) => say(exchange, sayings.get(exchange.query.get('id') ?? '') ?? '404');

/** @param {Exchange} exchange */
const publish = async (exchange) => {
  const chunks = await exchange.request.toArray();
  sayings.set(exchange.query.get('id') ?? '', JSON.parse(Buffer.concat(chunks).toString()));
  send(exchange);
};

/** The build as somebody might leave it who broke into its server. @param {Exchange} exchange */
async function tampered(exchange) {
  const { rest } = exchange;
  const code = await readFile(new URL(`../dist/${rest}`, import.meta.url)).catch(() => undefined);
  if (!code) return notFound(exchange);
  const more = rest.startsWith('chunks/') ? `console.error('tampered ${rest}');` : '';
  send(exchange, { type: typeOf['.js'], body: more + String(code) });
}

/** A page of a host: its body, or the whole document, and its Content-Security-Policy. @type {Answer} */
function page(exchange) {
  const { query } = exchange;
  const html = query.get('html') ?? '';
  const policy = query.get('csp');
  const id = query.get('id');
  // Beside the page, wherever this handler is mounted.
  const reportTo = id ? `; report-uri csp-report?id=${encodeURIComponent(id)}` : '';
  /** @type {Record<string, string>} */
  const headers = policy ? { 'content-security-policy': policy + reportTo } : {};
  const body = /^\s*<(!doctype|html|\?xml)/i.test(html)
    ? html
    : `<!doctype html><html lang="da"><meta charset="utf-8"><title>Vært</title><body>${html}</body></html>`;
  send(exchange, { type: query.get('type') ?? htmlType, body, headers });
}

/** @param {Exchange} exchange */
const takeReport = async (exchange) => {
  const chunks = await exchange.request.toArray();
  remember(reports, exchange.query.get('id') ?? '', JSON.parse(Buffer.concat(chunks).toString()));
  exchange.response.writeHead(204).end();
};

/** @param {(id: string) => unknown} of @returns {Answer} */
const tell = (of) => (exchange) =>
  send(exchange, {
    type: 'application/json',
    body: JSON.stringify(of(exchange.query.get('id') ?? '')),
  });

/**
 * The page for iframes as its deployer has changed it: `/allowing/<sources>/index.html`, with the widgets one folder up. In a
 * folder deeper, they are not where it looks for them.
 * @param {Exchange} exchange
 */
async function allowing(exchange) {
  if (!exchange.rest.endsWith('/index.html')) return folder('../dist/')(exchange);
  const sources = decodeURIComponent(exchange.rest.split('/', 1)[0] ?? '');
  const html = await readFile(new URL('../dist/frame/index.html', import.meta.url), 'utf8');
  send(exchange, { type: htmlType, body: html.replace("connect-src 'self';", `connect-src ${sources};`) });
}

const folder = (/** @type {string} */ path) => filesIn(new URL(path, import.meta.url));

/** Requests to these are remembered under their `id`. @type {Record<string, Answer>} */
const routes = {
  feeds: folder('../demo/feeds/'),
  images: folder('../demo/content/billeder/'),
  dist: folder('../dist/'),
  tampered,
  allowing,
  // Inputs from the outside world, which not every machine has.
  corpora: folder('../../shared/corpora/'),
  css: installed(hostStyles),
  js: installed(hostScripts),
  fault: (exchange) => pick(faults, exchange.rest)(exchange),
  answer,
  sequence,
  published,
  page,
};

/** @type {Record<string, Answer>} */
const observations = {
  count: tell((id) => ({ requests: seen.get(id)?.length ?? 0 })),
  seen: tell((id) => seen.get(id) ?? []),
  reports: tell((id) => reports.get(id) ?? []),
  'csp-report': takeReport,
  publish,
};

/** @param {Request} request @param {Response} response */
async function respond(request, response) {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
  const [, name = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(pathname) ?? [];
  // Preflights get no special answer: the hosts of static feeds do not give one either. Nothing is stored, since
  // a browser lets equal requests share one answer when it may.
  /** @type {Record<string, string>} */
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
  // What is never to be stored keeps its page out of Firefox's back-forward cache.
  const cache = query.get('cache');
  if (cache) headers['cache-control'] = cache;
  const cookie = query.get('cookie');
  if (cookie) headers['set-cookie'] = cookie;
  const exchange = { request, response, rest, query, headers };
  if (Object.hasOwn(observations, name)) return pick(observations, name)(exchange);
  const id = query.get('id');
  if (id) {
    /** @type {Seen} */
    const entry = { method: request.method ?? '', path: pathname, headers: request.headers, left: false };
    response.on('close', () => (entry.left = !response.writableFinished));
    remember(seen, id, entry);
  }
  await pause(Number(query.get('delay') ?? 0));
  await pick(routes, name)(exchange);
}

/** The whole as connect middleware, for mounting under a path of another server. @param {Request} request @param {Response} response */
export function handler(request, response) {
  respond(request, response).catch((error) => {
    console.error(`test/server.mjs could not answer ${request.url}:`, error);
    response.destroy();
  });
}

/**
 * @typedef {object} Manner
 * @property {{ key: string | Buffer, cert: string }} [secure] - What it takes to speak https.
 * @property {number} [port] - Any that is free, unless it says which.
 * @property {(path: string) => boolean} [isClosed] - Asked at every request: whether there is nothing now but 503.
 */

/**
 * @param {Manner} [manner]
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function startServer({ secure, port: wanted = 0, isClosed = () => false } = {}) {
  /** @param {Request} request @param {Response} response */
  const listener = (request, response) => {
    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    if (!isClosed(request.url ?? '')) handler(request, response);
    else send({ request, response, headers, rest: '', query: new URLSearchParams() }, { status: 503 });
  };
  // Pages arrive as a part of their address.
  const options = { ...secure, maxHeaderSize: 256 * 1024 };
  const server = secure ? createSecureServer(options, listener) : createServer(options, listener);
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `${secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    close: () => {
      server.close();
      // Some answers never end.
      server.closeAllConnections();
    },
  };
}
