import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FrameChoice } from '../src/embed/query.js';
import { framePolicyFor } from '../src/embed/policy.js';
import { frameScriptTag, frameTag } from '../src/embed/snippet.js';
import { startServer } from './server.mjs';
import { browserPath, chromiumArgs } from './support/browsers.mjs';

/* The iframe that an editor pastes, in a page of another origin, and a reader with a mouse: only a real click may lead out of
   a sandbox. What the frame itself shows is in test/pages/frame.test.ts. */

const PATIENCE = { timeout: 15_000 };

let browser: Browser;
let host: Awaited<ReturnType<typeof startServer>>;
let widgets: Awaited<ReturnType<typeof startServer>>;
let context: BrowserContext;
let said: string[];

beforeAll(async () => {
  [host, widgets] = [await startServer(), await startServer()];
  browser = await chromium.launch({ executablePath: await browserPath('chromium'), args: chromiumArgs });
});

afterAll(async () => {
  await browser.close();
  host.close();
  widgets.close();
});

beforeEach(async ({ onTestFinished }) => {
  context = await browser.newContext();
  onTestFinished(() => context.close());
});

const TITLE = 'Tryghedsvandring i Gug';

/** A feed whose one item has a page of its own. */
const feed = (): string => {
  const url = `${widgets.origin}/page?html=Nyhedens+egen+side`;
  const event = { start: '2099-11-30T15:00:00+01:00' };
  const body = JSON.stringify({
    title: 'Tryg på prøve',
    items: [{ id: '1', url, title: TITLE, content_text: 'Kom med. '.repeat(500), _tryg: { event } }],
  });
  return `${widgets.origin}/answer?${new URLSearchParams({ body })}`;
};

/** A host's page with the frame, under the policy that it is said to need. */
async function open({ element = 'article', values = {}, script = true } = {}): Promise<Page> {
  const page = await context.newPage();
  said = [];
  page.on('console', (message) => said.push(message.text()));
  const delivery = { base: `${widgets.origin}/dist/` };
  const choice = { element, values: { src: feed(), ...values }, frame: {} } as FrameChoice;
  const html = frameTag(delivery, choice, { title: 'Nyt om tryghed', height: 400 });
  const csp = ["default-src 'none'", ...framePolicyFor(delivery)].join('; ');
  const query = new URLSearchParams({ html: html + (script ? frameScriptTag(delivery) : ''), csp });
  await page.goto(`${host.origin}/page?${query}`);
  return page;
}

const inFrame = (page: Page) => page.frameLocator('iframe[title="Nyt om tryghed"]');
const heightOf = (page: Page) => page.locator('iframe').evaluate((frame) => frame.clientHeight);
const contentOf = (page: Page) =>
  inFrame(page)
    .locator('html')
    .evaluate((root) => [root.scrollHeight, root.clientHeight]);

describe('an iframe in a page of another origin', () => {
  test('shows the news, in its own height, and says nothing on the console', async () => {
    const page = await open();
    await inFrame(page).getByText(TITLE).first().waitFor();
    await expect.poll(() => heightOf(page), PATIENCE).toBeGreaterThan(1000);
    const [content, window] = await contentOf(page);
    expect(content).toBe(window);
    expect(said).toEqual([]);
  });

  test('scrolls without the host’s script', async () => {
    const page = await open({ script: false });
    await inFrame(page).getByText(TITLE).first().waitFor();
    expect(await heightOf(page)).toBe(400);
    const [content = 0, window = 0] = await contentOf(page);
    expect(content).toBeGreaterThan(window);
  });

  test('opens an article in the host’s window', async () => {
    const page = await open({ element: 'news-list' });
    await inFrame(page).getByRole('link', { name: TITLE }).click();
    await page.getByText('Nyhedens egen side').waitFor();
    expect(new URL(page.url()).origin).toBe(widgets.origin);
  });

  test('opens an article in a window of its own for a reader who wants that, out of the sandbox', async () => {
    const page = await open({ element: 'news-list' });
    const opened = context.waitForEvent('page');
    await inFrame(page)
      .getByRole('link', { name: TITLE })
      .click({ modifiers: ['Control'] });
    const other = await opened;
    await other.getByText('Nyhedens egen side').waitFor();
    expect(await other.evaluate(() => [opener === null, origin])).toEqual([true, widgets.origin]);
    expect(new URL(page.url()).origin).toBe(host.origin);
  });

  test('opens a newsroom’s article in its place', async () => {
    const page = await open({ element: 'newsroom' });
    const { length } = context.pages();
    await inFrame(page).getByRole('link', { name: TITLE }).click();
    await inFrame(page).getByRole('article').getByRole('heading', { name: TITLE }).waitFor();
    expect(context.pages()).toHaveLength(length);
    expect(new URL(page.url()).origin).toBe(host.origin);
    await page.evaluate(() => history.back());
    await inFrame(page).getByRole('heading', { name: 'Nyheder', exact: true }).waitFor();
  });

  test('saves an event in the reader’s calendar', async () => {
    const page = await open({ element: 'event-list' });
    const saved = page.waitForEvent('download');
    await inFrame(page).getByRole('button', { name: 'Tilføj til kalender' }).first().click();
    expect((await saved).suggestedFilename()).toMatch(/\.ics$/);
  });

  test('holds the words that are expected where its address is wrong', async () => {
    const page = await open({ element: 'news-list', values: { limit: 'fem' } });
    await inFrame(page).getByRole('alert').getByText('»limit« skal være et helt tal').waitFor();
  });
});
