import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressed } from '../../.build/release/compressed.mjs';
import { filesIn, pathsIn, write } from '../../.build/release/files.mjs';
import { startServer } from '../server.mjs';
import { browserPath, chromiumArgs } from '../support/browsers.mjs';
import { provideNginx, startNginx } from '../support/nginx.mjs';
import { releaseInto, temporary, textIn } from './releases.js';

describe.skipIf(!provideNginx() && !process.env.CI)('what a release tells hosts to paste', () => {
  const root = temporary();
  let [nginx, host]: { origin: string }[] = [];
  let browser: Browser;
  const ends: (() => unknown)[] = [];

  beforeAll(async () => {
    releaseInto(root);
    const server = await startNginx(root);
    // The same release, now that its address is known.
    releaseInto(root, { address: `${server.origin}/` });
    mkdirSync(join(root, 'feeds'));
    const feed = fileURLToPath(new URL('../../demo/feeds/tryg/feed.json', import.meta.url));
    copyFileSync(feed, join(root, 'feeds/tryg.json'));
    const page = await startServer();
    browser = await chromium.launch({ executablePath: await browserPath('chromium'), args: chromiumArgs });
    [nginx, host] = [server, page];
    ends.push(server.stop, page.close, () => browser.close());
  }, 120_000);
  afterAll(() => Promise.all(ends.map((end) => end())));

  const snippet = () => {
    const text = textIn(root, 'snippets/v1.4.2.txt');
    return {
      map: /<script type="importmap">.*<\/script>/.exec(text)![0],
      tag: /<script type="module" .*<\/script>/.exec(text)![0],
      hash: /'sha256-.*'/.exec(text)![0],
    };
  };

  /** A host's page under the strictest policy, as the snippets have it: what readers see, and what was said of it. */
  async function pageWith(head: string) {
    const csp = [
      "default-src 'none'",
      `script-src ${nginx!.origin} ${snippet().hash}`,
      `connect-src ${nginx!.origin}`,
      "require-trusted-types-for 'script'",
      'trusted-types tryg-widgets',
    ].join('; ');
    const article = `<tryg-article src="${nginx!.origin}/feeds/tryg.json" images="none"><a href="/nyhed">Læs nyheden</a></tryg-article>`;
    const html = `<!doctype html><html lang="da"><title>Vært</title>${head}${article}</html>`;
    const page = await (await browser.newContext()).newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${host!.origin}/page?${new URLSearchParams({ csp, html }).toString()}`);
    return { page, said };
  }

  const article = (page: Page) => page.getByText('Arkivhaven og Vor Frue Kirke').first();
  const fallback = (page: Page) => page.getByRole('link', { name: 'Læs nyheden' });

  const chunk = () => pathsIn(join(root, 'v1.4.2')).find((path) => /^chunks\/article-.*\.js$/.test(path))!;

  /** As whoever may write on the server might: a file of the release with something added, packed and not. */
  async function tamperedWith<T>(path: string, act: () => Promise<T>): Promise<T> {
    const folder = join(root, 'v1.4.2');
    const before = filesIn(folder);
    const evil = Buffer.from(`${textIn(folder, path)}\nconsole.log('evil');`);
    write(folder, compressed(new Map([[path, evil]])));
    try {
      return await act();
    } finally {
      write(folder, before);
    }
  }

  test('shows the news, under the strictest policy', async () => {
    const { map, tag } = snippet();
    const { page, said } = await pageWith(map + tag);
    await article(page).waitFor();
    expect(said).toEqual([]);
  });

  test('runs nothing, and keeps the fallback, where somebody has changed the script on the server', async () => {
    const { map, tag } = snippet();
    await tamperedWith('tryg-widgets.js', async () => {
      const { page, said } = await pageWith(map + tag);
      await expect.poll(() => said.join()).toContain('integrity');
      expect(said).not.toContain('evil');
      expect(await fallback(page).isVisible()).toBe(true);
    });
  });

  test('runs nothing, and keeps the fallback, where somebody has changed what is loaded on demand', async () => {
    const { map, tag } = snippet();
    await tamperedWith(chunk(), async () => {
      const { page, said } = await pageWith(map + tag);
      await expect.poll(() => said.join()).toContain('[tryg-widgets]');
      expect(said).not.toContain('evil');
      expect(await fallback(page).isVisible()).toBe(true);
      expect(await article(page).isVisible()).toBe(false);
    });
  });

  test('checks only the script itself without the import map', async () => {
    await tamperedWith(chunk(), async () => {
      const { said } = await pageWith(snippet().tag);
      await expect.poll(() => said).toContain('evil');
    });
  });
});
