import { copyFileSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathsIn } from '../../.build/release/files.mjs';
import { build } from '../../src/toolbox/build/build.js';
import { provideNginx, startNginx } from '../support/nginx.mjs';
import { feedYaml, folderOf, items, put } from '../toolbox/support/folders.js';
import { EVERYWHERE, FEED, faultsOf, IMMUTABLE, MINUTES } from './promises.js';
import { releaseInto, temporary } from './releases.js';

// As with browsers: outside CI the others still tell something.
describe.skipIf(!provideNginx() && !process.env.CI)('nginx, set up as the release says', () => {
  const root = temporary();
  let server: Awaited<ReturnType<typeof startNginx>>;

  beforeAll(async () => {
    releaseInto(root);
    mkdirSync(join(root, 'feeds'));
    const feed = fileURLToPath(new URL('../../demo/feeds/tryg/feed.json', import.meta.url));
    copyFileSync(feed, join(root, 'feeds/tryg.json'));
    const content = await folderOf({
      'feed.yaml': feedYaml(),
      ...items(60, 'image: billeder/tur.png\nattachments: [{ src: filer/plan.txt }]'),
      'billeder/tur.png': await sharp({ create: { width: 9, height: 9, channels: 3, background: '#d33' } })
        .png()
        .toBuffer(),
      'filer/plan.txt': 'Planen',
    });
    await build(content, join(root, 'feeds/bygget'));
    await put(root, { '.well-known/acme-challenge/1': 'ja' });
    server = await startNginx(root);
  });
  afterAll(() => server.stop());

  /** Not `fetch`, which unpacks what was packed. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((told, failed) => {
      request(server.origin + path, { method, headers }, (answer) => {
        answer
          .toArray()
          .then((chunks: Buffer[]) =>
            told({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks) }),
          )
          .catch(failed);
      })
        .on('error', failed)
        .end();
    });

  const entry = '/v1.4.2/tryg-widgets.js';
  const chunk = () =>
    `/v1.4.2/${pathsIn(join(root, 'v1.4.2')).find((path) => /^chunks\/.*\.js$/.test(path))}`;
  const feed = '/feeds/tryg.json';

  test('keeps what never changes for a year: entry, chunks and all', async () => {
    for (const path of [entry, chunk(), '/v1.4.2/sbom.cdx.json']) {
      const { status, headers } = await ask(path);
      expect(status, path).toBe(200);
      expect(faultsOf(headers['cache-control'], IMMUTABLE), path).toEqual([]);
    }
  });

  test('keeps what moves for minutes', async () => {
    for (const path of ['/v1/tryg-widgets.js', '/v1.4/tryg-widgets.js'])
      expect(faultsOf((await ask(path)).headers['cache-control'], MINUTES), path).toEqual([]);
  });

  test('keeps a feed for minutes, and has CDNs show an old one while the server is down', async () => {
    const { headers } = await ask(feed);
    expect(faultsOf(headers['cache-control'], FEED)).toEqual([]);
    expect(headers['content-type']).toBe('application/feed+json');
  });

  test.each([entry.replace('tryg', 'nix'), '/v1/nix.js', '/feeds/nix.json', '/nix'])(
    'keeps no mistake: %s is not there for seconds only',
    async (path) => {
      const { status, headers } = await ask(path);
      expect(status).toBe(404);
      expect(faultsOf(headers['cache-control'], { atLeast: 0, atMost: 60, says: [] })).toEqual([]);
      expect(headers['cache-control']).not.toContain('immutable');
    },
  );

  test('lets every page read every answer, also one that says no', async () => {
    const { etag = '' } = (await ask(entry)).headers;
    const answers = {
      200: await ask(entry),
      206: await ask(entry, { range: 'bytes=0-9' }),
      304: await ask(entry, { 'if-none-match': etag }),
      404: await ask('/v1.4.2/nix.js'),
      405: await ask(entry, {}, 'POST'),
      204: await ask(feed, {}, 'OPTIONS'),
    };
    for (const [status, answer] of Object.entries(answers)) {
      expect(answer.status).toBe(Number(status));
      expect(answer.headers, status).toMatchObject(EVERYWHERE);
    }
    expect(answers[204].headers['access-control-allow-methods']).toContain('GET');
  });

  test('sends scripts as scripts', async () => {
    for (const path of [entry, chunk()])
      expect((await ask(path)).headers['content-type']).toMatch(/^(text|application)\/javascript\b/);
  });

  test('sends what was packed at release, by what the browser takes', async () => {
    const raw = readFileSync(join(root, entry));
    const packed = (encoding: string) => ask(entry, { 'accept-encoding': encoding });
    const [br, gzip, plain] = [
      await packed('gzip, deflate, br, zstd'),
      await packed('gzip'),
      await packed(''),
    ];
    expect(br.headers['content-encoding']).toBe('br');
    expect(br.body.equals(readFileSync(join(root, `${entry}.br`)))).toBe(true);
    expect(brotliDecompressSync(br.body).equals(raw)).toBe(true);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).equals(raw)).toBe(true);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.body.equals(raw)).toBe(true);
    for (const { headers } of [br, gzip, plain]) expect(headers.vary).toContain('Accept-Encoding');
  });

  test('sends the copies that tryg-feed has packed, and packs nothing anew', async () => {
    for (const [path, encoding] of [
      ['feed.json', 'br'],
      ['feed.rss', 'br'],
      ['index.html', 'br'],
      ['feed/1.json', 'gzip'],
    ] as const) {
      const file = join(root, 'feeds/bygget', path);
      const { headers, body } = await ask(`/feeds/bygget/${path}`, { 'accept-encoding': 'gzip, br' });
      expect(headers['content-encoding'], path).toBe(encoding);
      expect(headers.vary).toContain('Accept-Encoding');
      expect(body.equals(readFileSync(`${file}.${encoding === 'br' ? 'br' : 'gz'}`)), path).toBe(true);
    }
    const { headers, body } = await ask('/feeds/bygget/feed.json', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    // What is packed for an answer has a length that nobody knows yet.
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(headers['content-type']).toBe('application/feed+json');
  });

  test('says what else tryg-feed has written, and keeps it as long as may be', async () => {
    const at = (start: string) =>
      `/feeds/bygget/${pathsIn(join(root, 'feeds/bygget')).find((path) => path.startsWith(start))}`;
    for (const [path, type, caching] of [
      ['/feeds/bygget/feed.rss', /^application\/rss\+xml/, FEED],
      ['/feeds/bygget/sitemap.xml', /^application\/xml/, FEED],
      ['/feeds/bygget/nyheder/n-00001.html', /^text\/html; charset=utf-8$/, FEED],
      ['/feeds/bygget/oembed/n-00001.json', /^application\/json/, FEED],
      [at('billeder/tur-'), /^image\//, IMMUTABLE],
      [at('filer/plan-'), /^text\/plain/, IMMUTABLE],
    ] as const) {
      const { status, headers } = await ask(path);
      expect(status, path).toBe(200);
      expect(headers['content-type'], path).toMatch(type);
      expect(faultsOf(headers['cache-control'], caching), path).toEqual([]);
    }
  });

  test('shows no notes that lie beside a feed, and lets a certificate be asked for', async () => {
    expect(pathsIn(join(root, 'feeds/bygget'))).toContain('.tryg-feed-build.json');
    expect((await ask('/feeds/bygget/.tryg-feed-build.json')).status).toBe(404);
    expect((await ask('/.well-known/acme-challenge/1')).status).toBe(200);
  });

  test('packs feeds that have no copy as it sends them', async () => {
    const { headers, body } = await ask(feed, { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers.vary).toContain('Accept-Encoding');
    expect(gunzipSync(body).equals(readFileSync(join(root, feed)))).toBe(true);
  });

  test('sends nothing twice: 304 for what has not changed, the whole when it has', async () => {
    const { etag = '', 'last-modified': date = '' } = (await ask(feed)).headers;
    expect((await ask(feed, { 'if-none-match': etag })).body).toHaveLength(0);
    expect((await ask(feed, { 'if-modified-since': date })).status).toBe(304);
    utimesSync(join(root, feed), new Date(), new Date('2030-01-01'));
    expect((await ask(feed, { 'if-none-match': etag })).status).toBe(200);
  });

  test('sends a part of a file, and a head without its body', async () => {
    const part = await ask(entry, { range: 'bytes=10-19' });
    expect(part.body.equals(readFileSync(join(root, entry)).subarray(10, 20))).toBe(true);
    const head = await ask(entry, {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: Buffer.of() });
    expect(Number(head.headers['content-length'])).toBe(readFileSync(join(root, entry)).length);
  });
});
