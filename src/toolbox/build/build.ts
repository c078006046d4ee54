import { realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { dayOf } from '../../feed/day.js';
import { ITEMS, itemSlugs } from '../content/folder.js';
import { Problem, problemOf } from '../problem.js';
import type { Entry } from './chain.js';
import { writeFeed } from './feed.js';
import { Items } from './items.js';
import { Output } from './output.js';
import { Report } from './report.js';
import { readSettings } from './settings.js';
import { Spool } from './spool.js';

/** How to build. */
export interface BuildOptions {
  /** What is taken for now: what has expired, and which holidays come, depends on it. */
  readonly now?: Date;
  /** Publishes what can be read where there are errors. */
  readonly isLenient?: boolean;
  /** Hears how far it is. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** What a build came to. */
export interface BuildResult {
  readonly report: Report;
  readonly isPublished: boolean;
  readonly items: number;
  /** Left out, as their time is over. */
  readonly expired: number;
  /** Pages of the feed, without its shards. */
  readonly pages: number;
  readonly shards: number;
  /** Files whose bytes have changed, files that are gone, pictures encoded. */
  readonly changed: number;
  readonly removed: number;
  readonly encoded: number;
}

const inOrder = (a: Entry, b: Entry): number =>
  Number(b.isPinned) - Number(a.isPinned) ||
  (a.time < b.time ? 1 : a.time > b.time ? -1 : a.slug < b.slug ? -1 : 1);

/** @throws {Problem} when the output would lie among what it is made of. */
async function refuseWithin(folder: string, dir: string): Promise<void> {
  const [from, to] = await Promise.all(
    [folder, dir].map((path) => realpath(path).catch(() => resolve(path))),
  );
  const way = relative(from!, to!);
  if (way === '' || way.split(sep)[0] === ITEMS)
    throw new Problem('Skriv nyhedsstrømmen et andet sted hen end i mappen med indholdet.', { file: dir });
}

/**
 * Builds a feed, and all that goes with it, from a folder of content. Nothing that was there before changes until all of
 * the new is written; where there are errors, nothing at all, unless it is to be lenient.
 * @throws {Problem} for what no feed can be built without, or when the disk refuses.
 */
export async function build(folder: string, dir: string, options: BuildOptions = {}): Promise<BuildResult> {
  const { now = new Date(), isLenient = false, onProgress } = options;
  await refuseWithin(folder, dir);
  const report = new Report();
  const slugs = await itemSlugs(folder);
  const settings = await readSettings(folder, now, dayOf(now), report);
  const output = await Output.open(dir);
  const hadNews = [...output.before.outputs.keys()].some((path) => path.startsWith(`${ITEMS}/`));
  if (!slugs.length)
    // That a folder was moved or renamed is a likelier story than that all news is to go.
    report.tell(
      hadNews ? 'error' : 'warning',
      new Problem('Der er ingen nyheder i mappen.', { file: join(folder, ITEMS) }),
    );
  let spool: Spool | undefined;
  try {
    spool = await Spool.at(output.scratch);
    const items = new Items(folder, settings, output, spool, report);
    const entries: Entry[] = [];
    for (const [at, slug] of slugs.entries()) {
      const entry = await items.entry(slug);
      if (entry) entries.push(entry);
      onProgress?.(at + 1, slugs.length);
    }
    const { pages, shards } = await writeFeed(entries.sort(inOrder), folder, settings, spool, output, report);
    const isPublished = !report.errors || isLenient;
    await spool.close();
    spool = undefined;
    if (isPublished) await output.publish();
    const { changed, removed } = output;
    const { expired, encoded } = items;
    return { report, isPublished, items: entries.length, expired, pages, shards, changed, removed, encoded };
  } catch (error) {
    throw problemOf(error, { file: dir });
  } finally {
    await spool?.close();
    await output.discard();
  }
}
