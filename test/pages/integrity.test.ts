import { expect } from '@open-wc/testing';
import { newsroom, reportOf, type Report } from './host.js';

const feed = (): string => `${FEED_SERVER}/feeds/tryg/feed.json`;
const hashOf = async (bytes: BufferSource, algorithm: 'SHA-256' | 'SHA-384'): Promise<string> => {
  const digest = await crypto.subtle.digest(algorithm, bytes);
  return `${algorithm.toLowerCase().replace('-', '')}-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
};
const bytesOf = async (address: string) => (await fetch(address)).arrayBuffer();

/** The import map that `npm run release` prints: what the chunks of the build are, for a copy of it at another address. */
async function importMap(folder: string): Promise<string> {
  const dist = `${FEED_SERVER}/dist/`;
  const entry = await (await fetch(`${dist}tryg-widgets.js`)).text();
  const chunks = [...new Set(entry.match(/chunks\/[\w-]+\.js/g))];
  expect(chunks.length).to.be.greaterThan(0);
  const entries = chunks.map(
    async (chunk) => [folder + chunk, await hashOf(await bytesOf(dist + chunk), 'SHA-384')] as const,
  );
  return JSON.stringify({ integrity: Object.fromEntries(await Promise.all(entries)) });
}

/** What comes of a newsroom under the strictest policy, its script from `folder`. */
async function reportFrom(folder: string, map = ''): Promise<Report> {
  const hash = await hashOf(new TextEncoder().encode(map), 'SHA-256');
  const csp = [
    "default-src 'none'",
    `script-src ${FEED_SERVER} '${hash}'`,
    `connect-src ${FEED_SERVER}`,
    `img-src ${FEED_SERVER}`,
    "require-trusted-types-for 'script'",
    'trusted-types tryg-widgets',
  ].join('; ');
  const head =
    (map && `<script type="importmap">${map}</script>`) +
    `<script type="module" src="${folder}tryg-widgets.js"></script>`;
  const isDone = ({ widgets, said }: Report) =>
    said.length > 0 || widgets.every(({ isBusy, words }) => !isBusy && words !== '');
  return reportOf(newsroom(feed()), { head, csp }, isDone);
}

describe('a page whose import map says what the chunks are', () => {
  it('never runs one that somebody has changed on the server, and keeps its fallback', async () => {
    const folder = `${FEED_SERVER}/tampered/`;
    const { said, widgets } = await reportFrom(folder, await importMap(folder));
    expect(said.join()).to.contain('[tryg-widgets]').and.to.not.contain('error: tampered');
    expect(widgets[0]!.fallback).to.equal('Læs nyhederne');
  });

  it('shows everything where they are as they were released', async () => {
    const folder = `${FEED_SERVER}/dist/`;
    const report = await reportFrom(folder, await importMap(folder));
    expect(report.widgets[0]!.words).to.contain('Tryghedsvandring i Gug');
    expect(report.said).to.deep.equal([]);
    expect(report.violations).to.deep.equal([]);
  });
});

describe('a page whose tag says what the script is', () => {
  it('never runs one that somebody has changed on the server', async () => {
    const entry = await (await fetch(`${FEED_SERVER}/dist/tryg-widgets.js`)).text();
    const [chunk] = /chunks\/[\w-]+\.js/.exec(entry)!;
    const integrity = await hashOf(await bytesOf(`${FEED_SERVER}/dist/${chunk}`), 'SHA-384');
    const tag = (folder: string) =>
      `<script type="module" src="${FEED_SERVER}/${folder}/${chunk}" integrity="${integrity}" crossorigin="anonymous"
        onload="console.info('${folder} runs')" onerror="console.info('${folder} refused')"></script>`;
    const head = tag('dist') + tag('tampered');
    const { said } = await reportOf(newsroom(feed()), { head }, (report) => report.said.length > 1);
    expect(said.toSorted()).to.deep.equal(['info: dist runs', 'info: tampered refused']);
  });
});

describe('a page without either', () => {
  it('runs what somebody has changed', async () => {
    const { said } = await reportFrom(`${FEED_SERVER}/tampered/`);
    expect(said.join()).to.contain('error: tampered chunks/');
  });
});
