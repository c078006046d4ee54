import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { browserPath, chromiumArgs } from '../support/browsers.mjs';
import { run } from '../support/toolbox.js';
import { atom } from './chain/atom.js';
import { jsonFeed } from './chain/json-feed.js';
import { pages } from './chain/pages.js';
import { publish, siteFor, type Published } from './chain/publish.js';
import { defineReading, readArticle, readBox, readEntries, readPage, settle } from './chain/readers.js';
import { rss } from './chain/rss.js';
import type { Source, Told } from './chain/source.js';
import { wordpress } from './chain/wordpress.js';

/* import, build, check, serve and embed, as a person would do it, with a reader in Chromium at the end. */

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await browserPath('chromium'), args: chromiumArgs });
});
afterAll(() => browser.close());

/** A page of somebody far from Denmark. */
async function opened(address: string, { script = true, width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.addInitScript(defineReading);
  await page.goto(address);
  return page;
}

/** Somebody else's page with these widgets, as strict as they promise to bear. What it says on the console is in `said`. */
async function hosted({ base }: Published, widgets: string): Promise<{ page: Page; said: string[] }> {
  const host = await siteFor();
  const policy =
    `default-src 'none'; script-src ${base}; style-src 'none'; connect-src ${base}; img-src ${base} data:; ` +
    `require-trusted-types-for 'script'; trusted-types tryg-widgets`;
  const head = `<meta charset="utf-8"><title>Vært</title><link rel="icon" href="data:,">
    <script type="module" src="${base}tryg-widgets.js"></script>`;
  host.set('/', `<!doctype html><html lang="da"><head>${head}</head><body>${widgets}</body></html>`, {
    headers: { 'content-security-policy': policy },
  });
  const page = await opened('about:blank');
  const said: string[] = [];
  page.on('console', (message) => message.type() !== 'debug' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${host.address}/`);
  await settle(page);
  return { page, said };
}

/** What was seen, with `{site}` for the address that the source has today. */
const inSource = <T>(seen: T, { site }: Published): T =>
  JSON.parse(JSON.stringify(seen).replaceAll(site, '{site}')) as T;

const places = ({ topics = [], districts = [] }: Told): string => [...topics, ...districts].join(' · ');

const dates = ({ published, updated }: Told, before = ''): string =>
  [published && before + published, updated && `Opdateret ${updated}`].filter(Boolean).join(' · ');

const asArticle = (told: Told) => ({
  kicker: told.kicker ?? '',
  title: told.title,
  dates: dates(told, 'Publiceret '),
  lead: told.lead ?? '',
  picture: told.picture ? [told.picture.alt] : [],
  caption: told.picture?.caption ?? '',
  body: told.body ?? [],
  links: told.links ?? [],
  pictures: told.pictures ?? [],
  event: told.event ? ['Tid og sted', ...told.event] : [],
  onward: told.onward ?? [],
  contacts: told.contacts ?? [],
});

const asEntry = (told: Told) => ({
  link: [told.title, told.page],
  lines: [told.title, dates(told), told.lead, places(told)].filter(Boolean),
});

/** What the pages without script head in their own way. */
const HEADINGS = ['Kontakt', 'Tovholdere'];

/** Every line that a page without script has to say of an item, but for its body. */
const linesOf = (told: Told, { organisation }: Source): string[] =>
  [
    ...[told.title, told.kicker, dates(told, 'Publiceret '), told.lead, places(told), told.picture?.caption],
    ...(told.event ?? []),
    ...(told.contacts ?? []).flatMap(({ lines }) => lines),
    ...(organisation?.lines ?? []).filter((line) => !HEADINGS.includes(line)),
  ].flatMap((line) => line || []);

const linksOf = (told: Told, { organisation }: Source) => [
  ...[...(told.links ?? []), ...(told.onward ?? []), ...(organisation?.links ?? [])],
  ...(told.contacts ?? []).flatMap(({ links }) => links),
];

/** Holds that the widgets show all of it, on another site's page. */
async function showsInFull(published: Published, source: Source): Promise<void> {
  const src = `src="${published.base}feed.json"`;
  const articles = source.items.map(
    ({ page }) =>
      `<tryg-article ${src} item="${page.replace('{site}', published.site)}" heading-level="1"></tryg-article>`,
  );
  const { page, said } = await hosted(
    published,
    `<tryg-news-list ${src} limit="50"></tryg-news-list>${articles.join('')}
    <tryg-contact-card ${src}></tryg-contact-card><tryg-organisation ${src}></tryg-organisation>`,
  );
  const entries = await page.locator('tryg-news-list').evaluate(readEntries);
  expect(inSource(entries, published)).toEqual(source.items.map(asEntry));
  for (const [at, told] of source.items.entries()) {
    const article = await page.locator('tryg-article').nth(at).evaluate(readArticle);
    expect(inSource(article, published)).toEqual(asArticle(told));
  }
  const none = { lines: [], links: [] };
  const contact = source.items.flatMap(({ contacts = [] }) => contacts)[0] ?? none;
  const organisation = source.organisation ?? none;
  expect(inSource(await page.locator('tryg-contact-card').evaluate(readBox), published)).toEqual(contact);
  expect(inSource(await page.locator('tryg-organisation').evaluate(readBox), published)).toEqual(
    organisation,
  );
  expect(said).toEqual([]);
}

/** Holds that the page that was built for an item says the same without script, also on a phone. */
async function saysWithoutScript(published: Published, path: string, source: Source): Promise<void> {
  const page = await opened(published.base + path, { script: false, width: 320 });
  await settle(page);
  const seen = inSource(await page.evaluate(readPage), published);
  const told = source.items.find(({ title }) => title === seen.title)!;
  for (const line of linesOf(told, source)) expect(seen.text).toContain(line);
  const { body = [], picture, pictures = [] } = told;
  const begin = seen.blocks.findIndex(([, words]) => words === body[0]?.[1]);
  expect(seen.blocks.slice(begin, begin + body.length)).toEqual(body);
  expect(seen.links).toEqual(expect.arrayContaining(linksOf(told, source)));
  expect(seen.links.map(([, address]) => address)).toContain(told.page);
  expect(seen.pictures).toEqual([...(picture ? [picture.alt] : []), ...pictures]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
}

/** Holds that axe finds nothing, by day and by night. */
async function isAccessible(address: string): Promise<void> {
  const page = await opened(address);
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(() => (globalThis as { axe?: typeof axe }).axe!.run());
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(found, `${address}, ${colorScheme}`).toEqual([]);
  }
}

for (const source of [rss, atom, wordpress, pages, jsonFeed])
  test(`${source.name} is imported, built and checked without a fault, and comes to readers in full`, async () => {
    const published = await publish(source);
    for (const { code, stderr } of [published.imported, published.built, published.checked])
      expect(code, stderr).toBe(0);
    const overNetwork = await run(['check', `${published.base}feed.json`]);
    expect(overNetwork.code, overNetwork.stdout).toBe(0);

    await showsInFull(published, source);
    const files = await readdir(join(published.dir, 'nyheder'));
    expect(files).toHaveLength(source.items.length);
    for (const file of files) await saysWithoutScript(published, `nyheder/${file}`, source);
    for (const path of ['index.html', ...files.map((file) => `nyheder/${file}`)])
      await isAccessible(published.base + path);
  }, 120_000);

test('an event announced long ago is among those to come, on the first of several pages', async () => {
  const published = await publish(jsonFeed, 'page_size: 2\n');
  expect(published.checked.code).toBe(0);
  const { page } = await hosted(
    published,
    `<tryg-event-list src="${published.base}feed.json"></tryg-event-list>`,
  );
  const [walk] = jsonFeed.items.filter(({ event }) => event);
  expect(inSource(await page.locator('tryg-event-list').evaluate(readEntries), published)).toEqual([
    { link: [walk!.title, walk!.page], lines: [walk!.title, ...walk!.event!] },
  ]);
});
