import { addressOf } from './page-address.js';
import type { Output } from './output.js';
import { fitting, isLean, pagesOf, type Room } from './pages.js';
import { portableJson, rootFrom } from './portable.js';
import type { Slice, Spool } from './spool.js';

/** No page of a feed is larger, in bytes. */
export const LARGEST_PAGE = 100_000;

/** What is kept of an item while the rest of it lies on disk. */
export interface Entry {
  readonly slug: string;
  readonly id: string;
  /** When it was published, as moments are kept; empty without. */
  readonly time: string;
  readonly isPinned: boolean;
  /** When its event begins; nothing without one, and once that is over. */
  readonly upcoming: string | undefined;
  readonly topics: readonly string[];
  readonly districts: readonly string[];
  readonly slice: Slice;
  /** See `Weight`. */
  readonly bytes: number;
  readonly lean: number;
  /** When the page that the build writes for it changed; nothing where its address is elsewhere. */
  readonly changed: string | undefined;
}

/** Comma and line end between two items. */
export const BETWEEN = 2;

/** A page of a feed as text, an item on each line, so that what changes is what is seen to change. */
const pageText = (head: string, items: readonly string[]): string =>
  `${head.slice(0, -1)},"items":[\n${items.join(',\n')}\n]}\n`;

/** Pages of a feed that lead from one to the next. */
export interface Chain {
  /** `feed`, `topics/byens-rum`: the first page is `<path>.json`, the others `<path>/<number>.json`, 1 the oldest. */
  readonly path: string;
  readonly base: string;
  /** What each page says of itself. */
  readonly head: Readonly<Record<string, unknown>>;
  /** What only the first page says. */
  readonly first?: Readonly<Record<string, unknown>>;
  readonly pageSize: number;
}

const headOf = ({ base, head, first = {}, path }: Chain, page: string, next: string | undefined): string => {
  const { _tryg, ...rest } = first;
  const fields = {
    ...head,
    feed_url: addressOf(base, page),
    ...(next && { next_url: addressOf(base, next) }),
    ...(page === `${path}.json` && rest),
    ...(page === `${path}.json` && _tryg !== undefined && { _tryg }),
  };
  return portableJson(fields, base, rootFrom(page));
};

/** The room for items on a chain's pages, whichever the next is called. */
const roomsOf = (chain: Chain): { first: Room; other: Room } => {
  const room = (page: string): Room => ({
    items: chain.pageSize,
    bytes:
      LARGEST_PAGE -
      BETWEEN -
      Buffer.byteLength(pageText(headOf(chain, page, `${chain.path}/1000000.json`), [])),
  });
  return { first: room(`${chain.path}.json`), other: room(`${chain.path}/1000000.json`) };
};

/** The bytes left for items on a chain's first page. */
export const roomOnFirst = (chain: Chain): number => roomsOf(chain).first.bytes;

/** So much of the first page is for events to come, if there are that many: news is the rest. */
const EVENTS_SHARE = 0.5;

/** The next events, as many as have room. */
const nextEvents = (entries: readonly Entry[], first: Room): Entry[] => {
  const events = entries.filter(({ upcoming }) => upcoming);
  events.sort((a, b) => (a.upcoming! < b.upcoming! ? -1 : a.upcoming! > b.upcoming! ? 1 : 0));
  return events.slice(0, fitting(events, first, EVENTS_SHARE));
};

/**
 * Parts a chain's items into pages. What is pinned is on the first, and so are the next events, however long ago they were
 * announced: whoever lists events reads no other page.
 * @param entries - In the order of the feed, which each page keeps.
 */
export function chainPages(chain: Chain, entries: readonly Entry[]): Entry[][] {
  const { first, other } = roomsOf(chain);
  const pinned = entries.filter(({ isPinned }) => isPinned);
  const current = [...new Set([...pinned, ...nextEvents(entries, first), ...entries])];
  const onFirst = new Set(current.slice(0, fitting(current, first)));
  const rest = entries.filter((entry) => !onFirst.has(entry));
  return [entries.filter((entry) => onFirst.has(entry)), ...pagesOf(rest, other)];
}

export const leanLength = (written: Readonly<Record<string, unknown>>): number =>
  Buffer.byteLength(JSON.stringify({ ...written, content_html: undefined })) + BETWEEN;

/** Writes a chain's pages. */
export async function writeChain(
  chain: Chain,
  pages: readonly (readonly Entry[])[],
  spool: Spool,
  output: Output,
): Promise<void> {
  const rooms = roomsOf(chain);
  const nameOf = (at: number): string =>
    at ? `${chain.path}/${pages.length - at}.json` : `${chain.path}.json`;
  for (const [at, entries] of pages.entries()) {
    const page = nameOf(at);
    const items: string[] = [];
    for (const entry of entries) {
      const item = JSON.parse(await spool.get(entry.slice)) as Record<string, unknown>;
      // The body of one that is too large is on its own page.
      if (isLean(entry, at ? rooms.other : rooms.first)) delete item.content_html;
      items.push(portableJson(item, chain.base, rootFrom(page)));
    }
    const next = at + 1 < pages.length ? nameOf(at + 1) : undefined;
    await output.write(page, pageText(headOf(chain, page, next), items));
  }
}
