import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../../src/toolbox/build/build.js';
import { itemText, readItemFile } from '../../src/toolbox/content/item-file.js';
import { contactKeys, feedKeys, inKeyOrder, noticeKeys, type Keys } from '../../src/toolbox/content/keys.js';
import { readYaml, yamlText } from '../../src/toolbox/content/yaml.js';
import * as feeds from './feeds.js';
import { World } from './import-run.js';
import { GUG, LIST, OLD, SEED, listPage } from './pages.js';

let world: World;
let out: string;

beforeEach(async () => {
  world = await new World().open();
  out = join(world.home, 'ud');
  const { site } = world;
  const picture = await sharp({ create: { width: 9, height: 6, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  for (const path of ['/b/gug.png', '/b/rute.png', '/media/hjerterummet.png', '/media/img-3098.png'])
    site.set(path, picture, 'image/png');
  site.set('/rss.xml', feeds.RSS, 'application/rss+xml');
  site.set('/atom.xml', feeds.ATOM, 'application/atom+xml');
  site.set('/rdf', feeds.RDF, 'text/xml');
  site.set('/feed.json', JSON.stringify(feeds.JSON_FEED), 'application/feed+json');
  site.set('/feed-2.json', JSON.stringify(feeds.JSON_FEED_2), 'application/json');
  site.set('/wp-json/wp/v2/posts', JSON.stringify(feeds.POSTS[0]), 'application/json');
  site.set(
    '/wp-json/wp/v2/posts?per_page=100&_embed=wp%3Afeaturedmedia%2Cwp%3Aterm&page=1',
    JSON.stringify(feeds.POSTS[0]),
    'application/json',
  );
  site.set('/wp-json', JSON.stringify({ name: 'Tryg blog', home: site.address }), 'application/json');
  const paths = [`${LIST}/byens-rum`, `${LIST}/gug`, '/nyheder/2019/01/havnefronten'];
  site.set(LIST, listPage(paths));
  [SEED, GUG, OLD].forEach((html, at) => site.set(paths[at]!, html));
});

afterEach(() => world.close());

const at = (name: string): string => join(world.folder, name);

const KEYS: Readonly<Record<string, Keys>> = {
  'feed.yaml': feedKeys,
  'contacts.yaml': contactKeys,
  'notices.yaml': noticeKeys,
};

/** Writes in `feed.yaml` where the feed will lie, as the comment in it asks for. */
const answerComment = async (): Promise<string> => {
  const text = (await readFile(at('feed.yaml'), 'utf8')).replace('# base_url:', 'base_url:');
  await writeFile(at('feed.yaml'), text);
  return text;
};

const built = async (): Promise<string[]> => {
  const { report, isPublished } = await build(world.folder, out, { now: new Date('2026-11-23T12:00:00Z') });
  expect(isPublished).toBe(true);
  return report.told.map(({ problem }) =>
    world
      .here(String(problem))
      .replace('{folder}/', '')
      .replace('https://www.example.dk/nyheder/', '{ud}')
      .replace(/-[\da-f]{10}-/, '-{hash}-'),
  );
};

const NO_DATE = 'Nyheden har ingen dato.';

describe('What is imported can be built', () => {
  test.each([
    ['/rss.xml', []],
    [
      '/atom.xml',
      ['nyheder/walk.md:10: Billedet har ingen alternativ tekst: »{ud}billeder/gug-{hash}-9.webp«.'],
    ],
    ['/rdf', []],
    ['/feed.json', [`nyheder/gammel.md:2: ${NO_DATE}`]],
    ['/wp-json/wp/v2/posts', []],
    [
      LIST,
      [
        `nyheder/byens-rum.md:2: ${NO_DATE}`,
        `nyheder/gug.md:2: ${NO_DATE}`,
        'nyheder/havnefronten.md:8: Den alternative tekst er et filnavn: »Img 3098«.',
      ],
    ],
  ])('from %s: every file has the form that a build reads', async (source, advice) => {
    expect(await world.run(source)).toMatchObject({ problems: 0 });
    const files = world.all();
    expect(files.filter((name) => name.endsWith('.md'))).not.toEqual([]);
    for (const name of files) {
      if (name.endsWith('.md')) {
        const text = await readFile(at(name), 'utf8');
        const { front, body } = readItemFile(text, name);
        expect(itemText(front, body)).toBe(text);
      }
      const keys = KEYS[name];
      if (keys) {
        const text = (await readFile(at(name), 'utf8')).replace(/^#.*\n/gm, '');
        expect(yamlText(inKeyOrder(readYaml(text, name).value, keys))).toBe(text);
      }
    }
    await answerComment();
    expect(await built()).toEqual(advice);
  });

  test('when somebody has said where it will lie: until then, a sentence asks for it', async () => {
    await world.run('/rss.xml');
    const told: unknown = await build(world.folder, out).catch(String);
    expect(world.here(told as string)).toBe(
      '{folder}/feed.yaml:3: base_url mangler: den adresse, hvor nyhedsstrømmen kommer til at ligge.',
    );
    await answerComment();
    expect(await built()).toEqual([]);
    const { items } = JSON.parse(world.here(await readFile(join(out, 'feed.json'), 'utf8'))) as {
      items: { id: string; url: string; image?: string; tags?: string[] }[];
    };
    expect(items).toMatchObject([
      { id: 'gug', url: '{site}/nyt/gug', tags: ['Byens rum', 'Børn & unge'] },
      { id: 'kort', url: '{site}/nyt/kort' },
    ]);
  });

  test('and imported again: base_url stays, and a word tells of new topics', async () => {
    await world.run('/rss.xml');
    const mine = await answerComment();
    const { site } = world;
    site.set('/rss.xml', feeds.RSS.replace('En tur', 'En gåtur'), 'application/rss+xml');
    expect(await world.run('/rss.xml')).toMatchObject({ changed: 1, edited: 0, problems: 0, words: [] });
    const tagged = feeds.RSS.replace('<category>', '<category>Lys</category><category>');
    site.set('/rss.xml', tagged, 'application/rss+xml');
    expect(await world.run('/rss.xml')).toMatchObject({
      changed: 1,
      edited: 0,
      problems: 0,
      words: ['feed.yaml: Føj disse emner eller bydele til listen i filen: Lys.'],
    });
    expect(world.all()).not.toContain('feed.ny.yaml');
    expect(await readFile(at('feed.yaml'), 'utf8')).toBe(mine);
    expect(await built()).toEqual([
      'nyheder/gug.md:6: Emnet står ikke på nyhedsstrømmens liste over emner: »lys«.',
    ]);
  });

  test('without what lies beside an edited item, for a person to merge', async () => {
    await world.run('/rss.xml');
    await answerComment();
    await writeFile(at('nyheder/gug.md'), '---\ntitle: Min egen\n---\n');
    world.site.set('/rss.xml', feeds.RSS.replace('En tur', 'En gåtur'), 'application/rss+xml');
    expect(await world.run('/rss.xml')).toMatchObject({ edited: 1 });
    expect(world.all()).toContain('nyheder/gug.ny.md');
    await built();
    const feed = await readFile(join(out, 'feed.json'), 'utf8');
    expect(feed).toContain('Min egen');
    expect(feed).not.toContain('gåtur');
  });
});
