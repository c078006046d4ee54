import { chromium, type Browser, type Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, chromiumArgs } from './support/browsers.mjs';

/* The demo as `npm start` serves it. The build comes first: see test/run.mjs. */

let server: ViteDevServer;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  server = await createServer({
    root: 'demo',
    configFile: 'vite.config.ts',
    server: { port: 0 },
    logLevel: 'error',
  });
  await server.listen();
  origin = server.resolvedUrls!.local[0]!;
  browser = await chromium.launch({ executablePath: await browserPath('chromium'), args: chromiumArgs });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page of the demo and waits until no widget loads any more; `said` is what it said on the console. */
async function open(
  path: string,
  options: { width?: number; script?: boolean } = {},
): Promise<{ page: Page; said: string[] }> {
  const { width = 1280, script = true } = options;
  const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: script });
  const said: string[] = [];
  page.on('console', (message) => message.type() !== 'debug' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(origin + path);
  if (script) {
    await page.waitForFunction(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('tryg-'))
        .every(({ shadowRoot }) => shadowRoot?.querySelector('.root:not([aria-busy=true])')),
    );
  }
  return { page, said };
}

describe('the demo', () => {
  test('shows every part of the seed page, and says nothing on the console', async () => {
    const { page, said } = await open('');
    await page
      .getByRole('navigation', { name: 'Brødkrumme' })
      .getByText('Borgere i socialt udsatte')
      .waitFor();
    await page
      .getByRole('heading', { level: 1, name: 'Borgere i socialt udsatte positioner i byens rum' })
      .waitFor();
    await page.getByRole('img', { name: /./ }).first().waitFor();
    await page.getByText('Illustration: Tryg Widgets').first().waitFor();
    await page.getByRole('link', { name: /^Læs mere om/ }).waitFor();
    await page.getByRole('link', { name: '99 82 34 20' }).first().waitFor();
    await page.getByText('CVR-nummer:').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    expect(said).toEqual([]);
    await page.close();
  });

  test('leads from the list to the article and back', async () => {
    const { page } = await open('nyheder.html');
    await page.getByRole('link', { name: 'Tryghedsvandring i Gug' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tryghedsvandring i Gug' }).waitFor();
    await page.locator('tryg-breadcrumb a', { hasText: 'Nyheder' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nyheder' }).waitFor();
    await page.close();
  });

  test('leads through a newsroom without leaving its page, and back', async () => {
    const { page, said } = await open('nyhedsrum.html');
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await page.getByRole('link', { name: 'Tryghedsvandring i Gug' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tryghedsvandring i Gug' }).waitFor();
    await page.getByRole('navigation', { name: 'Brødkrumme' }).getByText('Tryghedsvandring i Gug').waitFor();
    expect(await page.title()).toBe('Tryghedsvandring i Gug – Nyhedsrum – Tryg Aalborg');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Nyheder fra Tryg Aalborg' }).waitFor();
    expect(await page.title()).toBe('Nyhedsrum – Tryg Aalborg');
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    expect(said).toEqual([]);
    await page.close();
  });

  test('opens a newsroom’s article by its address, and in a new tab', async () => {
    const { page } = await open('nyhedsrum.html');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Tryghedsvandring i Gug' }).click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await tab.getByRole('heading', { level: 1, name: 'Tryghedsvandring i Gug' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Nyheder fra Tryg Aalborg' }).waitFor();
    await tab.close();
    await page.close();
  });

  test('finds a newsroom’s article on a later page of the feed', async () => {
    const { page } = await open('nyhedsrum.html?nyhed=n5');
    await page.getByRole('heading', { level: 1, name: 'Nyheden findes ikke længere her.' }).waitFor();
    await page.locator('tryg-newsroom').evaluate((room) => room.setAttribute('src', 'feeds/many.json'));
    await page.locator('tryg-article').getByRole('heading', { level: 1 }).waitFor();
    expect(await page.title()).toMatch(/ – Nyhedsrum – Tryg Aalborg$/);
    await page.close();
  });

  test('has the page on which editors build what they embed', async () => {
    const { page, said } = await open('nyheder.html');
    await page.getByRole('link', { name: 'Byg din indlejring' }).click();
    const preview = page.frameLocator('iframe[title^="Forhåndsvisning"]');
    await preview.locator('tryg-news-list').getByRole('link').first().waitFor();
    await page.getByText('kan hentes fra alle hjemmesider').waitFor();
    expect(said).toEqual([]);
    await page.close();
  });

  test('shows the fallback links without script', async () => {
    const { page } = await open('nyheder.html', { script: false });
    const shown = await page
      .locator('tryg-news-list a')
      .evaluateAll((links) => links.filter((link) => link.getClientRects().length));
    expect(shown.length).toBeGreaterThan(0);
    await page.close();
  });

  for (const path of [
    '',
    'nyheder.html',
    'nyhedsrum.html',
    'layouts.html',
    'states.html',
    'strange-page.html',
    'embed.html',
    'english.html',
  ]) {
    test(`fits 320 px, which is 1280 px at 400 % zoom: /${path}`, async () => {
      const { page } = await open(path, { width: 320 });
      const root = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(root).toBe(0);
      await page.close();
    });
  }
});
