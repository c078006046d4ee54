import { realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { readFeed, type Item } from '../../feed/schema.js';
import { endOf } from '../../feed/select-events.js';
import { slugIn } from '../../feed/words.js';
import { dayOf } from '../../feed/day.js';
import { ITEMS, itemSlugs, readText } from '../content/folder.js';
import { Problem, problemOf } from '../problem.js';
import { articlePage } from './article-page.js';
import { BETWEEN, chainPages, leanLength, roomOnFirst, writeChain, type Chain, type Entry } from './chain.js';
import { Files } from './files.js';
import { indexPage } from './index-page.js';
import { builtItem, type BuiltItem } from './item.js';
import { oembed } from './oembed.js';
import { Output } from './output.js';
import { addressOf, oembedPath, pageAddress, pagePath } from './page-address.js';
import { Pictures } from './pictures.js';
import type { Site } from './places.js';
import { Report } from './report.js';
import { rssText } from './rss.js';
import { firstHead, pageHead, readSettings, type Settings } from './settings.js';
import { shardsOf, type Shard } from './shards.js';
import { writeSitemap } from './sitemap.js';
import { Spool, type Slice } from './spool.js';

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

/** Less room for items on the first page helps nobody. */
const LEAST_ROOM = 20_000;

/** A part of a string keeps the whole of it in memory: here, the text of a file for the sake of its id. */
const ownCopy = (text: string): string => Buffer.from(text).toString();

const inOrder = (a: Entry, b: Entry): number =>
  Number(b.isPinned) - Number(a.isPinned) ||
  (a.time < b.time ? 1 : a.time > b.time ? -1 : a.slug < b.slug ? -1 : 1);

/** One run, from a folder of content to a folder of files. */
class Build {
  readonly report: Report;
  expired = 0;
  readonly #settings: Settings;
  readonly #output: Output;
  readonly #site: Site;
  readonly #pictures: Pictures;
  readonly #spool: Spool;
  readonly #ids = new Map<string, string>();
  readonly #words = new Map<string, string>();

  constructor(folder: string, settings: Settings, output: Output, spool: Spool, report: Report) {
    this.report = report;
    this.#settings = settings;
    this.#output = output;
    this.#spool = spool;
    this.#pictures = new Pictures(output);
    this.#site = {
      folder,
      base: settings.base,
      home: settings.home,
      pictures: this.#pictures,
      files: new Files(output),
    };
  }

  get encoded(): number {
    return this.#pictures.encoded;
  }

  /** Makes one item, and writes what is its own. What is needed of it later is little. */
  async entry(slug: string): Promise<Entry | undefined> {
    const file = join(this.#site.folder, ITEMS, `${slug}.md`);
    let built: BuiltItem | undefined;
    try {
      built = await builtItem(await readText(file), file, slug, this.#site, this.#settings, this.report);
    } catch (error) {
      // A disk that is full is nothing that the file could help.
      if (!(error instanceof Problem)) throw error;
      this.report.tell('error', error);
      return undefined;
    }
    if (!built) {
      this.expired += 1;
      return undefined;
    }
    const id = ownCopy(built.item.id!);
    const other = this.#ids.get(id);
    if (other) {
      this.report.tell(
        'error',
        new Problem(`To nyheder har samme id: »${id}« står også i ${other}.`, { file, line: built.idLine }),
      );
      return undefined;
    }
    this.#ids.set(id, file);
    await this.#output.write(pagePath(slug), articlePage(built, this.#settings));
    await this.#output.write(oembedPath(slug), oembed(built, this.#settings));
    const slice = await this.#spool.put(JSON.stringify(built.written));
    return this.#entryOf(built, id, slice);
  }

  /** The same word once in memory, however many items have it. */
  #once(word: string): string {
    const known = this.#words.get(word);
    if (known === undefined) this.#words.set(word, word);
    return known ?? word;
  }

  #entryOf({ item, written, slug, page }: BuiltItem, id: string, slice: Slice): Entry {
    const { topics, districts } = this.#settings.feed._tryg ?? {};
    const event = item._tryg?.event;
    const slugs = (named: typeof topics, given: readonly string[] = []): string[] => [
      ...new Set(given.map((word) => this.#once(slugIn(named, word)))),
    ];
    return {
      slug,
      id,
      time: item.date_published ?? item.date_modified ?? '',
      isPinned: !!item._tryg?.pinned,
      upcoming: event?.start && endOf(event) > this.#settings.whole.now ? event.start : undefined,
      topics: slugs(topics, item._tryg?.topics),
      districts: slugs(districts, item._tryg?.districts),
      slice,
      bytes: slice.bytes + BETWEEN,
      lean: leanLength(written),
      changed: item.url === page ? (item.date_modified ?? item.date_published ?? '') : undefined,
    };
  }

  /** Writes the feed, its pages and shards, and what is made of its first page. */
  async whole(entries: readonly Entry[], file: string): Promise<{ pages: number; shards: number }> {
    const settings = this.#settings;
    const { base, pageSize } = settings;
    const common = { base, head: pageHead(settings), pageSize };
    const shards = shardsOf(entries);
    const bare: Chain = { ...common, path: 'feed', first: firstHead(settings, []) };
    // One that is all there is needs no shards: a reader has its items already.
    const isSharded = chainPages(bare, entries).length > 1;
    const named = isSharded ? shards.map((shard) => this.#shardName(shard)) : [];
    const chain: Chain = { ...bare, first: firstHead(settings, named) };
    this.#weigh(chain, entries, file);
    const pages = chainPages(chain, entries);
    for (const { path, entries: own } of isSharded ? shards : []) {
      const part = { ...common, path };
      await writeChain(part, chainPages(part, own), this.#spool, this.#output);
    }
    await writeChain(chain, pages, this.#spool, this.#output);
    const newest = await this.#read(pages[0]!, roomOnFirst(chain));
    await this.#output.write('feed.rss', rssText(newest, settings));
    await this.#output.write('index.html', indexPage(newest, settings));
    const own = entries.flatMap(({ slug, changed }) =>
      changed === undefined ? [] : [{ address: pageAddress(base, slug), changed }],
    );
    await writeSitemap([{ address: `${base}index.html`, changed: '' }, ...own], base, this.#output);
    return { pages: pages.length, shards: named.length };
  }

  #shardName({ kind, slug, path }: Shard): Record<string, string> {
    return { [kind]: slug, url: addressOf(this.#settings.base, `${path}.json`) };
  }

  /** Tells what is too large for a page. */
  #weigh(chain: Chain, entries: readonly Entry[], file: string): void {
    const room = roomOnFirst(chain);
    if (room < LEAST_ROOM)
      throw new Problem(
        `Afsender, kontakter, beskeder, emner og bydele fylder så meget, at der kun er ${Math.max(0, Math.round(room / 1000))} kB til nyheder på den første side (100 kB). Fjern noget.`,
        { file },
      );
    for (const { bytes, slug } of entries)
      if (bytes > room)
        this.report.tell(
          'advice',
          new Problem(
            `Nyheden fylder ${Math.round(bytes / 1000)} kB: i nyhedsstrømmen står den uden sin tekst, med link til sin side.`,
            { file: join(this.#site.folder, ITEMS, `${slug}.md`) },
          ),
        );
  }

  /** Items as the first page has them. */
  async #read(entries: readonly Entry[], room: number): Promise<Item[]> {
    const items: unknown[] = [];
    for (const { slice, bytes } of entries) {
      const written = JSON.parse(await this.#spool.get(slice)) as object;
      items.push(bytes > room ? { ...written, content_html: '' } : written);
    }
    return readFeed({ items }, this.#settings.base)!.items;
  }
}

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
    const run = new Build(folder, settings, output, spool, report);
    const entries: Entry[] = [];
    for (const [at, slug] of slugs.entries()) {
      const entry = await run.entry(slug);
      if (entry) entries.push(entry);
      onProgress?.(at + 1, slugs.length);
    }
    const { pages, shards } = await run.whole(entries.sort(inOrder), join(folder, 'feed.yaml'));
    const isPublished = !report.errors || isLenient;
    await spool.close();
    spool = undefined;
    if (isPublished) await output.publish();
    const { changed, removed } = output;
    const { expired, encoded } = run;
    return { report, isPublished, items: entries.length, expired, pages, shards, changed, removed, encoded };
  } catch (error) {
    throw problemOf(error, { file: dir });
  } finally {
    await spool?.close();
    await output.discard();
  }
}
