import { join } from 'node:path';
import { readFeed, type Item } from '../../feed/schema.js';
import { ITEMS } from '../content/folder.js';
import { Problem } from '../problem.js';
import { chainPages, roomOnFirst, writeChain, type Chain, type Entry } from './chain.js';
import { firstHead, pageHead } from './head.js';
import { indexPage } from './index-page.js';
import type { Output } from './output.js';
import { addressOf, pageAddress } from './page-address.js';
import type { Report } from './report.js';
import { rssText } from './rss.js';
import type { Settings } from './settings.js';
import { shardsOf } from './shards.js';
import { writeSitemap } from './sitemap.js';
import type { Spool } from './spool.js';

/** Less room for items on the first page helps nobody. */
const LEAST_ROOM = 20_000;

/** Tells what is too large for a page. */
function weigh(room: number, entries: readonly Entry[], folder: string, report: Report): void {
  if (room < LEAST_ROOM)
    throw new Problem(
      `Afsender, kontakter, beskeder, emner og bydele fylder så meget, at der kun er ${Math.max(0, Math.round(room / 1000))} kB til nyheder på den første side (100 kB). Fjern noget.`,
      { file: join(folder, 'feed.yaml') },
    );
  for (const { bytes, slug } of entries)
    if (bytes > room)
      report.tell(
        'advice',
        new Problem(
          `Nyheden fylder ${Math.round(bytes / 1000)} kB: i nyhedsstrømmen står den uden sin tekst, med link til sin side.`,
          { file: join(folder, ITEMS, `${slug}.md`) },
        ),
      );
}

/** Items as a page with this room has them. */
async function readBack(
  entries: readonly Entry[],
  room: number,
  spool: Spool,
  base: string,
): Promise<Item[]> {
  const items: unknown[] = [];
  for (const { slice, bytes } of entries) {
    const written = JSON.parse(await spool.get(slice)) as object;
    items.push(bytes > room ? { ...written, content_html: '' } : written);
  }
  return readFeed({ items }, base)!.items;
}

/**
 * Writes the feed, its pages and shards, and what is made of its first page.
 * @param folder - For the messages.
 * @throws {Problem} when there is no room for news.
 */
export async function writeFeed(
  entries: readonly Entry[],
  folder: string,
  settings: Settings,
  spool: Spool,
  output: Output,
  report: Report,
): Promise<{ pages: number; shards: number }> {
  const { base, pageSize } = settings;
  const common = { base, head: pageHead(settings), pageSize };
  const bare: Chain = { ...common, path: 'feed', first: firstHead(settings, []) };
  // One that is all there is needs no shards: a reader has its items already.
  const shards = chainPages(bare, entries).length > 1 ? shardsOf(entries) : [];
  const named = shards.map(({ kind, slug, path }) => ({
    [kind]: slug,
    url: addressOf(base, `${path}.json`),
  }));
  const chain: Chain = { ...bare, first: firstHead(settings, named) };
  const room = roomOnFirst(chain);
  weigh(room, entries, folder, report);
  const pages = chainPages(chain, entries);
  for (const { path, entries: own } of shards) {
    const part = { ...common, path };
    await writeChain(part, chainPages(part, own), spool, output);
  }
  await writeChain(chain, pages, spool, output);
  const newest = await readBack(pages[0]!, room, spool, base);
  await output.write('feed.rss', rssText(newest, settings));
  await output.write('index.html', indexPage(newest, settings));
  const own = entries.flatMap(({ slug, changed }) =>
    changed === undefined ? [] : [{ address: pageAddress(base, slug), changed }],
  );
  await writeSitemap([{ address: `${base}index.html`, changed: '' }, ...own], base, output);
  return { pages: pages.length, shards: shards.length };
}
