import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { checkFeed } from '../../src/feed/check.js';
import { LEVELS } from '../../src/feed/finding.js';
import { found, MORE_LEVELS, type Found } from '../../src/toolbox/check/codes.js';
import { corsOf, headersOf, ORIGIN } from '../../src/toolbox/check/headers.js';
import type { Report } from '../../src/toolbox/check/json.js';
import { linesOf } from '../../src/toolbox/check/lines.js';
import { answerAt } from '../../src/toolbox/check/network.js';
import { inGroups } from '../../src/toolbox/check/report.js';
import { effects, sentencesOf } from '../../src/toolbox/check/sentences.js';
import { startServer } from '../server.mjs';
import { selfSigned } from '../support/certificate.mjs';
import { folder, listen, run, said, start } from '../support/toolbox.js';
import { CLEAN, EXTENSION, feed, image, ITEM, item, planted, sound } from './support/planted.js';

const reportFrom = (stdout: string) => JSON.parse(stdout) as Report;
const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

/** What stands at a path of a document. */
const at = (document: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], document);

/** What the command finds in one feed, as JSON. */
async function findingsIn(target: string, ...more: string[]) {
  const { stdout } = await run(['check', '--json', ...more, target]);
  return reportFrom(stdout).feeds[0]!.findings;
}

/** Writes files and gives their paths. */
async function written(files: Record<string, unknown>): Promise<Record<string, string>> {
  const here = await folder();
  const paths: Record<string, string> = {};
  for (const [name, content] of Object.entries(files)) {
    paths[name] = join(here, name);
    await mkdir(join(paths[name], '..'), { recursive: true });
    const isRaw = typeof content === 'string' || Buffer.isBuffer(content);
    await writeFile(paths[name], isRaw ? content : JSON.stringify(content, undefined, 1));
  }
  return paths;
}

/* Faults that no file has by itself. All but the first are planted further down. */

const ONLY_IN_BROWSERS = [
  ...['no-src', 'bad-src', 'offline', 'insecure-feed', 'blocked-by-policy', 'pictures-blocked-by-policy'],
];
const ON_THE_WAY = [
  ...[
    'http-feed',
    'bad-certificate',
    'unreachable',
    'timeout',
    'refused',
    'broken-off',
    'redirect-loop',
    'moved',
  ],
  ...[
    'no-cors',
    'cors-twice',
    'cors-for-some',
    'cors-not-varied',
    'sets-cookie',
    'too-large',
    'content-type',
  ],
  ...['wrong-charset', 'not-cached', 'cached-long', 'no-validator', 'not-compressed'],
];
const IN_SEVERAL_FILES = [
  ...['no-file', 'unreadable-file', 'pages-loop', 'page-repeats', 'item-on-earlier-page'],
  ...['dead-link', 'doubtful-link', 'not-a-picture'],
];

describe('tryg-feed check, of files', () => {
  test('finds nothing in a clean feed, and says so', async () => {
    const { feed: path } = await written({ feed: CLEAN });
    const { code, stdout, stderr } = await run(['check', path!]);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${path}: Ingen fejl fundet.\n`,
      stderr: '',
    });
  });

  test(`finds each of ${planted.length} planted faults where it is, and nothing else`, async () => {
    expect(planted.length).toBeGreaterThanOrEqual(40);
    const files = Object.fromEntries(planted.map(([code, content], nth) => [`${nth}-${code}.json`, content]));
    const paths = await written(files);
    const { code, stdout } = await run(['check', '--json', ...Object.values(paths)]);
    expect(code).toBe(1);
    const { feeds } = reportFrom(stdout);
    for (const [nth, [planting, content, ...others]] of planted.entries()) {
      const { findings, name } = feeds[nth]!;
      expect(name).toBe(paths[`${nth}-${planting}.json`]);
      expect(codesOf(findings).sort(), name).toEqual([planting, ...others].sort());
      for (const { path, what, why, fix } of findings) {
        if (path) expect(at(content, path), `${name}: ${path}`).not.toEqual(at(CLEAN, path));
        for (const sentence of [what, why, fix]) expect(sentence, name).toMatch(/^\p{Lu}.*\S$/u);
      }
    }
  });

  test('has been tried with every fault there is', () => {
    const found = Object.keys({ ...LEVELS, ...MORE_LEVELS });
    const untried = found.filter((code) => !planted.some(([planting]) => planting === code));
    expect(untried.sort()).toEqual([...ONLY_IN_BROWSERS, ...ON_THE_WAY, ...IN_SEVERAL_FILES].sort());
  });

  test(`finds nothing in ${sound.length} feeds that only look as if something were wrong`, async () => {
    const files = Object.fromEntries(sound.map(([, content], nth) => [`${nth}.json`, content]));
    const paths = await written(files);
    const { code, stdout } = await run(['check', '--strict', '--json', ...Object.values(paths)]);
    const { feeds } = reportFrom(stdout);
    const found = sound.map(([what], nth) => [what, codesOf(feeds[nth]!.findings)]);
    expect(found).toEqual(sound.map(([what]) => [what, []]));
    expect(code).toBe(0);
  });

  test('finds what the browser finds, and says the same', async () => {
    for (const name of ['odd', 'plain', 'events']) {
      const path = new URL(`../../demo/feeds/${name}.json`, import.meta.url);
      const base = 'https://tryg.aalborg.dk/feeds/x.json';
      const document = JSON.parse(await readFile(path, 'utf8')) as unknown;
      const { stdout } = await run(['check', '--json', '--base', base, path.pathname]);
      const own = reportFrom(stdout).feeds[0]!.findings.map(({ code, path, value, level, item }) => ({
        ...{ code, path, level, value, item },
      }));
      const browsers = checkFeed(document, base).map(({ code, path, value, level, item }) => ({
        ...{ code, path, level, value, item },
      }));
      expect(own.filter(({ code }) => code in LEVELS && code !== 'large')).toEqual(browsers);
    }
  });

  test('names file and line, the item, and what stands there, one fault to a line', async () => {
    const { 'feed.json': path } = await written({ 'feed.json': item({ date_published: 'i går' }) });
    const { stdout, code } = await run(['check', path!]);
    const [line, ...rest] = stdout.trim().split('\n');
    const number = JSON.stringify(item({ date_published: 'i går' }), undefined, 1)
      .split('\n')
      .findIndex((one) => one.includes('i går'));
    expect(line).toBe(
      `${path}:${number + 1}: fejl: »Lys på stien« items[0].date_published (i går): Datoen kan ikke læses. ` +
        '[vises ikke] Der gættes aldrig på en dato, så der bliver ikke vist nogen. Gør sådan: Skriv den som ' +
        '"2026-11-30T09:00:00+01:00", eller som "2026-11-30", hvis klokkeslættet er lige meget.',
    );
    expect(rest).toEqual([`${path}: Tjek af nyhedsstrømmen: 1 fejl`, `${path}: Elementerne udelader 1.`]);
    expect(code).toBe(1);
  });

  test('names the line where JSON or UTF-8 goes wrong', async () => {
    const { a, b } = await written({
      a: '{\n "items": [\n  {]\n}',
      b: Buffer.from('{\n "title": "Tryg",\n "x": "bl\xe5b\xe6r"\n}', 'latin1'),
    });
    const [json] = await findingsIn(a!);
    expect(json).toMatchObject({ code: 'not-json', line: 3, what: 'Filen kan ikke læses som JSON.' });
    expect(json!.fix).toContain('linje 3, tegn 4');
    const [latin] = await findingsIn(b!);
    expect(latin).toMatchObject({
      code: 'not-utf-8',
      line: 3,
      value: 'måske ISO-8859-1 (Latin-1)',
      what: 'Filen er ikke skrevet i UTF-8.',
      fix: 'Gem den som UTF-8.',
    });
  });

  test('ends with 1 for an error, and with --strict for a warning', async () => {
    const { warning, advice } = await written({ warning: image({ alt: null }), advice: item({ id: 7 }) });
    expect((await run(['check', warning!])).code).toBe(0);
    expect((await run(['check', '--strict', warning!])).code).toBe(1);
    expect((await run(['check', '--strict', advice!])).code).toBe(0);
  });

  test('says that a file is not there, is a folder without a feed, or is far too large to be read', async () => {
    const here = await folder();
    const huge = join(here, 'stor.json');
    const handle = await open(huge, 'w');
    await handle.truncate(100_000_000);
    await handle.close();
    expect(codesOf(await findingsIn(join(here, 'ingen.json')))).toEqual(['no-file']);
    expect(codesOf(await findingsIn(here))).toEqual(['no-file']);
    expect(codesOf(await findingsIn(huge))).toEqual(['too-large']);
    await mkdir(join(here, 'feed.json'));
    expect(codesOf(await findingsIn(here))).toEqual(['unreadable-file']);
  });

  test('follows the pages and shards of a folder', async () => {
    const paths = await written({
      'feed.json': feed({
        next_url: 'side-2.json',
        _tryg: { ...EXTENSION, shards: [{ topic: 'byens-rum', url: 'emner/byens-rum.json' }] },
      }),
      'side-2.json': {
        ...feed({ items: [{ ...ITEM, id: 'b', title: 'B' }] }),
        next_url: 'side-3.json',
        _tryg: {},
      },
      'side-3.json': feed({ items: [{ ...ITEM, id: 'c', date_published: 'i går' }], home_page_url: '' }),
      'emner/byens-rum.json': feed({ items: [{ ...ITEM, id: 'd', language: 'dansk' }] }),
    });
    const { stdout } = await run(['check', '--json', join(paths['feed.json']!, '..')]);
    const [{ pages, items, findings }] = reportFrom(stdout).feeds as unknown as [Report['feeds'][0]];
    expect({ pages, items }).toEqual({ pages: 4, items: 3 });
    expect(findings.map(({ code, page, line }) => [code, page, line! > 1])).toEqual([
      ['unreadable-date', paths['side-3.json'], true],
      ['unknown-language', paths['emner/byens-rum.json'], true],
    ]);
  });

  test('finds pages that go round in a ring, that repeat themselves, or that are not there', async () => {
    const page = (id: string, next?: string) =>
      feed({ items: [{ ...ITEM, id, title: id }], next_url: next, feed_url: undefined });
    const { ring, repeated, gone, overlapping } = await written({
      ring: page('a', 'ring-2'),
      'ring-2': page('b', 'ring-3'),
      'ring-3': page('c', 'ring-2'),
      repeated: page('a', 'repeated?page=2'),
      gone: page('a', 'ingen'),
      overlapping: page('a', 'overlapping-2'),
      'overlapping-2': feed({
        items: [
          { ...ITEM, id: 'a' },
          { ...ITEM, id: 'b', title: 'B' },
        ],
      }),
    });
    const codes = async (path?: string) =>
      (await findingsIn(path!)).map(({ code, page }) => [code, page?.split('/').at(-1)]);
    expect(await codes(ring)).toEqual([['pages-loop', 'ring-3']]);
    expect(await codes(repeated)).toEqual([['page-repeats', 'repeated']]);
    expect(await codes(gone)).toEqual([['no-file', 'ingen']]);
    expect(await codes(overlapping)).toEqual([['item-on-earlier-page', 'overlapping-2']]);
  });

  test('does not look for pages outside the folder, and says so', async () => {
    const { stdout } = await run([
      'check',
      '--json',
      (await written({ 'feed.json': feed({ next_url: 'https://tryg.aalborg.dk/2.json' }) }))['feed.json']!,
    ]);
    const { findings, notes } = reportFrom(stdout).feeds[0]!;
    expect(findings).toEqual([]);
    expect(notes).toEqual([
      'Resten af strømmen er ikke tjekket, for den ligger ikke i mappen: https://tryg.aalborg.dk/2.json',
    ]);
  });

  test('looks for the files that links lead to', async () => {
    const { 'feed.json': path } = await written({
      'feed.json': feed({
        items: [
          { ...ITEM, url: undefined, image: 'sti.jpg', content_html: '<a href="plan.pdf#s2">Plan</a>' },
        ],
        feed_url: undefined,
        home_page_url: 'https://nyheder.invalid/',
      }),
      'plan.pdf': 'PDF',
    });
    const findings = await findingsIn(path!, '--links');
    expect(findings.map(({ code, path, value }) => [code, path, value])).toEqual([
      ['dead-link', 'items[0].image', 'https://nyheder.invalid/sti.jpg: filen findes ikke'],
    ]);
  });

  test('checks again whenever the file is saved, as long as it is watched', async () => {
    const { 'feed.json': path } = await written({ 'feed.json': item({ date_published: 'i går' }) });
    const child = start(['check', '--watch', path!]);
    const waits = said(child, /Venter på ændringer/, 'stderr');
    expect(await said(child, /1 fejl/)).toContain('Datoen kan ikke læses');
    await waits;
    // As editors do: a new file takes the place of the old one.
    await writeFile(`${path}.ny`, JSON.stringify(CLEAN));
    await rename(`${path}.ny`, path!);
    await said(child, /Ingen fejl fundet/);
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe('tryg-feed check, of addresses', () => {
  let server: { origin: string; close: () => void };
  beforeAll(async () => void (server = await startServer()));
  afterAll(() => server.close());

  const headers = {
    'content-type': 'application/feed+json; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=60',
    etag: '"1"',
  };
  const answering =
    (body: unknown, more: Record<string, string | string[]> = {}) =>
    (_: IncomingMessage, response: ServerResponse) =>
      void response.writeHead(200, { ...headers, ...more }).end(JSON.stringify(body));

  test('finds nothing in a clean feed on a good server', async () => {
    const address = await listen(answering({ ...CLEAN, feed_url: undefined }));
    const { code, stdout } = await run(['check', `${address}/feed.json`]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${address}/feed.json: Ingen fejl fundet.\n` });
  });

  test('tells apart why a feed cannot be had', async () => {
    const at = (fault: string) => `${server.origin}/fault/${fault}`;
    const faults: [address: string, code: string, said: RegExp][] = [
      ['http://127.0.0.1:65535/feed.json', 'unreachable', /den afviser forbindelsen/],
      ['http://nyheder.invalid/feed.json', 'unreachable', /navnet (findes ikke|kan ikke slås op)/],
      [at('reset'), 'unreachable', /den afbryder forbindelsen/],
      [at('cut'), 'broken-off', /brød af/],
      [at('damaged-gzip'), 'broken-off', /brød af/],
      [at('bad-gzip'), 'broken-off', /brød af/],
      [at('redirect-loop'), 'redirect-loop', /i ring/],
      [at('no-cors'), 'no-cors', /CORS/],
      [at('404'), 'refused', /fejl 404/],
      [at('503'), 'refused', /fejl 503/],
      [at('304'), 'refused', /fejl 304/],
      [at('204'), 'no-content', /tomt/],
      [at('empty'), 'no-content', /tomt/],
      [at('html'), 'got-html', /webside/],
      [at('not-json'), 'not-json', /JSON/],
      [at('truncated'), 'not-json', /JSON/],
      [at('no-items'), 'not-a-feed', /ikke en nyhedsstrøm/],
      [at('latin1'), 'not-utf-8', /UTF-8/],
      [at('utf16'), 'not-utf-8', /UTF-8/],
      [at('large?bytes=100000000'), 'too-large', /over 5 MB/],
      [at('padded?bytes=200000000'), 'too-large', /over 5 MB/],
    ];
    const { stdout, stderr, code } = await run(['check', '--json', ...faults.map(([address]) => address)]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { feeds } = reportFrom(stdout);
    for (const [nth, [address, fault, sentence]] of faults.entries()) {
      const errors = feeds[nth]!.findings.filter(({ level }) => level === 'error');
      expect(feeds[nth]!.name).toBe(address);
      expect(codesOf(errors), address).toEqual([fault]);
      expect(errors[0]!.what, address).toMatch(sentence);
    }
    // As in the panel, where it makes sense; what speaks of `src` there does not here.
    expect(feeds[8]!.findings.find(({ code }) => code === 'refused')!.fix).toBe('Ret adressen.');
  });

  test('says that a feed is not encrypted, or that nobody vouches for its server', async () => {
    const open = await listen(answering({ ...CLEAN, feed_url: undefined }));
    // The same server under an address that is nobody's own machine to a browser.
    expect(codesOf(await findingsIn(`${open.replace('127.0.0.1', '0.0.0.0')}/feed.json`))).toEqual([
      'http-feed',
    ]);
    const secure = await startServer({ secure: selfSigned() });
    onTestFinished(() => secure.close());
    const [untrusted, ...others] = await findingsIn(`${secure.origin}/fault/good`);
    expect(others).toEqual([]);
    expect(untrusted).toMatchObject({ code: 'bad-certificate', level: 'error' });
    expect(untrusted!.what).toBe('Serverens certifikat er ikke i orden: serveren har selv udstedt det.');
  });

  test('waits no longer than it is told to', async () => {
    const { findings } = await answerAt(`${server.origin}/fault/hang`, 300);
    expect(codesOf(findings)).toEqual(['timeout']);
    expect(codesOf((await answerAt(`${server.origin}/fault/drip`, 300)).findings)).toEqual(['timeout']);
  });

  test('reads what the widgets read: after five moves, with a byte order mark, with another type', async () => {
    for (const [path, ...codes] of [
      ['redirect-chain', 'moved'],
      ['redirect'],
      ['bom', 'bom'],
      ['wrong-type', 'content-type'],
    ] as const) {
      const { findings, read, address } = await answerAt(`${server.origin}/fault/${path}`);
      expect(read, path).toBeDefined();
      const others = findings.filter(({ code }) => !/^(not-(cached|compressed)|no-validator)$/.test(code));
      expect(codesOf(others), path).toEqual(codes);
      expect(address.endsWith('good'), path).toBe(path.startsWith('redirect'));
    }
  });

  test.each(['file:///etc/passwd', 'data:application/json,{}', 'ftp://example.dk/feed.json'])(
    'goes nowhere that a browser would not: %s',
    async (location) => {
      const address = await listen(
        (_, response) => void response.writeHead(302, { location, 'access-control-allow-origin': '*' }).end(),
      );
      const { findings } = await answerAt(address);
      expect(findings.map(({ code, value }) => [code, value])).toEqual([['refused', '302']]);
    },
  );

  test('asks as a page elsewhere would, by its name, and follows the pages', async () => {
    const asked: IncomingMessage['headers'][] = [];
    const address = await listen((request, response) => {
      asked.push(request.headers);
      const [, page] = /page=(\d)/.exec(request.url!) ?? [];
      if (page === '3') return void response.writeHead(404, headers).end();
      const next_url = page ? '?page=3' : '?page=2';
      const items = [{ ...ITEM, id: page ?? '1', title: `Nyhed ${page}` }];
      answering({ ...CLEAN, feed_url: undefined, next_url, items }, { 'content-type': 'text/plain' })(
        request,
        response,
      );
    });
    const findings = await findingsIn(address);
    expect(findings.map(({ code, page }) => [code, page])).toEqual([
      ['content-type', undefined],
      ['refused', `${address}/?page=3`],
    ]);
    expect(asked).toHaveLength(3);
    for (const { origin, 'user-agent': agent } of asked) {
      expect(origin).toBe('https://example.org');
      expect(agent).toMatch(/^tryg-feed\//);
    }
  });

  test('stops at as many pages as it is told to', async () => {
    const address = await listen((request, response) => {
      const page = Number(/\d+$/.exec(request.url!)?.[0] ?? 1);
      const items = [{ ...ITEM, id: page, title: `Nyhed ${page}` }];
      answering({ ...CLEAN, next_url: `/${page + 1}`, items })(request, response);
    });
    const { stdout } = await run(['check', '--json', '--pages', '5', address]);
    const { pages, notes } = reportFrom(stdout).feeds[0]!;
    expect({ pages, notes }).toEqual({
      pages: 6,
      notes: ['Kun 6 af siderne er tjekket. Vælg flere med --pages, fx --pages 50.'],
    });
  });

  test('tries links politely: each once, one at a time, and does not insist', async () => {
    const asked: string[] = [];
    let [open, most] = [0, 0];
    const other = await listen((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      most = Math.max(most, (open += 1));
      response.on('close', () => (open -= 1));
      const [, status = '200'] = /^\/(\d+)/.exec(request.url!) ?? [];
      const isDisliked = request.url === '/kun-get' && request.method === 'HEAD';
      const type = request.url!.endsWith('.jpg') ? 'image/jpeg' : 'text/html';
      setTimeout(
        () => response.writeHead(isDisliked ? 405 : Number(status), { 'content-type': type }).end(),
        20,
      );
    });
    const link = (path: string) => `<a href="${other}${path}">${path}</a>`;
    const paths = ['/200', '/404', '/200', '/200#afsnit', '/410', '/503', '/kun-get'];
    const html = `${paths.map(link).join('')}<img alt="" src="${other}/a.jpg"><img alt="" src="${other}/siden">${link('/429')}${link('/aldrig')}`;
    const { 'feed.json': path } = await written({
      'feed.json': feed({
        home_page_url: `${other}/`,
        feed_url: `${other}/feeds/feed.json`,
        items: [{ ...ITEM, url: 'mailto:a@b.dk', image: undefined, content_html: html }],
      }),
    });
    const { stdout } = await run(['check', '--json', '--links', '--delay', '0', path!]);
    const { findings, notes } = reportFrom(stdout).feeds[0]!;
    expect(
      findings
        .filter(({ code }) => code in MORE_LEVELS)
        .map(({ code, value }) => [code, value?.replace(other, '')]),
    ).toEqual([
      ['dead-link', '/404: svar 404'],
      ['dead-link', '/410: svar 410'],
      ['doubtful-link', '/503: svar 503'],
      ['not-a-picture', '/siden'],
      ['doubtful-link', '/429: svar 429'],
    ]);
    expect(notes).toEqual(['2 links blev ikke prøvet.']);
    expect(most).toBe(1);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toContain('HEAD /200');
    expect(asked).not.toContain('GET /200');
    expect(asked).toContain('GET /kun-get');
    expect(asked).not.toContain('HEAD /aldrig');
  });

  test('tries at most 200 links', async () => {
    let asked = 0;
    const other = await listen((_, response) => {
      asked += 1;
      response.end();
    });
    const html = Array.from({ length: 230 }, (_, nth) => `<a href="${other}/${nth}">a</a>`).join('');
    const { stdout } = await run([
      ...['check', '--json', '--links', '--delay', '0'],
      (
        await written({
          'feed.json': { ...item({ content_html: html, url: '', image: '' }), home_page_url: other },
        })
      )['feed.json']!,
    ]);
    expect(asked).toBe(200);
    expect(reportFrom(stdout).feeds[0]!.notes).toEqual(['31 links blev ikke prøvet.']);
  });
});

describe('tryg-feed check, of mistakes in the command', () => {
  const mistakes: [args: string[], said: string][] = [
    [[], 'Skriv, hvad der skal tjekkes, fx: tryg-feed check feed.json\n'],
    [
      ['ftp://a.dk/feed.json'],
      'ftp://a.dk/feed.json: Adressen kan ikke bruges. Den skal begynde med https:// eller http://\n',
    ],
    [['--watch', 'https://a.dk/feed.json'], '--watch holder øje med filer, ikke med adresser.\n'],
    [['--delay', 'lidt', 'feed.json'], '--delay skal være et helt tal fra 0 til 60.000, ikke »lidt«.\n'],
    [['--strct', 'feed.json'], 'Der er ikke noget, der hedder --strct. Se: tryg-feed check --help\n'],
    [['--base', 'a.dk', 'feed.json'], 'a.dk: Adressen i --base skal begynde med https://\n'],
  ];
  for (const [args, sentence] of mistakes)
    test(`says what is wrong: ${args.join(' ') || 'nothing to check'}`, async () => {
      const { code, stdout, stderr } = await run(['check', ...args]);
      expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: sentence });
    });
});

describe('the headers of a feed', () => {
  const codes = (found: readonly Found[]) => codesOf(found);
  const good = { 'content-type': 'application/feed+json', 'cache-control': 'max-age=60', etag: '"1"' };
  const table: [headers: Record<string, string>, ...codes: string[]][] = [
    [good],
    [{ ...good, 'content-type': 'application/json; charset="UTF-8"' }],
    [{ ...good, 'content-type': 'text/html' }, 'content-type'],
    [{ 'cache-control': 'max-age=60', etag: '"1"' }, 'content-type'],
    [{ ...good, 'content-type': 'application/json; charset=iso-8859-1' }, 'wrong-charset'],
    [{ ...good, 'cache-control': '' }, 'not-cached'],
    [{ ...good, 'cache-control': 'no-store' }, 'not-cached'],
    [{ ...good, 'cache-control': 'no-cache' }],
    [{ ...good, 'cache-control': 'public, max-age=86400' }, 'cached-long'],
    [{ ...good, 'cache-control': 's-maxage=86400, max-age=0' }],
    [{ ...good, 'cache-control': '', expires: new Date(Date.now() + 60_000).toUTCString() }],
    [
      { ...good, 'cache-control': '', expires: new Date(Date.now() + 86_400_000).toUTCString() },
      'cached-long',
    ],
    [{ 'content-type': 'application/json', 'cache-control': 'max-age=60' }, 'no-validator'],
    [{ ...good, 'set-cookie': 'session=1; Path=/' }, 'sets-cookie'],
  ];
  for (const [headers, ...expected] of table)
    test(`${JSON.stringify(headers)}: ${expected.join(', ') || 'nothing'}`, () =>
      expect(codes(headersOf(new Headers(headers), 100))).toEqual(expected));

  test('should say that a body of some size is compressed', () => {
    expect(codes(headersOf(new Headers(good), 10_000))).toEqual(['not-compressed']);
    expect(codes(headersOf(new Headers({ ...good, 'content-encoding': 'br' }), 10_000))).toEqual([]);
  });

  const cors: [allowed: string | undefined, vary: string, origin: string, ...codes: string[]][] = [
    ['*', '', ORIGIN],
    [undefined, '', ORIGIN, 'no-cors'],
    ['null', '', ORIGIN, 'no-cors'],
    [ORIGIN, 'Accept-Encoding, Origin', ORIGIN],
    [ORIGIN, '', ORIGIN, 'cors-not-varied'],
    ['https://tryg.aalborg.dk', '', ORIGIN, 'cors-for-some'],
    ['*, *', '', ORIGIN, 'cors-twice'],
    ['*', '', 'null'],
    [ORIGIN, 'Origin', 'null', 'no-cors'],
    ['null', '', 'null'],
  ];
  for (const [allowed, vary, origin, ...expected] of cors)
    test(`let a page at ${origin} read it with ${allowed}, varying by ${vary || 'nothing'}: ${expected[0] ?? 'yes'}`, () => {
      const headers = new Headers({ vary, ...(allowed && { 'access-control-allow-origin': allowed }) });
      expect(codes(corsOf(headers, origin))).toEqual(expected);
    });
});

describe('what the check says', () => {
  test('has sentences for everything, and nothing of a browser in them', () => {
    for (const code of Object.keys(MORE_LEVELS) as (keyof typeof MORE_LEVELS)[]) {
      const { what, why, fix } = sentencesOf(found(code, '', '404'));
      for (const sentence of [what, why, fix]) {
        expect(sentence, code).toMatch(/^\p{Lu}[^]*\S$/u);
        expect(sentence, code).not.toMatch(/undefined| {2}/);
      }
    }
    expect(sentencesOf(found('cached-long', '', 86_400)).what).toBe('Svaret må gemmes i 24 timer.');
    expect(sentencesOf(found('cached-long', '', 604_800)).what).toBe('Svaret må gemmes i 7 døgn.');
  });

  test('counts what becomes of it', () => {
    expect(effects({ dropped: 1, mended: 2, 'shown-badly': 3, unseen: 4 })).toBe(
      'Elementerne udelader 1, retter 2 og viser 3 dårligt.',
    );
    expect(effects({ dropped: 0, mended: 0, 'shown-badly': 3, unseen: 0 })).toBe(
      'Elementerne viser 3 dårligt.',
    );
    expect(effects({ dropped: 0, mended: 0, 'shown-badly': 0, unseen: 4 })).toBeUndefined();
  });

  const checked = { name: 'feed.json', isFile: true, items: 1, pages: 1, notes: [], links: [], findings: [] };

  test('is in groups in a terminal, each kind once with its places, the worst first', () => {
    const some = Array.from({ length: 22 }, (_, nth) =>
      found('no-alt', `items[${nth}]._tryg.image.alt`, `https://a.dk/${nth}.jpg`, {
        item: `Nyhed ${nth}`,
        line: nth,
      }),
    );
    const text = inGroups(
      { ...checked, items: 1, findings: [...some, found('item-no-id', 'items[3]', undefined, { line: 9 })] },
      { colours: false },
    );
    expect(text.split('\n').slice(0, 9)).toEqual([
      'feed.json',
      '1 nyhed',
      '',
      'Fejl (1)',
      '',
      '  Nyheden bliver ikke vist: den har ikke noget id. [vises ikke]',
      '  Uden id kan den hverken huskes, linkes til eller skelnes fra de andre.',
      '  Gør sådan: Giv den et id, der aldrig ændrer sig, fx dens adresse.',
      '    • linje 9  items[3]',
    ]);
    expect(text).toContain('Advarsler (22)');
    expect(text.match(/Billedet har ingen alternativ tekst/g)).toHaveLength(1);
    expect(text).toContain('    • linje 1  »Nyhed 1« items[1]._tryg.image.alt (https://a.dk/1.jpg)');
    expect(text).toContain('og 2 til');
    expect(text).toMatch(/1 fejl, 22 advarsler\nElementerne udelader 1 og viser 22 dårligt\.$/);
    expect(inGroups(checked, { colours: false })).toBe('feed.json\n1 nyhed\n\nIngen fejl fundet.');
  });

  test('gives no command to the terminal, whatever a feed says', () => {
    const evil = '\u001B[2J\u0007\u202Eond\nlinje';
    for (const colours of [true, false]) {
      const text = inGroups(
        { ...checked, findings: [found('no-date', evil, evil, { item: evil })] },
        { colours },
      );
      // eslint-disable-next-line no-control-regex
      expect(text.replace(/\u001B\[\d+m/g, '')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]|ond\n/);
    }
  });

  test('finds the line of a path, and of what is missing the line of what it is missing in', () => {
    const line = linesOf(
      '{\n "a\\"b": 1,\n "items": [\n  {"id": "1"},\n  {\n   "id": "2",\n   "_tryg": {"x": [1,\n2]}\n  }\n ]\n}',
    );
    expect(['', 'items', 'items[0].id', 'items[1]', 'items[1].id', 'items[1].title'].map(line)).toEqual([
      1, 3, 4, 5, 6, 5,
    ]);
    expect(['items[1]._tryg.x[1]', 'items[1]._tryg.image.alt', '_tryg.contacts[0]'].map(line)).toEqual([
      8, 7, 1,
    ]);
    expect(linesOf('['.repeat(200_000))('items[0]')).toBe(1);
  });
});
