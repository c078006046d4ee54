import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, chromiumArgs } from './support/browsers.mjs';
import { Workspace } from './support/workspace.js';

/* What others build with the package: each consumer in test/consumers, on the tarball that npm would publish. The build comes first. */

interface Feed {
  readonly items: readonly { readonly title: string; readonly date_published?: string }[];
}

let workspace: Workspace;
let browser: Browser;
let feed: Feed;

beforeAll(async () => {
  workspace = await Workspace.create();
  browser = await chromium.launch({ executablePath: await browserPath('chromium'), args: chromiumArgs });
  feed = JSON.parse(await readFile('demo/feeds/tryg/feed.json', 'utf8')) as Feed;
}, 60_000);

afterAll(async () => {
  await browser.close();
  await workspace.remove();
});

/** Builds a consumer, serves and opens it. @param seen - Told of the page, and of what it said on the console. */
async function visit(
  consumer: string,
  seen: (page: Page, said: string[]) => Promise<void>,
  policy?: string,
): Promise<void> {
  await workspace.build(consumer);
  const { address, close } = await workspace.serve(consumer, policy);
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  try {
    await page.goto(address);
    await seen(page, said);
  } finally {
    await page.close();
    await close();
  }
}

const titlesIn = (page: Page, list: string): Promise<string[]> =>
  page.locator(list).getByRole('heading', { level: 2 }).allInnerTexts();

/** The feed names the newest first; what has no date comes last. */
const newest = (): string[] =>
  feed.items
    .filter((item) => item.date_published)
    .slice(0, 3)
    .map(({ title }) => title);

describe.each([
  ['plain', 'tryg-news-list'],
  ['react', 'tryg-news-list'],
  ['vue', 'tryg-news-list'],
  ['svelte', 'tryg-news-list'],
  ['typescript', 'top-stories'],
])('a %s consumer', (consumer, list) => {
  test('builds, shows the feed, hears of it, and has nothing to complain of', async () => {
    await visit(consumer, async (page, said) => {
      await page.locator(list).getByRole('heading', { level: 1, name: 'Nyheder' }).waitFor();
      await page.getByText(String(feed.items.length), { exact: true }).waitFor();
      expect(await titlesIn(page, list)).toEqual(newest());
      expect(said).toEqual([]);
    });
  });
});

test('elements that are loaded one by one work where the page enforces Trusted Types', async () => {
  const policy = "require-trusted-types-for 'script'; trusted-types lit-html tryg-widgets";
  await visit(
    'plain',
    async (page, said) => {
      const article = page.locator('tryg-article');
      await article.getByRole('heading', { name: 'Tryghedsvandring i Gug' }).waitFor();
      await article.locator('[part=body] p').first().waitFor();
      expect(said).toEqual([]);
    },
    policy,
  );
});

describe('the types hold under strict, those of what the package names included', () => {
  test.each([
    ['React and Vue', 'vue-tsc/bin/vue-tsc.js', '--project', '.'],
    ['Svelte', 'svelte-check/bin/svelte-check', '--tsconfig', 'svelte/tsconfig.json'],
    ['Node', 'typescript/bin/tsc', '--project', 'typescript'],
  ])(
    'for %s',
    async (_name, checker, ...args) => {
      // It ends with an error when it has found one.
      await workspace.run(checker, ...args);
    },
    120_000,
  );
});
