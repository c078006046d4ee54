import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decode } from '../../src/toolbox/import/visit/decode.js';
import { danishDate, isDateLine } from '../../src/toolbox/import/pages/danish-date.js';
import { detect } from '../../src/toolbox/import/sources/detect.js';
import { readXmlFeed } from '../../src/toolbox/import/feeds/from-xml.js';
import { readJsonFeed } from '../../src/toolbox/import/feeds/from-json-feed.js';
import type { ImportOptions } from '../../src/toolbox/import/import.js';
import { summaryOf } from '../../src/toolbox/import/summary.js';
import { slug } from '../../src/toolbox/content/slug.js';
import { toMarkdown } from '../../src/toolbox/import/markdown/to-markdown.js';
import { Problem } from '../../src/toolbox/problem.js';
import { run as started, start, type Ended } from '../support/toolbox.js';
import * as feeds from './feeds.js';
import { GUG, LIST, OLD, SEED, listPage, newPage } from './pages.js';
import { World, type Run } from './import-run.js';
import { Site } from './site.js';

let world: World;
let site: Site;
let home: string;
let folder: string;
let png: Buffer;
let other: Buffer;

const red = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 6, channels: 3, background: 'red' } })
    .png()
    .toBuffer();

beforeAll(async () => {
  png = await red(9);
  other = await red(12);
});

beforeEach(async () => {
  world = await new World().open();
  ({ site, home, folder } = world);
});

afterEach(() => world.close());

const run = (source: string, options?: Partial<ImportOptions>): Promise<Run> => world.run(source, options);
const read = (file: string): string => world.read(file);
const all = (): string[] => world.all();
const state = (): [string, string, number][] => world.state();

const pageSite = (...articles: readonly (readonly [string, string])[]): void => {
  site.set(LIST, listPage(articles.map(([path]) => path)));
  for (const [path, html] of articles) site.set(path, html);
  site.set('/media/hjerterummet.png', png, 'image/png');
  site.set('/media/img-3098.png', png, 'image/png');
};

const [SEED_AT, GUG_AT, OLD_AT] = [`${LIST}/byens-rum`, `${LIST}/gug`, '/nyheder/2019/01/havnefronten'];
const bothGenerations = (): void => pageSite([SEED_AT, SEED], [GUG_AT, GUG], [OLD_AT, OLD]);

const feedSite = (): void => {
  site.set('/rss.xml', feeds.RSS, 'application/rss+xml');
  site.set('/b/gug.png', png, 'image/png');
  site.set('/b/rute.png', other, 'image/png');
};

const wordpressSite = (): void => {
  const query = 'per_page=100&_embed=wp%3Afeaturedmedia%2Cwp%3Aterm';
  feeds.POSTS.forEach((posts, index) => {
    site.set(`/wp-json/wp/v2/posts?${query}&page=${index + 1}`, JSON.stringify(posts), {
      type: 'application/json',
      headers: { 'x-wp-total': '3', 'x-wp-totalpages': '2' },
    });
  });
  site.set('/wp-json/wp/v2/posts', JSON.stringify(feeds.POSTS[0]), 'application/json');
  site.set(
    '/wp-json',
    JSON.stringify({ name: 'Tryg &amp; god blog', description: 'Om tryghed', home: site.address }),
    'application/json',
  );
  site.set(
    '/',
    '<html><head><link rel="https://api.w.org/" href="/wp-json/"></head><body><h1>Blog</h1></body></html>',
  );
  site.set('/b/gug.png', png, 'image/png');
};

describe('A feed becomes a folder', () => {
  test('from RSS', async () => {
    feedSite();
    expect(await run('/rss.xml')).toMatchObject({ new: 2, problems: 0, told: [], words: [] });
    expect(all()).toEqual([
      '.tryg-feed.json',
      'billeder/gug.png',
      'billeder/rute.png',
      'contacts.yaml',
      'feed.yaml',
      'nyheder/gug.md',
      'nyheder/kort.md',
    ]);
    expect(read('nyheder/gug.md')).toBe(feeds.RSS_GUG);
    expect(read('nyheder/kort.md')).toBe(feeds.RSS_KORT);
    expect(read('feed.yaml')).toBe(feeds.RSS_FEED);
    expect(readFileSync(join(folder, 'billeder/rute.png')).equals(other)).toBe(true);
  });

  test('from Atom', async () => {
    site.set('/atom.xml', feeds.ATOM, 'application/atom+xml');
    site.set('/b/gug.png', png, 'image/png');
    expect(await run('/atom.xml')).toMatchObject({ new: 1, problems: 0 });
    expect(read('nyheder/walk.md')).toBe(feeds.ATOM_WALK);
    expect(read('feed.yaml')).toContain('title: Tryg & godt\n');
  });

  test('from RDF', async () => {
    site.set('/rdf', feeds.RDF, 'text/xml');
    expect(await run('/rdf')).toMatchObject({ new: 1, problems: 0 });
    expect(read('nyheder/et.md')).toBe(feeds.RDF_ET);
  });

  test('from a JSON Feed, page by page, with all that the widgets know', async () => {
    site.set('/feed.json', JSON.stringify(feeds.JSON_FEED), 'application/feed+json');
    site.set('/feed-2.json', JSON.stringify(feeds.JSON_FEED_2), 'application/json');
    site.set('/b/gug.png', png, 'image/png');
    expect(await run('/feed.json')).toMatchObject({ new: 2, problems: 0 });
    expect(read('nyheder/gug.md')).toBe(feeds.JSON_GUG);
    expect(read('nyheder/gammel.md')).toBe(feeds.JSON_OLD);
    expect(read('contacts.yaml')).toContain(
      '- id: tovholder\n  role: Tovholder\n  phones:\n    - number: 99 82 34 20\n',
    );
    expect(read('notices.yaml')).toContain('- id: n1\n  severity: warning\n  title: Vejen er spærret\n');
    expect(read('feed.yaml')).toContain('language: da\nicon: {site}/ikon.png\nabout: {site}/om\n');
    expect(read('feed.yaml')).toContain('organisation:\n  name: Aalborg Kommune\n  cvr: 29189420\n');
    expect(read('feed.yaml')).toContain('districts:\n  - slug: gug\n    label: Gug\n');
    // Tags are topics too, on whichever page they stand.
    expect(read('feed.yaml')).toContain('  - slug: trivsel\n    label: Trivsel\n');
  });

  test.each(['/wp-json/wp/v2/posts', '/'])('from WordPress, all pages of it, at %s', async (path) => {
    wordpressSite();
    expect(await run(path)).toMatchObject({ new: 2, problems: 0 });
    expect(read('nyheder/tryghed-i-gug.md')).toBe(feeds.POST_GUG);
    expect(read('nyheder/et-til.md')).toBe(feeds.POST_ET_TIL);
    expect(read('feed.yaml')).toContain('title: Tryg & god blog\n');
    const before = state();
    expect(await run(path)).toMatchObject({ new: 0, changed: 0, same: 2, problems: 0 });
    expect(state()).toEqual(before);
  });

  test('from a file, and from a page that names its feed', async () => {
    feedSite();
    site.set(
      '/forside',
      '<html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head><body></body></html>',
    );
    expect(await run('/forside', { from: 'feed' })).toMatchObject({ new: 2, problems: 0 });
    rmSync(folder, { recursive: true });
    const file = join(home, 'strøm.xml');
    writeFileSync(file, feeds.RSS.replaceAll('{site}', site.address));
    expect(await run(file)).toMatchObject({ new: 2, problems: 0 });
    expect(read('nyheder/gug.md')).toContain('caption: Turen begyndte ved skolen.');
  });
});

describe('Pages become a folder', () => {
  test('in both generations, each item in full', async () => {
    bothGenerations();
    expect(await run(LIST)).toMatchObject({ new: 3, problems: 0, told: [], words: [] });
    expect(read('nyheder/byens-rum.md')).toBe(`---
title: Borgere i socialt udsatte positioner i byens rum
lead: Samskabelse skal skabe tryghed og mangfoldige byrum.
url: {site}${SEED_AT}
contacts:
  - tovholder-i-aalborg-kommune
image:
  src: ../billeder/hjerterummet.png
  alt: Tre mennesker ved et bord
  caption: På billedet ser du Hjerterummets leder Tine Hedemann Tjell til samskabelsesmøde på den Sociale Café Hjerterummet.
  credit: Center for Sociale Indsatsers tovholder Lise Maltha
related:
  - title: Læs mere om samarbejdet om borgere i socialt udsatte positioner i byens rum
    url: {site}/indsatser/borgere-i-socialt-udsatte-positioner-i-byens-rum
source: {site}${SEED_AT}
---

I Tryg Aalborg er det en prioriteret indsats, at vi skal understøtte mangfoldige byrum. Dette betyder helt konkret, at vi skal implementere initiativer.

Lige nu har vi gang i to samskabelsesprocesser i [Aalborg Midtby]({site}/indsatser/midtbyen).

## Åbent Hus

- Æbleskiver
- Dialog og **fælles hygge**

Allerede den 30. november holder grundejerforeningen endnu et Åbent Hus-arrangement.
`);
    expect(read('nyheder/gug.md')).toBe(`---
title: Tryghedsvandring i Gug
lead: Borgere og politi gik en tur
url: {site}${GUG_AT}
contacts:
  - tovholder-i-aalborg-kommune
source: {site}${GUG_AT}
---

Der bor 5.683 borgere i Gug, og mange af dem kom til tryghedsvandringen torsdag den 9. november.

| Sted | Tid |
| --- | --- |
| Gug Skole | kl. 19:00-21:00 |

– Det er vigtigt, siger rådmanden.
`);
    expect(read('nyheder/havnefronten.md')).toBe(`---
title: Sikkerhed på havnefronten
lead: Nu bliver det tryggere at færdes langs vandet
published: 2019-01-04
url: {site}${OLD_AT}
image:
  src: ../billeder/img-3098.png
  alt: Img 3098
  credit: Rigspolitiet
source: {site}${OLD_AT}
---

TrygFonden og Aalborg Kommune har sat redningsstiger op langs hele havnefronten.

## Hvad gør vi allerede

Du kan læse mere om stigerne [her](https://www.dr.dk/nyheder/stiger).
`);
    expect(read('contacts.yaml')).toBe(`# Kontakter. Nyheder henviser til dem med id.
- id: tovholder-i-aalborg-kommune
  role: Tovholder i Aalborg Kommune
  address:
    street: Hjulmagervej 22
    postal_code: 9000
    city: Aalborg
  phones:
    - number: 99 82 34 20
`);
    expect(read('feed.yaml')).toBe(`# Om nyhedsstrømmen. Skriv i base_url, hvor den kommer til at ligge:
# base_url: https://www.example.dk/nyheder/
title: Liste over nyheder på Tryg Aalborg
home_page_url: {site}${LIST}
language: da
description: Nyheder om tryghed.
organisation:
  name: Aalborg Kommune
  unit: Børne- og Familieafdelingen
  address:
    street: Sønderbro 12
    postal_code: 9000
    city: Aalborg
  phone: 99 82 34 20
  cvr: 29189420
  coordinators:
    - organisation: Aalborg Kommune
      role: Tovholder
      name: Karen Sander Graven-Nielsen
    - organisation: Nordjyllands Politi
      role: Tovholder
      name: Knud U. Rasmussen
  links:
    - title: Tilgængelighedserklæring
      url: {site}/was
`);
  });

  test('over all pages of a list, and without pictures where none are wanted', async () => {
    bothGenerations();
    site.set(LIST, listPage([SEED_AT], `${LIST}?page=2`));
    site.set(`${LIST}?page=2`, listPage([GUG_AT, OLD_AT], LIST));
    expect(await run(LIST, { pictures: false })).toMatchObject({ new: 3, problems: 0 });
    expect(existsSync(join(folder, 'billeder'))).toBe(false);
    expect(read('nyheder/byens-rum.md')).toContain('src: {site}/media/hjerterummet.png\n');
  });

  test('from a site that nobody has described, by Readability', async () => {
    const text = 'Beboerne mødtes på torvet, hvor de talte med politiet om lys, stier og trafik. '.repeat(4);
    site.set(
      '/aktuelt/lys-paa-stien',
      `<html lang="da"><head><title>Lys på stien | Byen</title><meta property="og:image" content="/og.png">
       <meta property="article:published_time" content="2024-05-01T10:00:00+02:00"></head><body><nav><a href="/">Hjem</a></nav>
       <div id="x"><h1>Lys på stien</h1><p>${text}</p><h2>Næste skridt</h2><p>${text}</p></div><div class="footer">Kontakt os</div></body></html>`,
    );
    site.set(
      '/aktuelt',
      '<html><body><h1>Aktuelt</h1><div><a href="/aktuelt/lys-paa-stien">Lys på stien</a><a href="/andet">Andet</a></div></body></html>',
    );
    site.set('/og.png', png, 'image/png');
    expect(await run('/aktuelt')).toMatchObject({ new: 1, problems: 0, told: [] });
    expect(read('nyheder/lys-paa-stien.md')).toBe(
      `---\ntitle: Lys på stien\npublished: 2024-05-01T10:00:00+02:00\nurl: {site}/aktuelt/lys-paa-stien\nimage:\n  src: ../billeder/og.png\nsource: {site}/aktuelt/lys-paa-stien\n---\n\n${text.trim()}\n\n## Næste skridt\n\n${text.trim()}\n`,
    );
  });

  test('wherever an address leads, and however the boxes are built', async () => {
    bothGenerations();
    const bare = newPage({
      title: 'Tryghedsvandring i Gug',
      lead: 'Borgere og politi gik en tur',
      body: `<p>${'Der bor mange borgere i Gug. '.repeat(5)}</p>`,
      contact:
        '<h2>Kontakt</h2><p>Karen Hansen</p><p>Tovholder</p><p>Hjulmagervej 22<br>9000 Aalborg</p><h2>Ring til os</h2><p>99 82 34 20</p><h2>Skriv til os</h2><p><a href="mailto:tryg@aalborg.dk">Send en mail</a></p><h2>Telefontider</h2><p>Mandag-torsdag kl. 9-15</p>',
    })
      .replace('<footer class="site-footer">', '<div class="footer">')
      .replace('</footer>', '</div>');
    site.set('/gammel-liste', '', { status: 301, headers: { location: LIST } });
    site.set(LIST, listPage([`${LIST}/flyttet`]));
    site.set(`${LIST}/flyttet`, '', { status: 301, headers: { location: GUG_AT } });
    site.set(GUG_AT, bare);
    expect(await run('/gammel-liste')).toMatchObject({ new: 1, problems: 0 });
    expect(read('nyheder/gug.md')).toBe(
      `---\ntitle: Tryghedsvandring i Gug\nlead: Borgere og politi gik en tur\nurl: {site}${GUG_AT}\ncontacts:\n  - karen-hansen\nsource: {site}${LIST}/flyttet\n---\n\n${'Der bor mange borgere i Gug. '.repeat(5).trim()}\n`,
    );
    expect(read('contacts.yaml')).toBe(`# Kontakter. Nyheder henviser til dem med id.
- id: karen-hansen
  role: Tovholder
  name: Karen Hansen
  address:
    street: Hjulmagervej 22
    postal_code: 9000
    city: Aalborg
  phones:
    - number: 99 82 34 20
  email: tryg@aalborg.dk
  hours_note: Mandag-torsdag kl. 9-15
`);
    expect(read('feed.yaml')).toContain('  cvr: 29189420\n');
  });

  test('a contact who gets a new number keeps their id', async () => {
    bothGenerations();
    await run(LIST);
    for (const [path, html] of [
      [SEED_AT, SEED],
      [GUG_AT, GUG],
    ] as const)
      site.set(path, html.replace('<p>99 82 34 20</p>', '<p>99 11 22 33</p>'));
    expect(await run(LIST)).toMatchObject({ problems: 0 });
    expect(read('contacts.yaml')).toContain('number: 99 11 22 33');
    expect(read('contacts.yaml')).not.toContain('99 82 34 20');
    expect(read('contacts.yaml').match(/id:/g)).toHaveLength(1);
  });
});

describe('A second run', () => {
  test.each([
    ['of pages', bothGenerations, LIST],
    ['of a feed', feedSite, '/rss.xml'],
  ])('%s changes nothing where nothing has changed', async (_, fill, path) => {
    fill();
    await run(path);
    const before = state();
    site.visits = [];
    expect(await run(path)).toMatchObject({ new: 0, changed: 0, edited: 0, gone: 0, problems: 0, files: [] });
    expect(state()).toEqual(before);
    expect(site.visits.filter(({ status }) => status === 200)).toEqual([]);
  });

  test('changes nothing where the server knows no ETag either', async () => {
    bothGenerations();
    for (const route of site.routes.values()) route.plain = true;
    await run(LIST);
    const before = state();
    expect(await run(LIST)).toMatchObject({ same: 3, new: 0, changed: 0, problems: 0 });
    expect(state()).toEqual(before);
  });

  test('writes the one file whose page has changed', async () => {
    bothGenerations();
    await run(LIST);
    const before = new Map(state().map(([file, ...rest]) => [file, rest]));
    site.set(GUG_AT, GUG.replace('5.683', '5.700'));
    expect(await run(LIST)).toMatchObject({ changed: 1, same: 2, files: ['changed nyheder/gug.md'] });
    const changed = state().filter(
      ([file, ...rest]) => JSON.stringify(before.get(file)) !== JSON.stringify(rest),
    );
    expect(changed.map(([file]) => file)).toEqual(['.tryg-feed.json', 'nyheder/gug.md']);
    expect(read('nyheder/gug.md')).toContain('5.700 borgere');
  });

  test('never overwrites what a person has edited: the new text lies beside it, once', async () => {
    bothGenerations();
    await run(LIST);
    const file = join(folder, 'nyheder/gug.md');
    const mine = readFileSync(file, 'utf8').replace('Borgere og politi', 'Mange borgere');
    writeFileSync(file, mine);
    site.set('/nothing', '');
    expect(await run(LIST)).toMatchObject({ edited: 0, words: [] });
    site.set(GUG_AT, GUG.replace('5.683', '5.700'));
    expect(await run(LIST)).toMatchObject({
      edited: 1,
      problems: 0,
      words: [
        'nyheder/gug.md: Filen er rettet her i mappen og bliver stående. Den nye tekst ligger i nyheder/gug.ny.md.',
      ],
    });
    expect(readFileSync(file, 'utf8')).toBe(mine);
    expect(read('nyheder/gug.ny.md')).toContain('5.700 borgere');
    // Merged by hand, and put away.
    rmSync(join(folder, 'nyheder/gug.ny.md'));
    for (const route of site.routes.values()) route.plain = true;
    expect(await run(LIST)).toMatchObject({ edited: 0, words: [] });
    expect(existsSync(join(folder, 'nyheder/gug.ny.md'))).toBe(false);
  });

  test('leaves an edited feed.yaml and picture alone, and says what they lack', async () => {
    feedSite();
    await run('/rss.xml');
    writeFileSync(join(folder, 'feed.yaml'), 'title: Mit eget navn\n');
    writeFileSync(join(folder, 'billeder/gug.png'), other);
    site.set('/rss.xml', feeds.RSS.replace('En tur', 'En gåtur'));
    const { words } = await run('/rss.xml');
    expect(words).toEqual([
      'feed.yaml: Føj disse emner eller bydele til listen i filen: Byens rum, Børn & unge.',
    ]);
    expect(read('feed.yaml')).toBe('title: Mit eget navn\n');
    expect(readFileSync(join(folder, 'billeder/gug.png')).equals(other)).toBe(true);
    expect(read('nyheder/gug.md')).toContain('lead: En gåtur');
  });

  test('fetches again what has been lost here', async () => {
    bothGenerations();
    await run(LIST);
    rmSync(join(folder, 'nyheder/gug.md'));
    expect(await run(LIST)).toMatchObject({ new: 1, same: 2 });
    rmSync(join(folder, '.tryg-feed.json'));
    const before = state();
    expect(await run(LIST)).toMatchObject({ new: 0, changed: 0, same: 3, words: [] });
    expect(state().slice(1)).toEqual(before);
  });

  test('asks again what the feed is called, when that has been lost here', async () => {
    feedSite();
    await run('/rss.xml');
    rmSync(join(folder, 'feed.yaml'));
    expect(await run('/rss.xml')).toMatchObject({ same: 2, files: [] });
    expect(read('feed.yaml')).toBe(feeds.RSS_FEED);
  });

  test('reports a page that has gone, and removes it when asked to, with its picture', async () => {
    bothGenerations();
    await run(LIST);
    site.set(LIST, listPage([GUG_AT]));
    site.routes.delete(SEED_AT);
    expect(await run(LIST)).toMatchObject({
      gone: 1,
      removed: 0,
      problems: 0,
      words: [
        `nyheder/byens-rum.md: Nyheden findes ikke længere på {site}${SEED_AT}. Fjern den med --prune.`,
        `{site}${OLD_AT}: Siden står ikke længere på listen, men findes endnu. Nyheden bliver stående.`,
      ],
    });
    expect(existsSync(join(folder, 'nyheder/byens-rum.md'))).toBe(true);
    expect(await run(LIST, { prune: true })).toMatchObject({
      removed: 1,
      files: ['removed nyheder/byens-rum.md'],
    });
    expect(all()).not.toContain('nyheder/byens-rum.md');
    expect(all()).not.toContain('billeder/hjerterummet.png');
    expect(all()).toContain('nyheder/havnefronten.md');
  });

  test('never removes an edited file, nor all of them', async () => {
    bothGenerations();
    await run(LIST);
    writeFileSync(join(folder, 'nyheder/gug.md'), 'Mit');
    site.set(LIST, listPage([SEED_AT, OLD_AT]));
    site.routes.delete(GUG_AT);
    expect(await run(LIST, { prune: true })).toMatchObject({ gone: 1, removed: 0 });
    expect(read('nyheder/gug.md')).toBe('Mit');
    feedSite();
    await run('/rss.xml');
    site.set('/rss.xml', feeds.RSS.replace(/<item>[^]*<\/item>/, ''), 'application/rss+xml');
    const { told, removed } = await run('/rss.xml', { prune: true });
    expect({ told, removed }).toEqual({
      told: ['{site}/rss.xml: Der er ingen nyheder mere. Det ligner en fejl, så intet er fjernet.'],
      removed: 0,
    });
  });

  test('keeps what a feed has only grown too long for', async () => {
    feedSite();
    await run('/rss.xml');
    const [first = '', last = ''] = feeds.RSS.match(/<item>[^]*?<\/item>/g) ?? [];
    site.set('/rss.xml', feeds.RSS.replace(last, ''));
    expect(await run('/rss.xml', { prune: true })).toMatchObject({ gone: 0 });
    site.set('/rss.xml', feeds.RSS.replace(first, ''));
    expect(await run('/rss.xml', { prune: true })).toMatchObject({ gone: 1, removed: 1 });
  });
});

describe('A polite guest', () => {
  test('obeys robots.txt, and says who it is', async () => {
    bothGenerations();
    site.set('/robots.txt', `User-agent: *\nDisallow: ${GUG_AT}\n`, 'text/plain');
    const { told, files } = await run(LIST, { contact: 'web@aalborg.dk' });
    expect(told).toEqual([`{site}${GUG_AT}: Serverens robots.txt tillader ikke, at siden bliver hentet.`]);
    expect(files).toEqual(['new nyheder/byens-rum.md', 'new nyheder/havnefronten.md']);
    expect(new Set(site.visits.map(({ headers }) => headers['user-agent']))).toEqual(
      new Set(['tryg-feed/0.1 (+web@aalborg.dk)']),
    );
    expect(site.paths()).not.toContain(GUG_AT);
    expect(site.most).toBe(1);
  });

  test('pauses between two requests, as long as robots.txt asks for', async () => {
    bothGenerations();
    await run(LIST, { delay: 60 });
    const gaps = (): number[] => site.visits.slice(1).map(({ at }, index) => at - site.visits[index]!.at);
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(55);
    site.visits = [];
    site.set('/robots.txt', 'User-agent: *\nCrawl-delay: 0.2\n');
    await run(LIST);
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(190);
  });

  test('tries again a few times, and waits as long as the server asks', async () => {
    bothGenerations();
    site.set(GUG_AT, GUG, { first: { status: 503, times: 2, headers: { 'retry-after': '0' } } });
    site.set(OLD_AT, OLD, { first: { status: 500, times: 99 } });
    const { told, files } = await run(LIST);
    expect(told).toEqual([`{site}${OLD_AT}: Serveren svarer med fejl (500).`]);
    expect(files).toEqual(['new nyheder/byens-rum.md', 'new nyheder/gug.md']);
    expect(site.paths().filter((path) => path === OLD_AT)).toHaveLength(4);
    site.set(OLD_AT, OLD, { first: { status: 429, times: 99, headers: { 'retry-after': '7200' } } });
    site.visits = [];
    expect((await run(LIST)).told[0]).toContain('(429)');
    expect(site.paths().filter((path) => path === OLD_AT)).toHaveLength(1);
  });

  test('goes on where it was interrupted', async () => {
    bothGenerations();
    for (const route of site.routes.values()) route.plain = true;
    const interruption = new AbortController();
    site.routes.set(GUG_AT, { answer: () => interruption.abort() });
    expect(await run(LIST, { signal: interruption.signal })).toMatchObject({
      new: 1,
      interrupted: true,
      problems: 0,
    });
    expect(all()).toEqual([
      '.tryg-feed.json',
      'billeder/hjerterummet.png',
      'contacts.yaml',
      'feed.yaml',
      'nyheder/byens-rum.md',
    ]);
    site.set(GUG_AT, GUG);
    site.paths();
    expect(await run(LIST)).toMatchObject({ new: 2, same: 1, interrupted: false });
    expect(site.paths()).not.toContain(SEED_AT);
    // And no longer than that.
    await run(LIST);
    expect(site.paths()).toContain(SEED_AT);
  });
});

describe('Bad input is told in a sentence, and loses nothing', () => {
  const only = async (source: string, options?: Partial<ImportOptions>): Promise<string[]> => {
    const { told, problems } = await run(source, options);
    expect(problems).toBe(told.length);
    return told;
  };

  test('an address without a server, without a page, or of another kind', async () => {
    const gone = await new Site().open();
    await gone.close();
    expect(await only(gone.address)).toEqual([`${gone.address}/: Serveren svarer ikke.`]);
    expect(await only('/nope')).toEqual(['{site}/nope: Der er ikke noget på adressen (404).']);
    expect(await only('ftp://x.dk/')).toEqual([
      'ftp://x.dk/: Kun adresser, der begynder med https:// eller http://, kan hentes.',
    ]);
    expect(await only('tryg.aalborg.dk/nyheder')).toEqual([
      'tryg.aalborg.dk/nyheder: Filen findes ikke. Er det en adresse, så skriv https:// foran.',
    ]);
    site.set('/ring', '', { status: 302, headers: { location: '/ring' } });
    expect(await only('/ring')).toEqual(['{site}/ring: Adressen sender os i ring.']);
    expect(existsSync(folder)).toBe(false);
  });

  test('a server that never answers is not waited for once per picture', async () => {
    let calls = 0;
    const dead = createServer((socket) => {
      calls += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(dead, 'listening');
    const { port } = dead.address() as AddressInfo;
    const items = [1, 2, 3, 4, 5].map((id) => ({
      id: `${id}`,
      title: `Nyhed ${id}`,
      content_html: '<p>Ord</p>',
      image: `http://127.0.0.1:${port}/${id}.png`,
    }));
    site.set(
      '/feed.json',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'A', items }),
    );
    const { told, problems } = await run('/feed.json');
    dead.close();
    expect([problems, told.length]).toEqual([5, 5]);
    expect(calls).toBeLessThanOrEqual(4);
    expect(all().filter((file) => file.endsWith('.md'))).toHaveLength(5);
  });

  test('a page without an article, beside others that have one', async () => {
    bothGenerations();
    site.set(GUG_AT, newPage({ title: 'Tom', lead: '', body: '' }));
    site.routes.delete(OLD_AT);
    const { told, files } = await run(LIST);
    expect(told).toEqual([
      `{site}${GUG_AT}: Der er ingen artikel på siden.`,
      `{site}${OLD_AT}: Listen henviser til siden, men den findes ikke (404).`,
    ]);
    expect(files).toEqual(['new nyheder/byens-rum.md']);
    site.set(GUG_AT, GUG);
    expect(await run(LIST)).toMatchObject({ new: 1 });
  });

  test('a file that was saved from a WordPress', async () => {
    mkdirSync(home, { recursive: true });
    const file = join(home, 'posts.json');
    writeFileSync(file, JSON.stringify(feeds.POSTS[0]));
    expect((await only(file))[0]).toContain(
      'Filen er fra WordPress. Skriv adressen på webstedet i stedet for.',
    );
    expect(existsSync(folder)).toBe(false);
  });

  test('a page that neither is an article nor lists any', async () => {
    site.set('/om-os', '<html><body><nav><a href="/">Hjem</a></nav><h1>Om os</h1><p>Kort.</p></body></html>');
    expect(await only('/om-os')).toEqual([
      '{site}/om-os: Der er ingen artikel på siden. Er det en liste, så vis med --links, hvilke links der fører til nyheder.',
    ]);
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    [
      'Latin-1 that says so',
      Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?>', 'latin1'),
      'latin1',
      'text/xml',
    ],
    [
      'Latin-1 that is called UTF-8',
      Buffer.from('<?xml version="1.0" encoding="utf-8"?>'),
      'latin1',
      'text/xml; charset=utf-8',
    ],
    [
      'Latin-1 by its content type',
      Buffer.from('<?xml version="1.0"?>'),
      'latin1',
      'text/xml; charset=iso-8859-1',
    ],
    [
      'UTF-16',
      Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?>', 'utf16le'),
      'utf16le',
      'text/xml',
    ],
    ['UTF-8 with a mark', Buffer.from('\ufeff<?xml version="1.0"?>'), 'utf8', 'text/xml'],
  ] as const)('a feed in %s is read all the same', async (_, head, encoding, type) => {
    const body =
      '<rss version="2.0"><channel><title>Strøm</title><item><title>Rød grød på Ærø</title><guid>1</guid></item></channel></rss>';
    site.set('/feed', Buffer.concat([head, Buffer.from(body, encoding)]), type);
    expect(await run('/feed')).toMatchObject({ new: 1, told: [] });
    expect(read('nyheder/roed-groed-paa-aeroe.md')).toContain('title: Rød grød på Ærø\n');
  });

  test('a feed that is broken off, no JSON, or nothing at all', async () => {
    site.set(
      '/cut.xml',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item>',
      'text/xml',
    );
    expect(await only('/cut.xml')).toEqual([
      '{site}/cut.xml: Nyhedsstrømmen er ikke hel: slutningen mangler.',
    ]);
    site.set('/bad.json', '{\n "items": [\n  { "id": 1 \n', 'application/json');
    expect(await only('/bad.json')).toEqual([
      '{site}/bad.json: Det kan ikke læses som JSON: der er en fejl i linje 4.',
    ]);
    site.set('/other.json', '{"hello": 1}', 'application/json');
    expect(await only('/other.json')).toEqual([
      '{site}/other.json: Det er ikke en nyhedsstrøm: der er ingen liste, der hedder items.',
    ]);
    site.set('/empty', '', 'text/plain');
    expect(await only('/empty')).toEqual(['{site}/empty: Det er hverken en nyhedsstrøm eller en webside.']);
    expect(existsSync(folder)).toBe(false);
  });

  test('what is far too large', async () => {
    site.routes.set('/large', {
      answer: (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const more = (): void => {
          while (response.write(Buffer.alloc(1_000_000, 'x'))) if (response.destroyed) return;
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
    });
    expect(await only('/large')).toEqual([
      '{site}/large: Det fylder mere end 20 MB, og så meget bliver ikke hentet.',
    ]);
    const file = join(home, 'stor.xml');
    execFileSync('truncate', ['-s', '100M', file]);
    expect((await only(file))[0]).toBe(
      `${file}: Det fylder mere end 100 MB, og så meget bliver ikke hentet.`,
    );
  });

  test('a mistake in feed.yaml, by its line, before anything is fetched', async () => {
    feedSite();
    mkdirSync(folder);
    writeFileSync(join(folder, 'feed.yaml'), 'title: Tryg\nlanguage: da\ndescription: "Nyt" om alt\n');
    const [said, ...more] = await only('/rss.xml');
    expect(said).toBe(
      `{folder}/feed.yaml:3: Teksten går videre efter anførselstegnet: sæt enkelte anførselstegn om det hele ('"…" …'). Her står: description: "Nyt" om alt`,
    );
    expect(more).toEqual([]);
    expect(site.visits).toEqual([]);
    expect(all()).toEqual(['feed.yaml']);
  });

  test.each([
    ['contacts.yaml', '- id: a\n  role: b\n role: c\n', ':3: Linjen er ikke rykket ind som dem omkring den'],
    ['notices.yaml', '- id: a\n\ttitle: b\n', ':2: Linjen er rykket ind med tabulator; brug mellemrum.'],
    ['feed.yaml', Buffer.from('title: Blødt\n', 'latin1'), ': Filen er ikke i UTF-8; gem den som UTF-8.'],
  ])('a mistake in %s, before anything is fetched', async (file, text, sentence) => {
    feedSite();
    mkdirSync(folder);
    writeFileSync(join(folder, file), text);
    const [said, ...more] = await only('/rss.xml');
    expect(said).toContain(`{folder}/${file}${sentence}`);
    expect(more).toEqual([]);
    expect(site.visits).toEqual([]);
    expect(all()).toEqual([file]);
  });

  test('a mistake in an item, which a person has made: the file stays as it is', async () => {
    feedSite();
    await run('/rss.xml');
    const mine = '---\ntitle: Tur: til Gug\n---\n';
    writeFileSync(join(folder, 'nyheder/gug.md'), mine);
    rmSync(join(folder, '.tryg-feed.json'));
    expect(await run('/rss.xml')).toMatchObject({ problems: 0, new: 1, same: 1 });
    expect(read('nyheder/gug.md')).toBe(mine);
    expect(read('nyheder/gug-2.md')).toBe(feeds.RSS_GUG);
  });

  test('a file where a folder is to be, and a folder where a file is', async () => {
    feedSite();
    writeFileSync(folder, '');
    expect(await only('/rss.xml')).toEqual(['{folder}: Det er en fil, ikke en mappe.']);
    rmSync(folder);
    mkdirSync(folder);
    writeFileSync(join(folder, 'nyheder'), 'Mit');
    expect(await run('/rss.xml', { pictures: false })).toMatchObject({
      problems: 1,
      told: ['{folder}/nyheder/gug.md: En fil står, hvor der skulle være en mappe.'],
    });
    expect(all()).toEqual(['nyheder']);
    expect(read('nyheder')).toBe('Mit');
    expect(await only(folder)).toEqual(['{folder}: Er en mappe, ikke en fil.']);
    rmSync(join(folder, 'nyheder'));
    mkdirSync(join(folder, 'nyheder/gug.md'), { recursive: true });
    expect((await run('/rss.xml', { pictures: false })).told).toEqual([
      '{folder}/nyheder/gug.md: Er en mappe, ikke en fil.',
    ]);
  });

  test('a picture that is none, is broken off, or is not there', async () => {
    feedSite();
    site.set('/b/gug.png', '<html>Log ind</html>', 'image/png');
    site.routes.delete('/b/rute.png');
    expect(await run('/rss.xml')).toMatchObject({
      new: 2,
      problems: 2,
      told: [
        '{site}/b/gug.png: Det er ikke et billede, der kan læses, så det er ikke hentet.',
        '{site}/b/rute.png: Billedet findes ikke.',
      ],
    });
    expect(read('nyheder/gug.md')).not.toContain('image:');
    expect(read('nyheder/gug.md')).toContain('![Kort over ruten]({site}/b/rute.png "Ruten")');
    site.set('/b/gug.png', png.subarray(0, png.length - 20), 'image/png');
    site.set('/b/rute.png', other, 'image/png');
    expect((await run('/rss.xml')).told).toEqual([
      '{site}/b/gug.png: Det er ikke et billede, der kan læses, så det er ikke hentet.',
    ]);
    site.set('/b/gug.png', png, 'image/png');
    expect(await run('/rss.xml')).toMatchObject({ changed: 1, problems: 0 });
    expect(read('nyheder/gug.md')).toBe(feeds.RSS_GUG);
  });

  test('two items with one name', async () => {
    const item = (id: string): string =>
      `<item><title>Tryg bydel</title><guid isPermaLink="false">${id}</guid><description>Nummer ${id}</description></item>`;
    site.set(
      '/feed',
      `<rss version="2.0"><channel><title>x</title>${item('1')}${item('2')}${item('1')}</channel></rss>`,
      'text/xml',
    );
    expect(await run('/feed')).toMatchObject({ new: 2 });
    expect(read('nyheder/tryg-bydel-2.md')).toContain('lead: Nummer 2');
  });

  test('two items with one id: the first is there, and the other is told of until it is mended', async () => {
    const item = (id: string, title: string): string =>
      `<item><title>${title}</title><guid isPermaLink="false">${id}</guid></item>`;
    const feed = (...items: string[]): void =>
      site.set(
        '/feed',
        `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`,
        'text/xml',
      );
    feed(item('1', 'Lys på stien'), item('1', 'Vandring i Gug'), item('2', 'Fest'));
    const told = [
      '{site}/feed: To nyheder har samme id, »1«. Kun den første er hentet, ikke »Vandring i Gug«.',
    ];
    expect(await run('/feed')).toMatchObject({ new: 2, problems: 1, told });
    expect(await run('/feed')).toMatchObject({ new: 0, changed: 0, problems: 1, told });
    expect(read('nyheder/lys-paa-stien.md')).toContain('title: Lys på stien\n');
    feed(item('1', 'Lys på stien'), item('3', 'Vandring i Gug'), item('2', 'Fest'));
    expect(await run('/feed')).toMatchObject({ new: 1, problems: 0 });
    expect(read('nyheder/vandring-i-gug.md')).toContain('title: Vandring i Gug\n');

    const items = [
      { id: 7, title: 'Lys' },
      { id: '7', title: 'Mørke' },
    ];
    site.set('/feed.json', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
    expect((await run('/feed.json')).told).toEqual([
      '{site}/feed.json: To nyheder har samme id, »7«. Kun den første er hentet, ikke »Mørke«.',
    ]);
  });

  test('a name that a person has given a file of their own', async () => {
    feedSite();
    mkdirSync(join(folder, 'nyheder'), { recursive: true });
    mkdirSync(join(folder, 'billeder'));
    writeFileSync(join(folder, 'nyheder/gug.md'), '---\ntitle: Min egen\n---\n');
    writeFileSync(join(folder, 'billeder/gug.png'), other);
    expect(await run('/rss.xml')).toMatchObject({ new: 2, words: [] });
    expect(read('nyheder/gug.md')).toBe('---\ntitle: Min egen\n---\n');
    expect(readFileSync(join(folder, 'billeder/gug.png')).equals(other)).toBe(true);
    expect(read('nyheder/gug-2.md')).toBe(feeds.RSS_GUG.replace('gug.png', 'gug-2.png'));
  });

  test('bookkeeping that is broken', async () => {
    feedSite();
    mkdirSync(folder);
    writeFileSync(join(folder, '.tryg-feed.json'), '{');
    expect((await only('/rss.xml'))[0]).toMatch(/^\{folder\}\/\.tryg-feed\.json: Filen er gået i stykker\./);
    expect(readFileSync(join(folder, '.tryg-feed.json'), 'utf8')).toBe('{');
  });
});

describe('The parts', () => {
  test.each([
    ['04. januar 2019', '2019-01-04'],
    ['d. 20. juni 2022', '2022-06-20'],
    ['13-04-2016', '2016-04-13'],
    ['Sidst opdateret den 03.05.2021', '2021-05-03'],
    ['14. april 2021 18:13', '2021-04-14T18:13:00+02:00'],
    ['25 marts, 2023 | 13:00', '2023-03-25T13:00:00+01:00'],
    ['torsdag den 9. november', undefined],
    ['30. februar 2020', undefined],
    ['dato', undefined],
  ])('reads the date %s', (text, date) => {
    expect(danishDate(text)).toBe(date);
    expect(isDateLine(text)).toBe(date !== undefined);
    expect(isDateLine(`Mødet er ${text}, og alle er velkomne`)).toBe(false);
  });

  test('names files as the site does', () => {
    expect(slug('Nærpolitistation på Grønlands Torv – "En Vej Ind"')).toBe(
      'naerpolitistation-paa-groenlands-torv-en-vej-ind',
    );
    expect(slug('../../etc/passwd')).toBe('etc-passwd');
    expect(slug('con')).toBe('con-1');
    expect(slug('…')).toBe(undefined);
    expect(slug('ord '.repeat(99))!.length).toBeLessThanOrEqual(80);
  });

  test('keeps what a page shows as text text in Markdown too', async () => {
    const markdown = (html: string): Promise<string> =>
      toMarkdown(html, 'https://example.dk/a/', () => Promise.resolve(undefined));
    expect(await markdown('<p>Skriv &lt;b&gt; og &amp;lt; og 1 &lt; 2, *ikke* # dette</p>')).toBe(
      'Skriv \\<b> og \\&lt; og 1 < 2, \\*ikke\\* # dette',
    );
    expect(
      await markdown(
        '<p>a</p><iframe src="https://video.dk/1" title="Film"></iframe><script>x</script><form><button>Send</button></form>',
      ),
    ).toBe('a\n\n[Film](https://video.dk/1)');
    expect(
      await markdown(
        '<a href="#top">Op</a> <a href="mailto:a@b.dk">Skriv</a> <a href="b">b</a><img src="x.png">',
      ),
    ).toBe('Op [Skriv](mailto:a@b.dk) [b](https://example.dk/a/b)');
    expect(await markdown('<table><tr><td>a|b</td><td>c<br>d</td></tr></table>')).toBe(
      '|  |  |\n| --- | --- |\n| a\\|b | c d |',
    );
  });

  test('keeps as HTML what Markdown has no signs for', async () => {
    const markdown = (html: string): Promise<string> =>
      toMarkdown(html, 'https://example.dk/', () => Promise.resolve(undefined));
    const terms = '<dl><dt>Vedtaget</dt><dd>2014</dd></dl>';
    expect(await markdown(`<p>Ord</p>${terms}<p>Mere</p>`)).toBe(`Ord\n\n${terms}\n\nMere`);
    const table =
      '<table><caption>Tider</caption><tbody><tr><th scope="row">Forår</th><td><a href="/a">Morgen</a></td></tr></tbody></table>';
    expect(await markdown(`<div class="box">${table.replace('<td>', '<td onclick="x()">')}</div>`)).toBe(
      table.replace('/a', 'https://example.dk/a'),
    );
    expect(await markdown('<p>En <i lang="en" class="x">safety walk</i>.</p>')).toBe(
      'En <i lang="en">safety walk</i>.',
    );
  });

  test('keeps captions with their pictures, as the build reads them', async () => {
    const markdown = (html: string): Promise<string> =>
      toMarkdown(html, 'https://example.dk/a/', (address) => Promise.resolve(address));
    const [picture, path] = ['<img src="/a.png" alt="A">', 'https://example.dk/a.png'];
    const caption = '<figcaption>Et "stort" &amp; godt \\ billede</figcaption>';
    expect(await markdown(`<figure>${picture}${caption}</figure>`)).toBe(
      `![A](${path} "Et \\"stort\\" & godt \\\\ billede")`,
    );
    expect(await markdown(`<figure><a href="/b.png">${picture}</a><figcaption>B</figcaption></figure>`)).toBe(
      `[![A](${path} "B")](https://example.dk/b.png)`,
    );
    const one = `<figure>${picture}<figcaption>B</figcaption></figure>`;
    expect(await markdown(`<figure>${one}${one}<figcaption>Alle</figcaption></figure>`)).toBe(
      `![A](${path} "B")\n\n![A](${path} "B")\n\n*Alle*`,
    );
    expect(await markdown(`<figure>Ord ${picture}<figcaption>B</figcaption></figure>`)).toBe(
      `Ord ![A](${path})\n\n*B*`,
    );
  });

  test('never lets what stands in two boxes run together, nor leaves a link with nothing to click on', async () => {
    const markdown = (html: string, picture?: string): Promise<string> =>
      toMarkdown(html, 'https://example.dk/', () => Promise.resolve(picture));
    expect(
      await markdown(
        '<section>Et</section><section>To</section><details><summary>Tre</summary>Fire</details>',
      ),
    ).toBe('Et\n\nTo\n\nTre\n\nFire');
    expect(await markdown('<p>a <a href="/b"><img src="x.png" alt="Kort"></a> c</p>')).toBe('a c');
    expect(await markdown('<p>a <a href="/b"><img src="x.png" alt="Kort"></a> c</p>', '../x.png')).toBe(
      'a [![Kort](../x.png)](https://example.dk/b) c',
    );
  });

  test('reads Windows-1252 as browsers do', () => {
    expect(decode(new Uint8Array([0x93, 0xe6, 0x94, 0x85]), 'iso-8859-1')).toBe('“æ”…');
  });

  test('sums up in Danish', () => {
    const none = {
      new: 0,
      changed: 0,
      same: 0,
      edited: 0,
      gone: 0,
      removed: 0,
      problems: 0,
      interrupted: false,
    };
    expect(summaryOf({ ...none, new: 1, same: 1200, problems: 2 })).toBe('1 ny, 1.200 uændrede, 2 fejl.');
    expect(summaryOf({ ...none, problems: 1, interrupted: true })).toBe(
      '1 fejl. Afbrudt: kør den samme kommando igen, så går den videre.',
    );
    expect(summaryOf({ ...none, interrupted: true })).toBe(
      'Ingen nyheder. Afbrudt: kør den samme kommando igen, så går den videre.',
    );
  });

  const corpora = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));
  const there = existsSync(corpora);
  if (!there) console.warn('../shared/corpora is absent: its feeds are left out.');
  test.runIf(there)('reads every file of the corpora, or says in a sentence why not', () => {
    const files = readdirSync(corpora, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(json|xml|rss|atom|rdf)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(5);
    let drafts = 0;
    for (const file of files) {
      const text = decode(readFileSync(corpora + file));
      const address = 'https://example.dk/feed';
      for (const parse of [
        (): unknown[] => readXmlFeed(text, address).drafts,
        (): unknown[] => readJsonFeed(detect(text, '').json, address).drafts,
      ]) {
        try {
          drafts += parse().length;
        } catch (error) {
          expect(error, file).toBeInstanceOf(Problem);
        }
      }
    }
    expect(drafts).toBeGreaterThan(5);
  });

  test.runIf(there)('takes every vector and every naughty string as text', async () => {
    const vectors = JSON.parse(readFileSync(`${corpora}dompurify-vectors.json`, 'utf8')) as {
      payload: string;
    }[];
    const naughty = JSON.parse(
      readFileSync(`${corpora}big-list-of-naughty-strings.json`, 'utf8'),
    ) as string[];
    const strings = [...vectors.map(({ payload }) => payload), ...naughty];
    const items = strings.map((text, index) => ({
      id: `i${index}`,
      title: text,
      summary: text,
      content_html: `<p>${text}</p>`,
    }));
    site.set(
      '/feed.json',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items }),
      'application/json',
    );
    const { problems, told } = await run('/feed.json', { pictures: false });
    expect({ problems, told }).toEqual({ problems: 0, told: [] });
    for (const file of all().filter((file) => file.endsWith('.md')))
      expect(read(file)).not.toMatch(/\]\(\s*(javascript|data|vbscript):/i);
  });
});

describe('The command', () => {
  const command = (...args: string[]): Promise<Ended> => started(['import', ...args], home);

  test('writes plain lines in a log, a sum, and an exit code', async () => {
    feedSite();
    expect(await command(`${site.address}/rss.xml`, '-o', folder, '--delay', '0', '--no-pictures')).toEqual({
      code: 0,
      stdout: '2 nye.\n',
      stderr: 'nyheder/gug.md: ny\nnyheder/kort.md: ny\n',
    });
    const wrong = await command(`${site.address}/nope`, '-o', folder, '--delay', '0');
    expect(wrong).toMatchObject({
      code: 1,
      stderr: `${site.address}/nope: Der er ikke noget på adressen (404).\n`,
    });
    expect(await command('x.xml', '-o', folder)).toMatchObject({
      code: 1,
      stderr: 'x.xml: Filen findes ikke.\n',
    });
    expect(await command('x.xml', '-o', folder, '--delay', 'snart')).toMatchObject({
      code: 1,
      stderr: '--delay skal være et antal sekunder, fx 2.\n',
    });
  });

  test('ends with code 1 when anything is wrong, and with what could be had', async () => {
    feedSite();
    site.set('/b/gug.png', 'Ikke et billede', 'image/png');
    expect(await command(`${site.address}/rss.xml`, '-o', folder, '--delay', '0')).toEqual({
      code: 1,
      stdout: '2 nye, 1 fejl.\n',
      stderr: `${site.address}/b/gug.png: Det er ikke et billede, der kan læses, så det er ikke hentet.\nnyheder/gug.md: ny\nnyheder/kort.md: ny\n`,
    });
  });

  test.each([
    [['x.xml', '-o'], 'Skriv en mappe efter -o, fx: tryg-feed import https://… -o indhold'],
    [['x.xml', 'y.xml', '-o', 'ud'], 'Kun ét sted kan hentes ad gangen, og det er ikke »y.xml«.'],
    [['x.xml', '-o', 'ud', '--purne'], 'Der er ikke noget, der hedder --purne. Se: tryg-feed import --help'],
    [
      ['x.xml', '-o', 'ud', '--from', 'rss'],
      '--from skal være feed eller json eller wordpress eller page, ikke »rss«.',
    ],
    [
      ['x.xml', '-o', 'ud', '--profile', 'aalborg'],
      '--profile skal være tryg-aalborg eller any, ikke »aalborg«.',
    ],
    [['x.xml', '-o', 'ud', '--links', 'a['], '--links skal være en CSS-vælger, fx »main li a«, ikke »a[«.'],
    [['x.xml', '-o', 'ud', '--delay'], '--delay skal være et antal sekunder, fx 2.'],
  ] as const)('refuses %j in one line', async (written, sentence) => {
    expect(await command(...written)).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` });
    expect(existsSync(join(home, 'ud'))).toBe(false);
  });

  test('stops at Ctrl-C, writes down how far it came, and goes on from there', async () => {
    bothGenerations();
    const arrived = new Promise<void>((resolve) => site.routes.set(GUG_AT, { answer: () => resolve() }));
    const child = start(['import', site.address + LIST, '-o', folder, '--delay', '0']);
    let stdout = '';
    child.stdout!.on('data', (text: string) => (stdout += text));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await arrived;
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(stdout).toBe('1 ny. Afbrudt: kør den samme kommando igen, så går den videre.\n');
    site.set(GUG_AT, GUG);
    expect((await command(site.address + LIST, '-o', folder, '--delay', '0')).stdout).toBe(
      '2 nye, 1 uændret.\n',
    );
  });
});
