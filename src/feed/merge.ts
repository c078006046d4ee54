import { Archive, type Rest } from './archive.js';
import type { Feed, Item } from './schema.js';
import { authorsOf, type Place } from './select.js';
import type { FeedCopy, FeedState } from './state.js';

const hostOf = (address: string): string => new URL(address).hostname;

/** An item that says by itself what its feed says for all of its items. */
const independent = (feed: Feed, item: Item): Item => ({
  ...item,
  language: item.language ?? feed.language,
  authors: authorsOf(feed, item),
  origin: { title: feed.title ?? hostOf(feed.address), address: feed.address },
});

/** Several feeds as one. An item that two of them have is there once, as the first has it. */
export function merged(feeds: readonly Feed[]): Feed {
  const [first] = feeds as [Feed];
  const seen = new Set<string>();
  const isNew = ({ id, url, origin }: Item) => {
    const key = url ?? `${id} ${origin!.address}`;
    return !seen.has(key) && seen.add(key);
  };
  const { _tryg } = first;
  const tables = (name: 'topics' | 'districts') => feeds.flatMap((feed) => feed._tryg?.[name] ?? []);
  return {
    ...first,
    home_page_url: feeds.every((feed) => feed.home_page_url === first.home_page_url)
      ? first.home_page_url
      : undefined,
    expired: feeds.every(({ expired }) => expired),
    items: feeds.flatMap((feed) => feed.items.map((item) => independent(feed, item))).filter(isNew),
    _tryg: {
      organisation: undefined,
      contacts: undefined,
      notices: undefined,
      ..._tryg,
      shards: [],
      topics: tables('topics'),
      districts: tables('districts'),
    },
  };
}

/** As letters, moments are in their order in time. */
const oldest = (feed: Feed | undefined): string =>
  feed?.items.map(({ date_published = '' }) => date_published).reduce((a, b) => (a < b ? a : b), '9') ?? '';

/** Several feeds, each with its shards and pages, as if they were one. To be followed by one at a time. */
export class MergedFeeds {
  state: FeedState = { kind: 'waiting' };
  readonly #parts: readonly Archive[];
  /** The copies that the last copy was put together from. */
  #copies: readonly FeedCopy[] = [];
  #copy: FeedCopy | undefined;

  constructor(addresses: readonly string[], place: Place) {
    this.#parts = addresses.map((address) => new Archive(address, place));
  }

  /** As for one feed; what can be had before what cannot. */
  get rest(): Rest {
    const rests = this.#parts.map(({ rest }) => rest);
    return (['loading', 'more', 'failed'] as const).find((rest) => rests.includes(rest));
  }

  /** See `FeedSource.follow`. */
  follow(follower: () => void, minutes?: number): () => void {
    const change = () => {
      this.#change();
      follower();
    };
    const stops = this.#parts.map((part) => part.follow(change, minutes));
    return () => stops.forEach((stop) => stop());
  }

  refresh(): void {
    for (const part of this.#parts) part.refresh();
  }

  wake(isBack: boolean): void {
    for (const part of this.#parts) part.wake(isBack);
  }

  turnTo(place: Place): void {
    for (const part of this.#parts) part.turnTo(place);
  }

  /** Fetches one more page, of the feed whose oldest item is the newest: what comes is older than most of what is there. */
  more(): void {
    const open = this.#parts.filter(({ rest }) => rest === 'more' || rest === 'failed');
    const ages = open.map(({ state }) => oldest(state.copy?.feed));
    open[ages.indexOf([...ages].sort().at(-1)!)]?.more();
  }

  #change(): void {
    const states = this.#parts.map(({ state }) => state);
    const copies = states.flatMap(({ copy }) => copy ?? []);
    const isSame =
      copies.length === this.#copies.length && copies.every((copy, at) => copy === this.#copies[at]);
    if (!isSame) this.#copy = together(copies);
    this.#copies = copies;
    this.state = overall(states, this.#copy);
  }
}

/** What was fetched first says how old the whole is; nothing does where one is from before. */
export const together = (copies: readonly FeedCopy[]): FeedCopy | undefined => {
  const moments = copies.flatMap(({ fetched }) => fetched?.getTime() ?? []);
  const fetched = moments.length === copies.length ? new Date(Math.min(...moments)) : undefined;
  return copies.length ? { feed: merged(copies.map(({ feed }) => feed)), fetched } : undefined;
};

/** How several feeds are doing: as the worst of them, and what is missing. */
function overall(states: readonly FeedState[], copy: FeedCopy | undefined): FeedState {
  const failed = states.filter((state) => state.kind === 'failed');
  const missing = failed.filter((state) => !state.copy).map(({ error }) => hostOf(error.address));
  const isUnderWay = states.some(({ kind }) => kind === 'loading' || kind === 'waiting');
  if (failed[0] && (copy || !isUnderWay))
    return {
      ...failed[0],
      copy,
      ...(copy && missing.length && { missing: [...new Set(missing)].join(', ') }),
    };
  if (isUnderWay || !copy) return { kind: 'loading', copy };
  return { kind: 'ready', copy };
}
