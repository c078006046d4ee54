import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { browserPath, chromiumArgs } from './support/browsers.mjs';
import { Workspace } from './support/workspace.js';

/* Every element, drawn by a server with @lit-labs/ssr and taken over in Chromium. The build comes first. */

let workspace: Workspace;
let browser: Browser;
let served: Awaited<ReturnType<Workspace['serve']>>;
let tags: string[];
/** The HTML of each element by its tag. */
let drawn: Record<string, string>;

beforeAll(async () => {
  workspace = await Workspace.create();
  await workspace.build('server');
  served = await workspace.serve('server');
  tags = await workspace.tags();
  drawn = JSON.parse(await workspace.run('--no-warnings', 'server/render.js', ...tags)) as typeof drawn;
  browser = await chromium.launch({ executablePath: await browserPath('chromium'), args: chromiumArgs });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await served.close();
  await workspace.remove();
});

/** A gate: who waits goes on when it is opened. */
function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

/** Side by side, so that what one element needs does not move another. */
const styles = 'main { display: flex; align-items: start } main > * { flex: 1 1 0 }';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the README has a page allow: the style sheets that a server writes into the elements. */
const hashes = (): string[] => {
  const written = Object.values(drawn).flatMap((html) => [...html.matchAll(/<style>([^]*?)<\/style>/g)]);
  return [...new Set(written.map(([, text = '']) => hash(text)))];
};

const policy = (styleHashes: readonly string[]): string =>
  [
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:",
    `style-src ${[hash(styles), ...styleHashes].join(' ')}`,
    "require-trusted-types-for 'script'; trusted-types lit-html tryg-widgets",
  ].join('; ');

/** Opens a page with all elements on it. The script, what it loads on demand, and the feed come when they are let. */
async function open({ lang = 'da', csp }: { lang?: string; csp?: string } = {}) {
  const page = await browser.newPage({ viewport: { width: 1800, height: 900 } });
  onTestFinished(() => page.close());
  page.setDefaultTimeout(15_000);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const [script, rest] = [gate(), gate()];
  const body = (await readFile(join(workspace.folder, 'server/dist/index.html'), 'utf8'))
    .replace('<html lang="da">', `<html lang="${lang}">`)
    .replace('<!--widgets-->', `<style>${styles}</style><main>${Object.values(drawn).join('\n')}</main>`);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    ...(csp && { 'content-security-policy': csp }),
  };
  await page.route(served.address, (route) => route.fulfill({ body, headers }));
  await page.route(/\.(js|json)$/, async (route) => {
    await (route.request().url().includes('/index-') ? script : rest).opened;
    await route.continue();
  });
  await page.goto(served.address, { waitUntil: 'commit' });
  await page.locator('tryg-skip-link').waitFor({ state: 'attached' });
  return { page, said, script, rest };
}

/** What is noted while the elements are taken over. */
interface Notes {
  /** What a server drew, and whether it is still there. */
  readonly kept: boolean[];
  readonly removed: number;
  /** How far things moved by themselves, as browsers measure it. */
  readonly shift: number;
  /** Where the pages' own links are and how large. */
  readonly places: string[];
}

/** Notes what happens from now on. @returns the notes, each time they are asked for. */
async function watch(page: Page): Promise<() => Promise<Notes>> {
  await page.evaluate(() => {
    const hosts = [...document.querySelectorAll('main > *')];
    const roots = hosts.map(({ shadowRoot }) => shadowRoot!);
    const tops = roots.map((root) => root.querySelector('.root, slot')!);
    let [removed, shift] = [0, 0];
    const observer = new MutationObserver((records) => {
      for (const { removedNodes } of records) removed += removedNodes.length;
    });
    for (const root of roots) observer.observe(root, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const placeOf = (link: Element) => JSON.stringify(link.getBoundingClientRect());
    const notes = async (): Promise<Notes> => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      const kept = roots.map((root, index) => root.contains(tops[index]!));
      return { kept, removed, shift, places: [...document.querySelectorAll('main a')].map(placeOf) };
    };
    Object.assign(globalThis, { notes });
  });
  return () => page.evaluate(() => (globalThis as unknown as { notes: () => Promise<Notes> }).notes());
}

/** Waits until every element has been taken over, and asks for its feed. */
const takenOver = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const lists = [...document.querySelectorAll('main > :not(tryg-skip-link, tryg-breadcrumb)')];
    return lists.every(({ shadowRoot }) => shadowRoot?.querySelector('[aria-busy=true]'));
  });
};

const newsIn = (page: Page) =>
  page.locator('main > tryg-news-list').getByRole('heading', { level: 3 }).first();

test('a server draws each element with a shadow root that shows the fallback', () => {
  expect(Object.keys(drawn).sort()).toEqual(tags);
  for (const [tag, html] of Object.entries(drawn)) {
    expect(html, tag).toMatch(
      /<template [^>]*shadowrootmode="open"[^]*(<slot>|href="#indhold")[^]*<\/template>/,
    );
    expect(html, tag).not.toContain('aria-busy="true"');
  }
});

test('what a server drew is taken over as it stands: nothing goes, nothing moves, nothing is complained of', async () => {
  const { page, said, script } = await open({ csp: policy(hashes()) });
  const notes = await watch(page);
  const before = await notes();
  expect(before.places.length).toBeGreaterThan(8);
  script.open();
  await takenOver(page);
  const after = await notes();
  expect(after).toEqual(before);
  expect(after.kept).not.toContain(false);
  expect(after).toMatchObject({ removed: 0, shift: 0 });
  expect(said).toEqual([]);
});

test('where a page refuses the styles a server writes, elements are seen to change, and are styled afterwards', async () => {
  const { page, script } = await open({ csp: policy([]) });
  const notes = await watch(page);
  const before = await notes();
  script.open();
  await takenOver(page);
  expect((await notes()).places).not.toEqual(before.places);
  const wrappers = page.locator('main > * > .root');
  expect(await wrappers.count()).toBe(tags.length - 1);
  const kinds = wrappers.evaluateAll((all) => all.map((one) => getComputedStyle(one).containerType));
  expect(new Set(await kinds)).toEqual(new Set(['inline-size']));
});

test('afterwards every element works as if no server had drawn it', async () => {
  const { page, said, script, rest } = await open({ csp: policy(hashes()) });
  script.open();
  rest.open();
  await newsIn(page).getByText('Borgere i socialt udsatte positioner').waitFor();
  await page.locator('tryg-article').getByRole('heading', { level: 2 }).waitFor();
  const crumbs = page.locator('main > tryg-breadcrumb').getByRole('listitem');
  await crumbs.getByText('Tryghedsvandring i Gug').waitFor();
  // Each of the page's own links in a list item of its own.
  const steps = await page
    .locator('main > tryg-breadcrumb > a')
    .evaluateAll((links) =>
      links.map((link) => link.assignedSlot?.closest('li')?.getBoundingClientRect().width),
    );
  expect(new Set(steps).size).toBe(2);
  expect(steps).not.toContain(undefined);
  const skip = page.locator('main > tryg-skip-link').getByRole('link', { name: 'Gå til sidens indhold' });
  expect(await skip.getAttribute('href')).toBe(`${served.address}#indhold`);
  expect(said).toEqual([]);
});

test('in English surroundings they speak English, those that come later too', async () => {
  const { page, said, script, rest } = await open({ lang: 'en' });
  script.open();
  rest.open();
  await page.locator('main > tryg-news-list').getByRole('heading', { level: 2, name: 'News' }).waitFor();
  await page.locator('main > tryg-skip-link').getByRole('link', { name: 'Skip to main content' }).waitFor();
  await page.evaluate((html) => {
    const later = document.createElement('aside');
    later.setHTMLUnsafe(html);
    document.body.append(later);
  }, Object.values(drawn).join(''));
  for (const tag of ['tryg-news-list', 'tryg-newsroom']) {
    const later = page.locator(`aside > ${tag}`);
    await later.getByRole('heading', { level: 2, name: 'News' }).waitFor();
    expect(await later.locator('.root').first().getAttribute('lang')).toBe('en');
  }
  await page.locator('aside > tryg-breadcrumb').getByRole('navigation', { name: 'Breadcrumb' }).waitFor();
  expect(said).toEqual([]);
});
