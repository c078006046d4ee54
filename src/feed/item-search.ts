import { nextAfter, shardOf } from './compose.js';
import type { Feed, Item } from './schema.js';
import type { Place } from './select.js';
import type { FeedSource } from './source.js';
import { feedAt } from './store.js';

/** So many pages a reader waits for. */
const PAGES = 10;

/** Where an item is, or may be: there is no item as long as what lies at that address is not here. */
export interface Found {
  readonly address: string;
  readonly item?: Item;
}

/** Looks for items that a feed does not have at its own address: in the shard of a place, then page by page. */
export class ItemSearch {
  readonly #hear: () => void;
  readonly #followed = new Map<FeedSource, () => void>();

  /** @param hear - Told when there may be another answer. */
  constructor(hear: () => void) {
    this.#hear = hear;
  }

  /**
   * Where an item is; `undefined` when it is nowhere within reach.
   * @param itemIn - The item in a part of the feed, if it is there. (Were it imported, the bundler would move `select` and all
   *   below it out of the entry into a chunk that every first load waits for.)
   */
  find(feed: Feed, place: Place, itemIn: (part: Feed) => Item | undefined): Found | undefined {
    return (
      this.#along([], shardOf(feed, place), itemIn) ?? this.#along([feed], nextAfter([feed], []), itemIn)
    );
  }

  /** Asks for nothing more. */
  end(): void {
    for (const stop of this.#followed.values()) stop();
    this.#followed.clear();
  }

  #along(
    pages: Feed[],
    first: string | undefined,
    itemIn: (part: Feed) => Item | undefined,
  ): Found | undefined {
    const visited: string[] = [];
    for (let address = first; address && visited.length < PAGES; address = nextAfter(pages, visited)) {
      const { copy } = this.#at(address).state;
      if (!copy) return { address };
      const item = itemIn(copy.feed);
      if (item) return { address, item };
      pages.push(copy.feed);
      visited.push(address);
    }
    return undefined;
  }

  #at(address: string): FeedSource {
    const source = feedAt(address);
    // Whoever begins to follow may hear of it at once.
    if (!this.#followed.has(source))
      this.#followed.set(
        source,
        source.follow(() => queueMicrotask(this.#hear)),
      );
    return source;
  }
}
