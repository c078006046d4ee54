import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodingFor } from '../../src/toolbox/serve/send.js';
import { serve, type Running } from '../../src/toolbox/serve/server.js';
import { folder, listen, run, said, start } from '../support/toolbox.js';

const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tryg <Aalborg>',
  items: Array.from({ length: 40 }, (_, nth) => ({ id: nth, title: `Lys på stien ${nth}` })),
});

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks for a path exactly as it is written: `fetch` would tidy it up. */
const ask = (
  address: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Got> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(address);
    const asking = request({ hostname, port, path, method, headers }, (response) => {
      buffer(response)
        .then((body) => done({ status: response.statusCode!, headers: response.headers, body }))
        .catch(failed);
    });
    asking.on('error', failed).end();
  });

describe('tryg-feed serve', () => {
  let root: string;
  let running: Running;
  const get = (path: string, headers?: Record<string, string>, method?: string) =>
    ask(running.address, path, headers, method);

  beforeEach(async () => {
    const outside = await folder();
    root = join(outside, 'udgivet');
    const files: Record<string, string | Buffer> = {
      'feed.json': FEED,
      'feed-2.json': FEED,
      'emner/byens-rum.json': FEED,
      'oembed.json': '{"type":"rich"}',
      'rss.xml': '<rss></rss>',
      'sitemap.xml': '<urlset></urlset>',
      'nyheder/sti/index.html': '<!doctype html><title>Sti</title>',
      'æ ø.txt': 'Æblegrød',
      'billeder/sti.3f9a1c0d-400.webp': Buffer.from('webp'),
      'billeder/vandring-20261123.jpg': Buffer.from('jpg'),
      'dist/tryg-widgets.js': 'export {};',
      'dist/chunks/a.js': 'export {};',
      '.env': 'HEMMELIGT',
      '.git/config': 'HEMMELIGT',
      '../hemmeligt.txt': 'HEMMELIGT',
      '../udgivet-2/hemmeligt.txt': 'HEMMELIGT',
    };
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(root, name, '..'), { recursive: true });
      await writeFile(join(root, name), content);
    }
    await symlink(join(outside, 'hemmeligt.txt'), join(root, 'genvej.txt'));
    await symlink(join(root, 'feed.json'), join(root, 'seneste.json'));
    running = await serve(root, { host: '127.0.0.1', port: 0 });
  });
  afterEach(() => running.close());

  const types: [path: string, type: string, caching: RegExp][] = [
    ['/feed.json', 'application/feed+json; charset=utf-8', /^public, max-age=60, stale-while-revalidate=\d+, stale-if-error=/],
    ['/feed-2.json?a=1', 'application/feed+json; charset=utf-8', /max-age=60/],
    ['/emner/byens-rum.json', 'application/feed+json; charset=utf-8', /max-age=60/],
    ['/seneste.json', 'application/feed+json; charset=utf-8', /max-age=60/],
    ['/oembed.json', 'application/json; charset=utf-8', /^no-cache$/],
    ['/rss.xml', 'application/rss+xml; charset=utf-8', /^no-cache$/],
    ['/sitemap.xml', 'application/xml; charset=utf-8', /^no-cache$/],
    ['/nyheder/sti/', 'text/html; charset=utf-8', /^no-cache$/],
    ['/%C3%A6%20%C3%B8.txt', 'text/plain; charset=utf-8', /^no-cache$/],
    ['/billeder/sti.3f9a1c0d-400.webp', 'image/webp', /^public, max-age=31536000, immutable$/],
    ['/billeder/vandring-20261123.jpg', 'image/jpeg', /^no-cache$/],
    ['/_tryg-feed/widgets/tryg-widgets.js', 'text/javascript; charset=utf-8', /^no-cache$/],
    ['/_tryg-feed/widgets/chunks/a.js', 'text/javascript; charset=utf-8', /^no-cache$/],
  ];
  for (const [path, type, caching] of types)
    test(`serves ${path} as ${type}, to any page, and says how long it lasts`, async () => {
      const { status, headers } = await get(path);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe(type);
      expect(headers['cache-control']).toMatch(caching);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['x-content-type-options']).toBe('nosniff');
    });

  test('compresses what gets smaller, in the way that is asked for', async () => {
    const brotli = await get('/feed.json', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(FEED);
    const gzip = await get('/feed.json', { 'accept-encoding': 'gzip, br;q=0' });
    expect(gunzipSync(gzip.body).toString()).toBe(FEED);
    expect(gzip.headers.vary).toBe('Accept-Encoding');
    const plain = await get('/feed.json');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(FEED);
    expect(plain.headers['content-length']).toBe(String(Buffer.byteLength(FEED)));
    const picture = await get('/billeder/vandring-20261123.jpg', { 'accept-encoding': 'br' });
    expect(picture.headers['content-encoding']).toBeUndefined();
  });

  test('sends nothing again to who has it already, until it changes', async () => {
    const { headers } = await get('/feed.json');
    const etag = headers.etag!;
    const knowing: Record<string, string>[] = [
      { 'if-none-match': etag },
      { 'if-none-match': `"andet", ${etag}` },
      { 'if-modified-since': headers['last-modified']! },
    ];
    for (const known of knowing) {
      const { status, body, headers: again } = await get('/feed.json', known);
      expect({ status, length: body.length }).toEqual({ status: 304, length: 0 });
      expect(again.etag).toBe(etag);
      expect(again['cache-control']).toMatch(/max-age=60/);
    }
    await writeFile(join(root, 'feed.json'), FEED.replace('Aalborg', 'Gug'));
    await utimes(join(root, 'feed.json'), new Date(), new Date(Date.now() + 5000));
    expect((await get('/feed.json', { 'if-none-match': etag })).status).toBe(200);
    expect((await get('/feed.json', { 'if-modified-since': headers['last-modified']! })).status).toBe(200);
  });

  test('answers HEAD without a body, preflights, and nothing that would change anything', async () => {
    const head = await get('/feed.json', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(Buffer.byteLength(FEED)),
    ]);
    const preflight = await get('/feed.json', { origin: 'https://a.dk' }, 'OPTIONS');
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, '*']);
    const post = await get('/feed.json', {}, 'POST');
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  const escapes = [
    '/../hemmeligt.txt',
    '/%2e%2e/hemmeligt.txt',
    '/..%2fhemmeligt.txt',
    '/emner/../../hemmeligt.txt',
    '/..\\hemmeligt.txt',
    '/%2e%2e%5chemmeligt.txt',
    '//../hemmeligt.txt',
    '/../udgivet-2/hemmeligt.txt',
    '/_tryg-feed/widgets/../../../hemmeligt.txt',
    '/_tryg-feed/widgets/%2e%2e/%2e%2e/hemmeligt.txt',
    '/genvej.txt',
    '/.env',
    '/.git/config',
    '/feed.json%00.txt',
    '/%E0%A4%A',
    '/etc/passwd',
    '/emner',
    '/ingen.json',
  ];
  for (const path of escapes)
    test(`shows nothing at ${path}`, async () => {
      const { status, body } = await get(path);
      expect(status).toBe(404);
      expect(body.toString()).not.toContain('HEMMELIGT');
      expect(body.toString()).toContain('Her er der ikke noget');
    });

  test('leads from a folder to its page, and never to another host', async () => {
    const { status, headers } = await get('/nyheder/sti');
    expect([status, headers.location]).toEqual([301, '/nyheder/sti/']);
    expect((await get('//nyheder/sti')).headers.location).toBe('/nyheder/sti/');
  });

  test('lists the feeds on its first page, and shows one with the widgets', async () => {
    const { headers, body } = await get('/');
    const html = body.toString();
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect([...html.matchAll(/<code>(.*?)<\/code>/g)].map(([, name]) => name)).toEqual([
      'feed.json',
      'emner/byens-rum.json',
      'feed-2.json',
    ]);
    expect(html).toContain('Tryg &lt;Aalborg&gt;');
    expect(html).toContain('<td>40</td>');
    expect(html).toContain('<tryg-newsroom src="/feed.json"');
    expect(html).toContain('src="/_tryg-feed/widgets/tryg-widgets.js"');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*trusted-types tryg-widgets/);
    expect((await get('/?feed=emner%2Fbyens-rum.json')).body.toString()).toContain(
      'src="/emner/byens-rum.json"',
    );
    expect((await get('/?feed="><script>')).body.toString()).not.toContain('"><script>');
    expect((await get('/_tryg-feed/page.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  test('shows a change at once', async () => {
    await writeFile(join(root, 'feed.json'), FEED.replace('<Aalborg>', 'i Gug'));
    expect((await get('/')).body.toString()).toContain('Tryg i Gug');
  });

  test('serves a feed in which tryg-feed check finds nothing wrong with the server', async () => {
    const { stdout } = await run(['check', '--json', `${running.address}feed.json`]);
    const { feeds } = JSON.parse(stdout) as { feeds: { findings: { code: string; path: string }[] }[] };
    expect(feeds[0]!.findings.filter(({ path }) => !path)).toEqual([]);
  });
});

describe('tryg-feed serve, as a command', () => {
  test('prints its address, and stops when it is told to', async () => {
    const here = await folder();
    await writeFile(join(here, 'feed.json'), FEED);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const child = start(['serve', '--port', '0'], here);
      const [, address] = /Åbn (http:\/\/127\.0\.0\.1:\d+\/) i en browser/.exec(
        await said(child, /Ctrl\+C/),
      )!;
      // A connection that is kept open holds nothing up.
      const answer = await fetch(`${address}feed.json`);
      expect((await answer.json()) as object).toMatchObject({ title: 'Tryg <Aalborg>' });
      const ended = new Promise((done) => child.once('exit', (code) => done(code)));
      child.kill(signal);
      expect(await ended).toBe(0);
    }
  });

  test('says what is wrong: no folder, no number, a port that is taken', async () => {
    const here = await folder();
    await writeFile(join(here, 'fil'), '');
    const taken = new URL(await listen(() => {})).port;
    const mistakes: [args: string[], sentence: RegExp][] = [
      [['ingen'], /^ingen: Mappen findes ikke\.\n$/],
      [['fil'], /^fil: Det er ikke en mappe\.\n$/],
      [['--port', 'http'], /^--port skal være et helt tal fra 0 til 65\.535, ikke »http«\.\n$/],
      [['-x'], /^Der er ikke noget, der hedder -x\. Se: tryg-feed serve --help\n$/],
      [['--port', taken], new RegExp(`^Port ${taken} er optaget\\. Vælg en anden`)],
    ];
    for (const [args, sentence] of mistakes) {
      const { code, stdout, stderr } = await run(['serve', ...args], here);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(sentence);
    }
  });
});

describe('the encoding of an answer', () => {
  const table: [accepted: string, encoding: string | undefined][] = [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['identity', undefined],
    ['', undefined],
  ];
  for (const [accepted, encoding] of table)
    test(`is ${encoding ?? 'none'} for »${accepted}«`, () => expect(encodingFor(accepted)).toBe(encoding));
});
