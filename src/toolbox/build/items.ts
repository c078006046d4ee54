import { join } from 'node:path';
import { endOf } from '../../feed/select-events.js';
import { slugIn } from '../../feed/words.js';
import { ITEMS, readText } from '../content/folder.js';
import { Problem } from '../problem.js';
import { articlePage } from './article-page.js';
import { BETWEEN, leanLength, type Entry } from './chain.js';
import { Files } from './files.js';
import { builtItem, type BuiltItem } from './item.js';
import { oembed } from './oembed.js';
import type { Output } from './output.js';
import { oembedPath, pagePath } from './page-address.js';
import { Pictures } from './pictures.js';
import type { Site } from './places.js';
import type { Report } from './report.js';
import type { Settings } from './settings.js';
import type { Slice, Spool } from './spool.js';

/** A part of a string keeps the whole of it in memory: here, the text of a file for the sake of its id. */
const ownCopy = (text: string): string => Buffer.from(text).toString();

/** Makes the items, one after the other, and writes what is each one's own. */
export class Items {
  expired = 0;
  readonly #report: Report;
  readonly #settings: Settings;
  readonly #output: Output;
  readonly #site: Site;
  readonly #pictures: Pictures;
  readonly #spool: Spool;
  readonly #ids = new Map<string, string>();
  readonly #words = new Map<string, string>();

  constructor(folder: string, settings: Settings, output: Output, spool: Spool, report: Report) {
    this.#report = report;
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

  /** @returns the little that is needed of an item later; nothing of one that is left out. */
  async entry(slug: string): Promise<Entry | undefined> {
    const file = join(this.#site.folder, ITEMS, `${slug}.md`);
    let built: BuiltItem | undefined;
    try {
      built = await builtItem(await readText(file), file, slug, this.#site, this.#settings, this.#report);
    } catch (error) {
      // A disk that is full is nothing that the file could help.
      if (!(error instanceof Problem)) throw error;
      this.#report.tell('error', error);
      return undefined;
    }
    if (!built) {
      this.expired += 1;
      return undefined;
    }
    const id = ownCopy(built.item.id!);
    const other = this.#ids.get(id);
    if (other) {
      this.#report.tell(
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
}
