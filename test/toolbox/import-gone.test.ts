import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { World } from './import-run.js';

let world: World;

beforeEach(async () => {
  world = await new World().open();
});

afterEach(() => world.close());

describe('What is gone', () => {
  const post = (id: number, year: number) => ({
    id,
    slug: `nyt-${id}`,
    date_gmt: `${year}-01-17T18:00:00`,
    link: `{site}/nyt-${id}/`,
    title: { rendered: `Nyt ${id}` },
    content: { rendered: '<p>Tekst</p>' },
  });
  const query = 'per_page=100&_embed=wp%3Afeaturedmedia%2Cwp%3Aterm';

  /** A WordPress with these pages of posts. */
  const wordpress = (pages: readonly (readonly object[])[], headers: Record<string, string>) => {
    for (const path of world.site.routes.keys()) if (path.includes('page=')) world.site.routes.delete(path);
    pages.forEach((posts, at) =>
      world.site.set(`/wp-json/wp/v2/posts?${query}&page=${at + 1}`, JSON.stringify(posts), {
        type: 'application/json',
        headers,
      }),
    );
  };
  const counted = (pages: readonly (readonly object[])[]) =>
    wordpress(pages, { 'x-wp-totalpages': String(pages.length) });
  const from = { from: 'wordpress' } as const;

  test.each([
    ['the oldest of all', [[post(1, 2023), post(2, 2022)], []], 'nyt-3'],
    ['one in between', [[post(1, 2023)], [post(3, 2021)]], 'nyt-2'],
    ['all of the last page', [[post(1, 2023), post(2, 2022)]], 'nyt-3'],
  ])('is told of a WordPress: %s', async (_, left, name) => {
    counted([[post(1, 2023), post(2, 2022)], [post(3, 2021)]]);
    expect(await world.run('/', from)).toMatchObject({ new: 3, problems: 0 });
    counted(left);
    expect(await world.run('/', from)).toMatchObject({
      gone: 1,
      problems: 0,
      words: [`nyheder/${name}.md: Nyheden findes ikke længere på {site}/${name}/. Fjern den med --prune.`],
    });
    expect(await world.run('/', { ...from, prune: true })).toMatchObject({ removed: 1, problems: 0 });
    expect(world.all().filter((file) => file.endsWith('.md'))).toHaveLength(2);
  });

  test('is not what a WordPress has on pages that it does not tell of', async () => {
    counted([[post(1, 2023), post(2, 2022)], [post(3, 2021)]]);
    await world.run('/', from);
    wordpress([[post(1, 2023), post(2, 2022)]], {});
    expect(await world.run('/', { ...from, prune: true })).toMatchObject({ gone: 0, problems: 0 });
  });

  test('is not what lies behind a first page that has not changed', async () => {
    const pages = [[post(1, 2023), post(2, 2022)], [post(3, 2021)]];
    counted(pages);
    await world.run('/', from);
    // A server that says how many pages there are only with the page itself.
    const first = world.site.routes.get(`/wp-json/wp/v2/posts?${query}&page=1`)!;
    const body = String(first.body).replaceAll('{site}', world.site.address);
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
    world.site.routes.set(`/wp-json/wp/v2/posts?${query}&page=1`, {
      answer: ({ headers }, response) => {
        if (headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
        else
          response
            .writeHead(200, { etag, 'x-wp-totalpages': '2', 'content-type': 'application/json' })
            .end(body);
      },
    });
    expect(await world.run('/', { ...from, prune: true })).toMatchObject({ same: 3, gone: 0, problems: 0 });
  });

  test('is not what a feed without dates has no more room for', async () => {
    const item = (id: string): string =>
      `<item><title>Nyt ${id}</title><guid isPermaLink="false">${id}</guid></item>`;
    const feed = (...ids: string[]): void =>
      world.site.set(
        '/feed',
        `<rss version="2.0"><channel><title>x</title>${ids.map(item).join('')}</channel></rss>`,
        'text/xml',
      );
    feed('2', '1');
    await world.run('/feed');
    feed('3', '2');
    expect(await world.run('/feed', { prune: true })).toMatchObject({ new: 1, gone: 0, words: [] });
    expect(world.all()).toContain('nyheder/nyt-1.md');
  });
});
