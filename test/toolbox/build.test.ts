import { mkdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkFeed } from '../../src/feed/check.js';
import { extensionOf } from '../../src/feed/extension.js';
import { readFeed, type Feed } from '../../src/feed/schema.js';
import { readQuery } from '../../src/embed/query.js';
import { build, type BuildOptions } from '../../src/toolbox/build/build.js';
import { base, feedYaml, folderOf, item, items, put, treeOf, type Files } from './support/folders.js';

const now = new Date('2026-11-23T12:00:00Z');

const png = (width: number, height: number): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#d33' } })
    .png()
    .toBuffer();

/** Builds a folder of these files. */
async function built(files: Files, options: BuildOptions = {}) {
  const folder = await folderOf({ 'feed.yaml': feedYaml(), ...files });
  const dir = await folderOf();
  const result = await build(folder, dir, { now, ...options });
  const told = result.report.told.map(
    ({ level, problem }) => `${level} ${problem.toString().replace(`${folder}/`, '')}`,
  );
  return { folder, dir, result, told };
}

const json = async (dir: string, path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(dir, path), 'utf8')) as Record<string, unknown>;

/** A feed as the widgets read it. */
const feedIn = async (dir: string, path = 'feed.json'): Promise<Feed> =>
  readFeed(await json(dir, path), base + path)!;

/** All pages from one on, in order. */
async function pagesIn(dir: string, path = 'feed.json'): Promise<Feed[]> {
  const feed = await feedIn(dir, path);
  const next = feed.next_url?.slice(base.length);
  return [feed, ...(next ? await pagesIn(dir, next) : [])];
}

const idsOf = (feeds: readonly Feed[]) => feeds.flatMap((feed) => feed.items.map(({ id }) => id));

const rich = `id: 4711
title: 'Tryghedsvandring i Gug: kom med'
kicker: Byens rum
lead: Vi går en tur & ser på <lys>.
published: 2026-11-07T10:00
modified: 2026-11-08
external_url: https://dr.dk/x
language: en
authors: [{ name: Ane }]
topics: [byens-rum, trafik]
districts: gug
contacts: tovholder
image: { src: billeder/tur.png, alt: En gade i regn, caption: Gaden, credit: Ane }
attachments:
  - { src: filer/plan.pdf, title: Planen }
  - { src: https://x.dk/a.docx, size_in_bytes: 1258291 }
related:
  - { title: Mere, url: https://x.dk/mere }
  - { title: En anden, url: anden.md }
event:
  start: 2026-12-01T19:00
  end: 2026-12-01T21:00
  place: { name: Hallen, address: { street: Gugvej 1, postal_code: 9210, city: Aalborg SØ } }
  status: moved
  previous_start: 2026-11-30T19:00
  sign_up_url: mailto:tryg@aalborg.dk
correction: Tiden er rettet.
pinned: true`;

const richFiles = async (): Promise<Files> => ({
  'feed.yaml': feedYaml(`description: Nyt om tryghed
organisation:
  name: Aalborg Kommune
  phone: 99 82 34 20
  cvr: 29189420
topics: [{ slug: byens-rum, label: Byens rum }, { slug: trafik, label: Trafik }]
districts: [{ slug: gug, label: Gug }]
`),
  'contacts.yaml': `- id: tovholder
  role: Tovholder
  phones: [{ number: 99823420 }]
  hours: [{ days: [mon, tue], opens: 9:00, closes: 15:00 }]
  closed: [{ date: 2026-12-25, reason: Vi holder jul }]
- id: vagt
  role: Vagt
  email: vagt@aalborg.dk
`,
  'notices.yaml': '- { id: n, severity: warning, title: Vejen er spærret, valid_to: 2026-12-01 }\n',
  'nyheder/tur.md': item(
    rich,
    '# Program\n\n![Lys](../billeder/tur.png "Lyset")\n\n[Anden](anden.md) og [planen](/filer/plan.pdf).',
  ),
  'nyheder/anden.md': item('title: Anden\npublished: 2026-11-01'),
  'billeder/tur.png': await png(1000, 500),
  'filer/plan.pdf': '%PDF-1.4 plan',
});

describe('a folder of content', () => {
  test('becomes a feed that says all of it, and in which nothing is wrong', async () => {
    const { dir, told } = await built(await richFiles());
    expect(told).toEqual([]);
    const document = await json(dir, 'feed.json');
    expect(checkFeed(document, `${base}feed.json`, now)).toEqual([]);
    const feed = await feedIn(dir);
    const [first, second] = feed.items;
    expect(first).toMatchObject({
      id: '4711',
      url: `${base}nyheder/tur.html`,
      external_url: 'https://dr.dk/x',
      title: 'Tryghedsvandring i Gug: kom med',
      summary: 'Vi går en tur & ser på <lys>.',
      date_published: '2026-11-07T09:00:00.000Z',
      date_modified: '2026-11-08',
      language: 'en',
      tags: ['Byens rum', 'Trafik'],
      authors: [{ name: 'Ane' }],
    });
    expect(first!._tryg).toMatchObject({
      kicker: 'Byens rum',
      topics: ['byens-rum', 'trafik'],
      districts: ['gug'],
      contacts: ['tovholder'],
      image: { alt: 'En gade i regn', caption: 'Gaden', credit: 'Ane', width: 1000, height: 500 },
      related: [
        { title: 'Mere', url: 'https://x.dk/mere' },
        { title: 'En anden', url: `${base}nyheder/anden.html` },
      ],
      event: {
        start: '2026-12-01T18:00:00.000Z',
        status: 'moved',
        place: { name: 'Hallen', address: { postal_code: '9210' } },
        sign_up_url: 'mailto:tryg@aalborg.dk',
      },
      correction: 'Tiden er rettet.',
      pinned: true,
    });
    const [plan, letter] = first!.attachments;
    expect(plan).toMatchObject({ mime_type: 'application/pdf', title: 'Planen', size_in_bytes: 13 });
    expect(await readFile(join(dir, plan!.url!.slice(base.length)), 'utf8')).toBe('%PDF-1.4 plan');
    expect(letter).toMatchObject({ url: 'https://x.dk/a.docx', size_in_bytes: 1258291 });
    expect(first!.content_html).toContain('<a href="./nyheder/anden.html">Anden</a>');
    expect(first!.content_html).toContain(`<a href="./${plan!.url!.slice(base.length)}">planen</a>`);
    expect(second!.id).toBe('anden');
    const { contacts, notices, organisation } = extensionOf(feed);
    expect(organisation).toMatchObject({ name: 'Aalborg Kommune', phone: '99 82 34 20', cvr: '29189420' });
    expect(notices).toMatchObject([{ id: 'n', severity: 'warning', valid_to: '2026-12-01' }]);
    expect(contacts.map(({ id }) => id)).toEqual(['tovholder', 'vagt']);
  });

  test('is read back as it is written', async () => {
    const { dir } = await built(await richFiles());
    const document = await json(dir, 'feed.json');
    const feed = readFeed(document, `${base}feed.json`)!;
    /** Without what says nothing: a reader gives a field that is not there as `undefined` or an empty list. */
    const bare = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(bare);
      if (typeof value !== 'object' || value === null) return value;
      const fields = Object.entries(value).map(([key, inner]) => [key, bare(inner)] as const);
      return Object.fromEntries(
        fields.filter(
          ([, one]) => one !== undefined && one !== false && !(Array.isArray(one) && !one.length),
        ),
      );
    };
    const { organisation, contacts, notices } = extensionOf(feed);
    const { address, ...read } = feed;
    const { version, feed_url, description, ...written } = document;
    // The folder's own addresses are written from where the feed lies; a quotation mark within a text has a stroke before it.
    const whole: unknown = JSON.parse(JSON.stringify(written).replaceAll(/(?<!\\)"\.\//g, `"${base}`));
    expect(bare({ ...read, _tryg: { ...read._tryg, organisation, contacts, notices } })).toEqual(whole);
    expect([version, feed_url, description, address]).toEqual([
      'https://jsonfeed.org/version/1.1',
      `${base}feed.json`,
      'Nyt om tryghed',
      `${base}feed.json`,
    ]);
  });

  test('works wherever its output lies, on every page of it', async () => {
    const { dir } = await built({ ...(await richFiles()), ...items(50, 'topics: byens-rum') });
    const elsewhere = 'http://127.0.0.1:8080/prøve/';
    const paths = Object.keys(await treeOf(dir));
    const led = new Set<string>();
    const lead = (address: string | null | undefined, from: string) => {
      if (address) led.add(new URL(address, new URL(from, elsewhere)).href);
    };
    const inText = (html: string, path: string) => {
      const { document } = parseHTML(`<body>${html}</body>`);
      for (const one of document.querySelectorAll('[src]')) lead(one.getAttribute('src'), path);
      for (const one of document.querySelectorAll('[srcset]'))
        for (const part of one.getAttribute('srcset')!.split(', ')) lead(part.split(' ')[0], path);
      for (const one of document.querySelectorAll('article a[href], main li a')) {
        const href = one.getAttribute('href')!;
        if (!/^(mailto|tel|https:\/\/(x|tryg))/.test(href)) lead(href, path);
      }
    };
    for (const path of paths.filter((one) => /^(feed|topics|districts)\b.*json$/.test(one))) {
      const feed = readFeed(await json(dir, path), elsewhere + path)!;
      lead(feed.next_url, path);
      for (const { url } of feed._tryg?.shards ?? []) lead(url, path);
      for (const { image, content_html, attachments, _tryg } of feed.items) {
        lead(image, path);
        for (const { url } of _tryg?.image?.sizes ?? []) lead(url, path);
        for (const { url } of attachments) if (!url!.startsWith('https://x.dk')) lead(url, path);
        inText(`<article>${content_html ?? ''}</article>`, path);
      }
    }
    for (const path of ['nyheder/tur.html', 'index.html'])
      inText(await readFile(join(dir, path), 'utf8'), path);
    const files = paths.map((path) => new URL(path, elsewhere).href);
    expect([...led].filter((address) => !files.includes(address))).toEqual([]);
    const kinds = [
      /feed\/\d/,
      /topics\//,
      /-400\.webp/,
      /-800\.avif/,
      /\.jpg/,
      /\.pdf/,
      /anden\.html/,
      /tur\.html/,
    ];
    for (const kind of kinds) expect([...led].join('\n')).toMatch(kind);
  });

  test('is built without what an import offers beside a file that somebody has edited', async () => {
    const { dir, told } = await built({
      'nyheder/gug.md': item('title: Min egen\npublished: 2026-11-01'),
      'nyheder/gug.ny.md': item('title: Den nye\npublished: 2026-11-01'),
      'nyheder/.kladde.md': item('title: Kladde'),
    });
    expect(told).toEqual([]);
    expect((await feedIn(dir)).items.map(({ title }) => title)).toEqual(['Min egen']);
  });

  test('whose news is gone all at once takes nothing off the web', async () => {
    const { folder, dir } = await built(items(3));
    const before = await treeOf(dir);
    await rm(join(folder, 'nyheder'), { recursive: true });
    const { isPublished, report } = await build(folder, dir, { now });
    expect([isPublished, report.errors]).toEqual([false, 1]);
    expect(await treeOf(dir)).toEqual(before);
    expect((await build(folder, dir, { now, isLenient: true })).items).toBe(0);
  });

  test('is not written into, by whatever name', async () => {
    const folder = await folderOf({ 'feed.yaml': feedYaml(), ...items(2) });
    const before = await treeOf(folder);
    const link = join(await folderOf(), 'indhold');
    await symlink(folder, link);
    for (const dir of [folder, link, `${folder}/nyheder`, `${folder}/nyheder/ud`])
      await expect(build(folder, dir, { now })).rejects.toThrow('et andet sted hen');
    expect(await treeOf(folder)).toEqual(before);
    expect((await build(folder, join(folder, 'udgivet'), { now })).isPublished).toBe(true);
  });

  test('may talk of its own addresses', async () => {
    const sample = `<b>Skriv</b> \`src="${base}feed.json"\`, se [strømmen](${base}feed.json).`;
    const { dir } = await built({ 'nyheder/a.md': item('title: A\npublished: 2026-11-01', sample) });
    const [{ content_html = '' } = {}] = (await feedIn(dir)).items;
    expect(content_html).toContain(`src="${base}feed.json"</code>`);
    expect(content_html).toContain('<a href="./feed.json">');
  });

  test('may be no more than its feed.yaml', async () => {
    const { dir, told, result } = await built({});
    expect(result.isPublished).toBe(true);
    expect(told).toEqual(['warning nyheder: Der er ingen nyheder i mappen.']);
    expect((await feedIn(dir)).items).toEqual([]);
  });

  test('is refused without that, and nothing is written', async () => {
    const folder = await folderOf({ 'nyheder/a.md': item('title: A') });
    const dir = join(await folderOf(), 'ud');
    await expect(build(folder, dir, { now })).rejects.toThrow('feed.yaml mangler');
    await expect(build(join(folder, 'findes-ikke'), dir, { now })).rejects.toThrow('Findes ikke.');
    await expect(stat(dir)).rejects.toThrow();
  });

  test('leaves out what has expired, and what is hidden', async () => {
    const { dir, result } = await built({
      'nyheder/a.md': item('title: A\nexpires: 2026-11-22'),
      'nyheder/b.md': item('title: B\nexpires: 2026-11-23'),
      'nyheder/.kladde.md': item('title: C'),
    });
    expect(result.expired).toBe(1);
    expect(idsOf([await feedIn(dir)])).toEqual(['b']);
  });
});

describe('holidays', () => {
  test('are days on which nobody answers, for a year to come, unless they are named already', async () => {
    const { dir } = await built(await richFiles());
    const [tovholder, vagt] = extensionOf(await feedIn(dir)).contacts;
    expect(tovholder!.closed.slice(0, 3)).toEqual([
      { date: '2026-12-25', reason: 'Vi holder jul' },
      { date: '2026-12-26', reason: 'Anden Juledag' },
      { date: '2027-01-01', reason: 'Nytårsdag' },
    ]);
    expect(tovholder!.closed.at(-1)).toEqual({ date: '2027-05-17', reason: 'Anden Pinsedag' });
    expect(vagt!.closed, 'without hours').toEqual([]);
  });
});

describe('pages', () => {
  test('hold so many items, the newest first, and lead to all of them once', async () => {
    const { dir, result } = await built({ 'feed.yaml': feedYaml('page_size: 10'), ...items(47) });
    const pages = await pagesIn(dir);
    expect(pages.map(({ items: some }) => some.length)).toEqual([10, 7, 10, 10, 10]);
    expect(result.pages).toBe(5);
    expect(idsOf(pages)).toEqual(
      Array.from({ length: 47 }, (_, at) => `n-${String(47 - at).padStart(5, '0')}`),
    );
  });

  test('hold twenty when nobody says', async () => {
    const { dir } = await built(items(41));
    expect((await pagesIn(dir)).map(({ items: some }) => some.length)).toEqual([20, 1, 20]);
  });

  test('have what is pinned first, then the newest, and what has no date last', async () => {
    const { dir } = await built({
      'nyheder/a.md': item('title: A'),
      'nyheder/b.md': item('title: B\npublished: 2026-01-01'),
      'nyheder/c.md': item('title: C\nmodified: 2026-01-02'),
      'nyheder/d.md': item('title: D\npublished: 2020-01-01\npinned: true'),
    });
    expect(idsOf(await pagesIn(dir))).toEqual(['d', 'c', 'b', 'a']);
  });

  const announced = (start: string, more = ''): string =>
    item(`title: Møde\npublished: 2019-01-01\nevent: { start: ${start} }${more}`);

  test('have an event on the first until it is over, however long ago it was announced', async () => {
    const { folder, dir } = await built({
      ...items(41, 'topics: a'),
      'nyheder/kommer.md': announced('2026-11-24T19:00', '\ntopics: a'),
      'nyheder/i-gang.md': item(
        'title: Møde\npublished: 2019-01-02\nevent: { start: 2026-11-01, end: 2026-11-23 }\ntopics: a',
      ),
      'nyheder/forbi.md': announced('2026-11-22T19:00', '\ntopics: a'),
    });
    for (const path of ['feed.json', 'topics/a.json']) {
      const pages = await pagesIn(dir, path);
      expect(pages.map(({ items: some }) => some.length)).toEqual([20, 4, 20]);
      const ids = idsOf(pages);
      expect(ids.slice(0, 3), 'the newest first').toEqual(['n-00041', 'n-00040', 'n-00039']);
      expect(ids.slice(17, 20)).toEqual(['n-00024', 'i-gang', 'kommer']);
      expect(ids.at(-1)).toBe('forbi');
      expect(new Set(ids).size).toBe(44);
    }
    await build(folder, dir, { now: new Date('2026-11-25T12:00:00Z') });
    expect(idsOf(await pagesIn(dir)).slice(-3)).toEqual(['i-gang', 'forbi', 'kommer']);
  });

  test('have room for news beside events, of which the next are on the first', async () => {
    const events = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `nyheder/e-${at}.md`,
        announced(`2027-01-${String(30 - at).padStart(2, '0')}`),
      ]),
    );
    const { dir } = await built({ ...items(40), ...events });
    const [first] = await pagesIn(dir);
    const ids = idsOf([first!]);
    expect(ids.filter((id) => id!.startsWith('n-'))).toHaveLength(10);
    expect(ids.filter((id) => id!.startsWith('e-')).sort()).toEqual(
      Array.from({ length: 10 }, (_, at) => `e-${20 + at}`),
    );

    const long = 'Vi mødes ved skolen. '.repeat(1000);
    const longer = Object.fromEntries(
      Object.entries(events).map(([path, text]) => [path, `${text}\n${long}`]),
    );
    const [few] = await pagesIn((await built({ ...items(40), ...longer })).dir);
    expect(idsOf([few!]).filter((id) => id!.startsWith('e-'))).toEqual(['e-28', 'e-29']);
    expect(few!.items).toHaveLength(20);
  });

  test('are never over 100 kB, whatever is written', async () => {
    const long = (kilobytes: number, name: string, day: number): Files => ({
      [`nyheder/${name}.md`]: item(
        `title: ${name}\nlead: Kort\npublished: 2026-01-${day}`,
        'æøå æøå \n'.repeat(kilobytes * 65),
      ),
    });
    const { dir, told } = await built({
      ...items(30),
      ...long(40, 'a', 11),
      ...long(40, 'b', 12),
      ...long(40, 'c', 13),
      ...long(300, 'd', 14),
    });
    const tree = await treeOf(dir);
    const sizes = Object.entries(tree)
      .filter(([path]) => path.startsWith('feed'))
      .map(([, text]) => text.length);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    expect(Math.max(...sizes)).toBeGreaterThan(80_000);
    const pages = await pagesIn(dir);
    expect(new Set(idsOf(pages)).size).toBe(34);
    const [giant] = pages[0]!.items;
    expect([giant!.id, giant!.summary, giant!.content_html]).toEqual(['d', 'Kort', undefined]);
    expect(tree['nyheder/d.html']!.length).toBeGreaterThan(250_000);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^advice nyheder\/d\.md: Nyheden fylder \d+ kB/);
  });

  test('say so when there is no room for items on the first', async () => {
    const contacts = Array.from(
      { length: 400 },
      (_, at) => `- { id: k${at}, role: ${'Vagt'.repeat(60)}, email: a@b.dk }`,
    );
    await expect(built({ 'contacts.yaml': contacts.join('\n'), ...items(1) })).rejects.toThrow('100 kB');
  });
});

describe('shards', () => {
  test('hold a topic or district each, in pages of their own', async () => {
    const files = {
      ...items(50, 'topics: [Byens rum]\ndistricts: gug, Øst'),
      'nyheder/x.md': item('title: X\ntopics: trafik'),
    };
    const { dir } = await built({
      'feed.yaml': feedYaml(
        'topics: [{ slug: byens-rum, label: Byens rum }, { slug: trafik, label: Trafik }]',
      ),
      ...files,
    });
    const feed = await feedIn(dir);
    expect(
      feed._tryg!.shards.map(({ topic, district, url }) => [topic ?? district, url!.slice(base.length)]),
    ).toEqual([
      ['byens-rum', 'topics/byens-rum.json'],
      ['trafik', 'topics/trafik.json'],
      ['gug', 'districts/gug.json'],
      ['oest', 'districts/oest.json'],
    ]);
    const pages = await pagesIn(dir, 'topics/byens-rum.json');
    expect(pages.map(({ items: some }) => some.length)).toEqual([20, 10, 20]);
    expect(idsOf(await pagesIn(dir, 'topics/trafik.json'))).toEqual(['x']);
    expect(idsOf(await pagesIn(dir, 'districts/oest.json'))).toHaveLength(50);
  });

  test('are not there where all items lie on one page', async () => {
    const { dir } = await built(items(5, 'topics: a'));
    expect((await feedIn(dir))._tryg?.shards ?? []).toEqual([]);
    expect(Object.keys(await treeOf(dir)).filter((path) => path.startsWith('topics'))).toEqual([]);
  });

  test('do not fall over each other', async () => {
    const { dir } = await built({ ...items(21, 'topics: [日本, 中国, a-1, a]') });
    const feed = await feedIn(dir);
    const urls = feed._tryg!.shards.map(({ url }) => url);
    expect(new Set(urls).size).toBe(4);
    for (const url of urls) expect(idsOf(await pagesIn(dir, url!.slice(base.length)))).toHaveLength(21);
  });
});

describe('pictures', () => {
  test('come in sizes and formats, upright and without what the camera noted', async () => {
    const photo = await sharp(await png(900, 1800))
      .withExif({ IFD3: { GPSLatitude: '57/1 2/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { dir, result } = await built({
      'nyheder/a.md': item(
        'title: A\nimage: { src: ../billeder/Årets foto (1).jpg, alt: "" }',
        '![x](../billeder/%C3%85rets%20foto%20(1).jpg)',
      ),
      'billeder/Årets foto (1).jpg': photo,
    });
    expect(result.encoded).toBe(1);
    const [only] = (await feedIn(dir)).items;
    expect(only!._tryg!.image).toMatchObject({ width: 1600, height: 800 });
    expect(only!._tryg!.image!.sizes.map(({ width }) => width)).toEqual([400, 800, 1200]);
    expect(only!.content_html).toMatch(/<img src="[^"]+-1200\.webp" alt="x" width="1200" height="600">/);
    for (const { url, width } of [...only!._tryg!.image!.sizes, { url: only!.image, width: 1600 }]) {
      const path = join(dir, url!.slice(base.length));
      expect(path).toMatch(/billeder\/aarets-foto-1-[\da-f]{10}-\d+\.webp$/);
      const seen = await sharp(path).metadata();
      expect([seen.width, seen.height, seen.format, seen.exif]).toEqual([
        width,
        width! / 2,
        'webp',
        undefined,
      ]);
      expect((await sharp(path.replace('.webp', '.jpg')).metadata()).format).toBe('jpeg');
      expect((await sharp(path.replace('.webp', '.avif')).metadata()).format).toBe('heif');
    }
    const written = (await json(dir, 'feed.json')).items as { _tryg: { image: object } }[];
    expect(written[0]!._tryg.image, 'an empty alternative says that the picture decorates').toHaveProperty(
      'alt',
      '',
    );
  });

  test('are never made larger, except for drawings', async () => {
    const { dir } = await built({
      'nyheder/a.md': item('title: A\nimage: { src: billeder/a.png, alt: A }'),
      'nyheder/b.md': item('title: B\nimage: { src: billeder/b.svg, alt: B }'),
      'billeder/a.png': await png(300, 200),
      'billeder/b.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="100" height="50"/></svg>',
    });
    const feed = await feedIn(dir);
    expect(feed.items.map(({ _tryg }) => [_tryg!.image!.width, _tryg!.image!.sizes.length])).toEqual([
      [300, 0],
      [1600, 3],
    ]);
  });

  test('that are none, or not there, are errors with their line, and the item stays without', async () => {
    const files = {
      'nyheder/a.md': item('title: A\nimage:\n  src: billeder/x.jpg\n  alt: X', 'Tekst\n\n![y](nej.png)'),
      'nyheder/b.md': item('title: B\nimage: { src: ../../../../etc/hostname, alt: X }'),
      'billeder/x.jpg': 'Jeg er ikke et billede',
    };
    const { dir, told, result } = await built(files, { isLenient: true });
    const errors = told.filter((line) => line.startsWith('error'));
    expect(errors.map((line) => line.replace(/»[^«]*x\.jpg«/, '»x.jpg«'))).toEqual([
      'error nyheder/a.md:4: Filen er ikke et billede, eller billedet er i stykker: »x.jpg«.',
      'error nyheder/a.md:10: Billedet findes ikke: »nej.png«.',
      'error nyheder/b.md:3: Billedet findes ikke: »../../../../etc/hostname«.',
    ]);
    expect(result.isPublished).toBe(true);
    const feed = await feedIn(dir);
    expect(feed.items.map(({ image, content_html }) => [image, content_html])).toEqual([
      [undefined, '<p>Tekst</p>'],
      [undefined, '<p>Brødtekst.</p>'],
    ]);
  });
});

describe('mistakes', () => {
  const wrong: Files = {
    'nyheder/a.md': item('title: A: b'),
    'nyheder/b.md': item('id: samme\ntitle: B\npublished: 30. februar'),
    'nyheder/c.md': item('title: C\nid: samme'),
    'nyheder/d.md': item(
      'lead: D\nurl: javascript:alert(1)\nevent:\n  end: 2026-01-01\ncontacts: ukendt\ntitel: D',
    ),
    'nyheder/e.md': item('title: E\nexpires: snart', 'Se [her](nej.md).\n\nOg [der](data:x).'),
    'nyheder/f.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe6, 0xf8, 0xe5]),
    'nyheder/g.md': 'x'.repeat(2_100_000),
    'nyheder/h.md': item('title: God'),
    'contacts.yaml':
      '- id: a\n  role: A\n  email: ikke en adresse\n- id: a\n  role: B\n  phones: [{ number: 99823420 }]\n',
  };

  test('are told with file and line, all at once, and nothing is published', async () => {
    const { dir, told, result } = await built(wrong);
    expect(result.isPublished).toBe(false);
    expect(await treeOf(dir)).toEqual({});
    const errors = told.filter((line) => line.startsWith('error')).map((line) => line.slice('error '.length));
    const starts = [
      'contacts.yaml:4: To har samme id',
      'contacts.yaml:3: E-mailadressen er ikke en e-mailadresse: »ikke en adresse«.',
      'nyheder/a.md:2: Et kolon midt i en tekst',
      'nyheder/b.md:4: Datoen kan ikke læses: »30. februar«. Skriv den som 2026-11-30 eller 2026-11-30T09:00.',
      'nyheder/c.md:3: To nyheder har samme id: »samme« står også i ',
      'nyheder/d.md:2: Nyheden mangler en overskrift',
      'nyheder/d.md:3: Den slags adresse bliver ikke brugt: »javascript:alert(1)«.',
      'nyheder/d.md:4: Arrangementet har ingen starttid',
      'nyheder/e.md:3: Datoen kan ikke læses: »',
      'nyheder/e.md:6: Linket fører ingen steder hen: »nej.md«.',
      'nyheder/e.md:8: Den slags adresse kan der ikke linkes til: »data:x«.',
      'nyheder/f.md: Filen er ikke i UTF-8',
      'nyheder/g.md: Filen fylder 2 MB',
    ];
    for (const start of starts)
      expect(
        errors.filter((line) => line.startsWith(start)),
        start,
      ).toHaveLength(1);
    expect(errors).toHaveLength(starts.length);
    expect(told).toContain('advice nyheder/d.md:7: Nøglen »titel« kendes ikke og bliver ikke brugt.');
    expect(told.join('\n')).toContain('nyheder/d.md:6: Kontakten findes ikke i nyhedsstrømmen: »ukendt«.');
  });

  test('do not keep the rest back when told to be lenient', async () => {
    const { dir, result } = await built(wrong, { isLenient: true });
    expect(result.isPublished).toBe(true);
    expect(idsOf(await pagesIn(dir)).sort()).toEqual(['d', 'e', 'h', 'samme']);
  });

  test('are files that Markdown does not see, as their names have spaces', async () => {
    const { told } = await built({ 'nyheder/a.md': item('title: A', 'Se ![her](../billeder/min gade.jpg)') });
    expect(told).toContain(
      'error nyheder/a.md:5: Navnet har mellemrum, så det skal stå i vinkler: (<../billeder/min gade.jpg>).',
    );
  });

  test('are told without anything that a terminal would obey', async () => {
    const { told } = await built({
      'nyheder/a.md': item('title: A\nimage: "\\e[2J\\nx.png"'),
    });
    expect(told).toContain('error nyheder/a.md:3: Billedet findes ikke: » [2J x.png«.');
  });

  test('leave an item its own page when its address cannot be used', async () => {
    const { dir, told } = await built({ 'nyheder/a.md': item('url: javascript:x()') }, { isLenient: true });
    expect(told.join('\n')).toContain('Den slags adresse bliver ikke brugt');
    expect((await feedIn(dir)).items[0]!.url).toBe(`${base}nyheder/a.html`);
    for (const page of ['index.html', 'nyheder/a.html'])
      expect(await readFile(join(dir, page), 'utf8')).not.toContain('href=""');
  });

  test.each([
    ['title: A', 'base_url mangler'],
    ['title: A\nbase_url: /her', 'feed.yaml:2: base_url skal være'],
    ['title: A\nbase_url: https://x.dk\npage_size: mange', 'feed.yaml:3: page_size'],
    ['title: A\nbase_url: https://x.dk\nwidgets_url: /tryg/', 'feed.yaml:3: widgets_url skal være'],
    ['title: A: b', 'feed.yaml:1: Et kolon'],
    ['- title', 'feed.yaml mangler eller er tom'],
  ])('in feed.yaml stop everything: %j', async (yaml, words) => {
    const folder = await folderOf({ 'feed.yaml': yaml, ...items(1) });
    const error = await build(folder, await folderOf(), { now, isLenient: true }).catch(String);
    expect(error).toContain(words);
  });

  test('leave the old feed as it was', async () => {
    const { folder, dir } = await built(items(3));
    const before = await treeOf(dir);
    await put(folder, { 'nyheder/n-00002.md': item('title: "aldrig slut') });
    expect((await build(folder, dir, { now })).isPublished).toBe(false);
    expect(await treeOf(dir)).toEqual(before);
  });
});

describe('what goes with a feed', () => {
  test('is a page for each item, in which nothing runs and no field is a tag', async () => {
    const { dir } = await built({
      ...(await richFiles()),
      'nyheder/ond.md': item(
        'title: <script>alert(1)</script> & "ord"',
        '<script>alert(2)</script><img src="x" onerror="y">',
      ).replace('<img src="x" onerror="y">', ''),
    });
    const bad = await readFile(join(dir, 'nyheder/ond.html'), 'utf8');
    expect(bad).not.toContain('<script');
    expect(bad).toContain('<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;ord&quot;</h1>');
    expect(bad).toContain('default-src &#39;none&#39;');
    const { document } = parseHTML(await readFile(join(dir, 'nyheder/tur.html'), 'utf8'));
    const text = document.body.textContent.replace(/\s+/g, ' ');
    for (const words of [
      'Tryghedsvandring i Gug: kom med',
      'Publiceret 7. november 2026',
      'Opdateret 8. november 2026',
      'Foto: Ane',
      'Rettelse: Tiden er rettet.',
      'Flyttet til tirsdag den 1. december 2026 kl. 19.00-21.00',
      'Oprindeligt mandag den 30. november 2026 kl. 19.00',
      'Planen (pdf, 1 kB)',
      '99 82 34 20',
    ])
      expect(text).toContain(words);
    expect(document.documentElement.getAttribute('lang')).toBe('da');
    expect(document.querySelector('h1')!.getAttribute('lang')).toBe('en');
    expect(document.querySelector('time')!.closest('[lang]')).toBe(document.documentElement);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(
      `${base}nyheder/tur.html`,
    );
    const types = [...document.querySelectorAll('picture source')].map((source) =>
      source.getAttribute('type'),
    );
    expect(types).toEqual(['image/avif', 'image/webp']);
    expect(document.querySelector('picture img')!.getAttribute('width')).toBe('1000');
  });

  test('is a page with headings in order and room for wide tables, whatever its files are called', async () => {
    const { dir } = await built({
      'nyheder/a.md': item(
        'title: A\nattachments: [{ src: "https://x.dk/100%.pdf" }]',
        '#### Først\n\n###### Under\n\n| a | b |\n|---|---|\n| c | d |\n\n## Så\n\n| e |\n|---|\n| f |',
      ),
    });
    const { document } = parseHTML(await readFile(join(dir, 'nyheder/a.html'), 'utf8'));
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    expect(headings.map(({ localName, textContent }) => `${localName} ${textContent}`)).toEqual([
      'h1 A',
      'h2 Først',
      'h3 Under',
      'h2 Så',
      'h2 Hent',
    ]);
    const regions = [...document.querySelectorAll('[role=region][tabindex="0"]')];
    expect(regions.map((region) => region.getAttribute('aria-label'))).toEqual(['Tabel', 'Tabel 2']);
    expect(regions.map((region) => region.querySelectorAll('td').length)).toEqual([2, 1]);
    expect(document.querySelector('footer'), 'nobody has said who is behind it').toBeNull();
    expect(document.body.textContent).toContain('100%.pdf (pdf)');
  });

  test('is RSS that others read', async () => {
    const { dir } = await built(await richFiles());
    const { format, feed } = parseFeed(await readFile(join(dir, 'feed.rss'), 'utf8'));
    expect(format).toBe('rss');
    const rss = feed as {
      title: string;
      items: {
        title: string;
        link: string;
        guid: { value: string };
        pubDate: string;
        enclosures: unknown[];
      }[];
    };
    expect(rss.title).toBe('Tryg Aalborg');
    expect(rss.items[0]).toMatchObject({
      title: 'Tryghedsvandring i Gug: kom med',
      link: `${base}nyheder/tur.html`,
      guid: { value: '4711' },
      pubDate: 'Sat, 07 Nov 2026 09:00:00 GMT',
    });
    expect(rss.items[0]!.enclosures).toHaveLength(1);
  });

  test('is an oEmbed with the placeholder that the widgets know', async () => {
    const { dir } = await built(await richFiles());
    const found = await json(dir, 'oembed/tur.json');
    expect(found).toMatchObject({ version: '1.0', type: 'rich', thumbnail_width: 800, width: 600 });
    expect(found.html).toBe(
      `<div data-tryg="article" data-src="${base}feed.json" data-item="4711">\n  <a href="${base}nyheder/tur.html">Tryghedsvandring i Gug: kom med</a>\n</div>`,
    );
  });

  test('is named by its own page, so that pasting the page’s address is enough', async () => {
    const { dir } = await built(await richFiles());
    const page = await readFile(join(dir, 'nyheder/tur.html'), 'utf8');
    const [link = ''] = /<link[^>]*json\+oembed[^>]*>/.exec(page) ?? [];
    expect(link).toContain('rel="alternate"');
    expect(link).toContain(`href="${base}oembed/tur.json"`);
  });

  test('is an oEmbed with a frame, which is all that WordPress takes, where the widgets are said to lie', async () => {
    const yaml = feedYaml('widgets_url: https://www.example.dk/tryg');
    const { dir } = await built({ ...(await richFiles()), 'feed.yaml': yaml });
    const { html, title } = (await json(dir, 'oembed/tur.json')) as { html: string; title: string };
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const [quote, frame] = [...document.body.children];
    expect([...document.body.children].map(({ localName }) => localName)).toEqual(['blockquote', 'iframe']);
    expect(quote!.querySelector('a')!.getAttribute('href')).toBe(`${base}nyheder/tur.html`);
    expect(quote!.attributes).toHaveLength(0);
    expect(frame!.getAttribute('title')).toBe(title);
    const address = new URL(frame!.getAttribute('src')!);
    expect(address.origin + address.pathname).toBe('https://www.example.dk/tryg/frame/index.html');
    expect(readQuery(address.search, address.href)).toEqual({
      choice: { element: 'article', values: { src: `${base}feed.json`, item: '4711' }, frame: {} },
      faults: [],
    });
  });

  test('is a sitemap of the pages that are nobody else’s', async () => {
    const { dir } = await built({
      'nyheder/a.md': item('title: A\npublished: 2026-01-01\nmodified: 2026-02-01'),
      'nyheder/2026/b & c.md': item('title: B'),
      'nyheder/d.md': item('title: D\nurl: https://tryg.aalborg.dk/d'),
    });
    const xml = await readFile(join(dir, 'sitemap.xml'), 'utf8');
    expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!.slice(base.length))).toEqual(
      ['index.html', 'nyheder/a.html', 'nyheder/2026/b%20%26%20c.html'],
    );
    expect(xml).toContain('<lastmod>2026-02-01</lastmod>');
    expect(await readFile(join(dir, 'nyheder/2026/b & c.html'), 'utf8')).toContain('<h1>B</h1>');
  });
});

describe('packed copies, which servers send in place of a file', () => {
  const unpacked = (path: string, bytes: Buffer): Buffer =>
    path.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);

  /** The files that have copies; each copy is its file. */
  async function packedIn(dir: string): Promise<string[]> {
    const copies = Object.keys(await treeOf(dir)).filter((path) => /\.(br|gz)$/.test(path));
    for (const path of copies) {
      const file = await readFile(join(dir, path.replace(/\.\w+$/, '')));
      expect(unpacked(path, await readFile(join(dir, path))).equals(file), path).toBe(true);
    }
    return copies;
  }

  test('lie beside what all readers ask for, and in gzip beside the other pages of the feed', async () => {
    const { dir } = await built(items(60, 'topics: byens-rum'));
    const copies = await packedIn(dir);
    for (const path of ['feed.json', 'feed.rss', 'index.html'])
      expect(copies).toEqual(expect.arrayContaining([`${path}.br`, `${path}.gz`]));
    for (const path of ['feed/1.json', 'topics/byens-rum.json', 'topics/byens-rum/1.json'])
      expect(copies).toContain(`${path}.gz`);
    expect(copies.filter((path) => /^(nyheder|oembed)\//.test(path))).toEqual([]);
  });

  test('are never of another state than their file, also when somebody has removed or cut them', async () => {
    const { folder, dir } = await built(items(60));
    await put(folder, items(61));
    await rm(join(dir, 'feed/1.json.gz'));
    await put(dir, { 'feed/2.json.gz': 'halv' });
    await build(folder, dir, { now });
    expect(await packedIn(dir)).toEqual(expect.arrayContaining(['feed.json.br', 'feed/1.json.gz']));
  });

  test('are not left behind by a file that has become too small for them', async () => {
    const { folder, dir } = await built(items(10));
    expect(await packedIn(dir)).toContain('feed.rss.gz');
    await rm(join(folder, 'nyheder'), { recursive: true });
    await put(folder, items(1));
    await build(folder, dir, { now });
    expect(await packedIn(dir)).not.toContain('feed.rss.gz');
  });
});

describe('a second build', () => {
  test('of the same content is the same, byte for byte', async () => {
    const files = { ...(await richFiles()), ...items(45, 'topics: byens-rum') };
    const [one, other] = [await built(files), await built(files)];
    expect(await treeOf(one.dir)).toEqual(await treeOf(other.dir));
    expect((await build(one.folder, one.dir, { now })).changed).toBe(0);
  });

  test('writes only what has changed, encodes no picture anew, and is as if it were the first', async () => {
    const files = { ...(await richFiles()), ...items(100) };
    const { folder, dir } = await built(files);
    const old = await treeOf(dir);
    const times = async (): Promise<Record<string, number>> => {
      const found: Record<string, number> = {};
      for (const path of Object.keys(old)) found[path] = (await stat(join(dir, path))).mtimeMs;
      return found;
    };
    const before = await times();
    await put(folder, { 'nyheder/n-00050.md': item('title: Rettet\npublished: 2020-02-19') });
    const result = await build(folder, dir, { now });
    const fresh = await treeOf(dir);
    const changed = Object.keys(old)
      .filter((path) => old[path] !== fresh[path])
      .sort();
    expect(changed).toEqual([
      '.tryg-feed-build.json',
      'feed/3.json',
      'feed/3.json.gz',
      'nyheder/n-00050.html',
      'oembed/n-00050.json',
    ]);
    expect([result.changed, result.removed, result.encoded]).toEqual([4, 0, 0]);
    const after = await times();
    expect(
      Object.keys(old)
        .filter((path) => before[path] !== after[path])
        .sort(),
    ).toEqual(changed);
    const again = await folderOf();
    await build(folder, again, { now });
    expect(await treeOf(again)).toEqual(fresh);
  });

  test('with a new item leaves the full pages alone', async () => {
    const { folder, dir } = await built(items(100));
    const old = await treeOf(dir);
    await put(folder, items(101));
    await build(folder, dir, { now });
    const fresh = await treeOf(dir);
    const changed = Object.keys(old).filter((path) => path.startsWith('feed') && old[path] !== fresh[path]);
    const packed = (path: string): string[] => [path, `${path}.br`, `${path}.gz`];
    expect(changed).toEqual([...packed('feed.json'), ...packed('feed.rss')]);
    expect(fresh['feed/5.json']).toBeDefined();
  });

  test('removes what is gone, and nothing that others put there', async () => {
    const { folder, dir } = await built({ ...(await richFiles()), ...items(30, 'topics: byens-rum') });
    await put(dir, { 'robots.txt': 'hej', 'topics/egen.txt': 'hej' });
    await rm(join(folder, 'nyheder'), { recursive: true });
    await put(folder, items(2));
    await build(folder, dir, { now });
    expect(Object.keys(await treeOf(dir)).sort()).toEqual([
      '.tryg-feed-build.json',
      'feed.json',
      'feed.json.br',
      'feed.json.gz',
      'feed.rss',
      'index.html',
      'index.html.br',
      'index.html.gz',
      'nyheder/n-00001.html',
      'nyheder/n-00002.html',
      'oembed/n-00001.json',
      'oembed/n-00002.json',
      'robots.txt',
      'sitemap.xml',
      'topics/egen.txt',
    ]);
  });

  test('puts back what somebody else removed or cut, and does without its notes', async () => {
    const { folder, dir } = await built(await richFiles());
    const whole = await treeOf(dir);
    const [picture] = Object.keys(whole).filter((path) => path.endsWith('.avif'));
    await rm(join(dir, picture!));
    await put(dir, { 'feed.rss': 'halv' });
    await build(folder, dir, { now });
    expect(await treeOf(dir)).toEqual(whole);
    await put(dir, { '.tryg-feed-build.json': '{"version":1,"outp' });
    await build(folder, dir, { now });
    expect(await treeOf(dir)).toEqual(whole);
  });

  test('does not step on one that is at work, and clears up after one that was cut off', async () => {
    const { folder, dir } = await built(items(2));
    const workshop = join(dir, '.tryg-feed-build.tmp');
    await put(workshop, { '.pid': String(process.ppid) });
    await expect(build(folder, dir, { now })).rejects.toThrow('i gang');
    await put(workshop, { '.pid': '999999999', 'halv.json': '{' });
    await build(folder, dir, { now });
    await expect(stat(workshop)).rejects.toThrow();
    await mkdir(workshop);
    await build(folder, dir, { now });
    await expect(stat(workshop)).rejects.toThrow();
  });
});
