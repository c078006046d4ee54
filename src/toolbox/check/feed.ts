import { checkFeed } from '../../feed/check.js';
import { readWhole } from '../../feed/check-reading.js';
import { fieldOf, isObject } from '../../feed/check-values.js';
import type { Feed } from '../../feed/schema.js';
import type { Content } from './bytes.js';
import { found, fromFinding, type Found } from './codes.js';
import { linesOf } from './lines.js';
import { linksIn, type Link } from './links.js';

/** A page of a feed, as it was had. */
export interface Page extends Content {
  readonly address: string;
  /** As people call it: the address, or the name of the file. */
  readonly name: string;
}

/** How the pages of a feed are had. */
export interface Pages {
  readonly first: Page;
  /** Nothing where it cannot be looked at. */
  readonly get: (address: string) => Promise<Page | undefined>;
  /** Whether these are files, whose lines people look up. */
  readonly areFiles: boolean;
  /** So many are looked at, besides the first. */
  readonly most: number;
}

/** What is known of a feed in the end. */
export interface Checked {
  readonly name: string;
  readonly isFile: boolean;
  readonly items: number;
  readonly pages: number;
  readonly findings: readonly Found[];
  /** What was not looked at. */
  readonly notes: readonly string[];
  readonly links: readonly Link[];
}

/** The first page's word holds for all pages; of a later page only its items are read, and where the next is. */
const LATER = /^(items|next_url)\b/;

/** Checks a feed from its first page to its last, and its shards. */
export async function checkPages(pages: Pages): Promise<Checked> {
  const walk = new Walk(pages);
  await walk.whole();
  const { items, count, findings, notes, links } = walk;
  return {
    name: pages.first.name,
    isFile: pages.areFiles,
    items,
    pages: count,
    findings,
    notes,
    links: [...links.values()],
  };
}

class Walk {
  items = 0;
  count = 1;
  readonly findings: Found[] = [];
  readonly notes: string[] = [];
  readonly links = new Map<string, Link>();
  readonly #pages: Pages;
  /** Said of a page: not again of each that follows. */
  readonly #said = new Set<string>();

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  async whole(): Promise<void> {
    const { first } = this.#pages;
    const feed = this.#look(first);
    if (!feed) return;
    this.items = feed.items.length + (await this.#chain(first, feed));
    for (const address of new Set(feed._tryg?.shards.map(({ url }) => url))) {
      if (address === first.address) continue;
      const shard = await this.#next(address!);
      const shown = shard && this.#look(shard);
      if (shown) await this.#chain(shard, shown);
    }
  }

  /** Goes on from page to page as the widgets do. @returns how many items there were. */
  async #chain(begin: Page, feed: Feed): Promise<number> {
    const ids = new Set(feed.items.map(({ id }) => id));
    const before = ids.size;
    const visited = new Set([begin.address]);
    let [page, next] = [begin, feed.next_url];
    while (next) {
      if (visited.has(next)) {
        // A page that follows itself has been found already.
        if (next !== page.address) this.#take(page, [found('pages-loop', 'next_url', next)]);
        break;
      }
      visited.add(next);
      const following = await this.#next(next);
      if (!following) break;
      visited.add(following.address);
      const shown = this.#read(following);
      const repeated = shown?.items.filter(({ id }) => ids.has(id)) ?? [];
      if (repeated.length === shown?.items.length && (repeated.length || shown.next_url)) {
        // What is wrong with its items has been said.
        this.#take(following, [found('page-repeats')]);
        break;
      }
      this.#look(following);
      if (!shown) break;
      for (const { id, title } of repeated)
        this.#take(following, [found('item-on-earlier-page', 'items', id, { item: title })]);
      for (const { id } of shown.items) ids.add(id);
      [page, next] = [following, shown.next_url];
    }
    return ids.size - before;
  }

  async #next(address: string): Promise<Page | undefined> {
    const { get, most } = this.#pages;
    if (this.count > most) {
      this.#note(`Kun ${this.count} af siderne er tjekket. Vælg flere med --pages, fx --pages ${most * 10}.`);
      return undefined;
    }
    const page = await get(address);
    if (page) this.count += 1;
    else this.#note(`Resten af strømmen er ikke tjekket, for den ligger ikke i mappen: ${address}`);
    return page;
  }

  #note(note: string): void {
    if (!this.notes.includes(note)) this.notes.push(note);
  }

  /** Takes down what is wrong with a page. @returns what the widgets see of it. */
  #look(page: Page): Feed | undefined {
    const { first } = this.#pages;
    const isFirst = page === first;
    this.#take(
      page,
      page.findings.filter(({ code, level }) => isFirst || level === 'error' || !this.#said.has(code)),
    );
    for (const { code } of page.findings) if (!code.endsWith('large')) this.#said.add(code);
    if (!page.read) return undefined;
    const whole = this.#wholeOf(page);
    const findings = checkFeed(whole, page.address).map(fromFinding);
    this.#take(
      page,
      findings.filter(({ code, path }) => isFirst || code === 'not-a-feed' || LATER.test(path)),
    );
    for (const link of linksIn(whole, page.address))
      if ((isFirst || LATER.test(link.path)) && !this.links.has(link.address))
        this.links.set(link.address, { ...link, ...this.#place(page, link.path) });
    return readWhole(whole, page.address);
  }

  /** What a page says, with the first page's word on all that is no item. */
  #wholeOf(page: Page): unknown {
    const { first } = this.#pages;
    const document = page.read?.document;
    if (page === first || !isObject(document)) return document;
    return { ...document, _tryg: fieldOf(first.read?.document, '_tryg') };
  }

  #read(page: Page): Feed | undefined {
    return page.read && readWhole(this.#wholeOf(page), page.address);
  }

  #take(page: Page, findings: readonly Found[]): void {
    for (const one of findings) this.findings.push({ ...one, ...this.#place(page, one.path, one.line) });
  }

  /** Where a path is, for people. */
  #place(page: Page, path: string, line?: number): { line?: number; page?: string } {
    const { areFiles, first } = this.#pages;
    const found = line ?? (areFiles && path ? this.#lines(page)?.(path) : undefined);
    return { ...(found && { line: found }), ...(page !== first && { page: page.name }) };
  }

  #last: { page: Page; lines: (path: string) => number } | undefined;

  #lines(page: Page): ((path: string) => number) | undefined {
    if (!page.read) return undefined;
    if (this.#last?.page !== page) this.#last = { page, lines: linesOf(page.read.text) };
    return this.#last.lines;
  }
}
