import { inOrder, nextAfter, paged, shardOf, sharded } from './compose.js';
import type { Place } from './select.js';
import type { FeedSource } from './source.js';
import type { FeedCopy, FeedState } from './state.js';
import { feedAt } from './store.js';

/** How the next page of a feed stands: there for the asking, on its way, or not to be had; nothing when this is all. */
export type Rest = 'more' | 'loading' | 'failed' | undefined;

/**
 * A feed with more than lies at its address, as if it were one: in place of its items those of the shard of one topic or
 * district, where the feed has one, and the pages that a reader has asked for. To be followed by one at a time.
 */
export class Archive {
  state: FeedState = { kind: 'waiting' };
  rest: Rest;
  readonly #address: string;
  #place: Place;
  #hear = (): void => {};
  #minutes = Infinity;
  /** All that is followed, with the ways to stop. */
  readonly #followed = new Map<FeedSource, () => void>();
  #pages: string[] = [];
  /** The last page that the chain of pages leads to, and the one after it that is not here yet. */
  #last: string;
  #next: string | undefined;
  /** The copies that `#whole` was put together from. */
  #parts: readonly FeedCopy[] = [];
  #whole: FeedCopy | undefined;

  constructor(address: string, place: Place) {
    this.#address = this.#last = address;
    this.#place = place;
  }

  /** See `FeedSource.follow`; what was shown before is still there. */
  follow(follower: () => void, minutes = Infinity): () => void {
    this.#hear = follower;
    this.#minutes = minutes;
    this.#change();
    return () => {
      for (const stop of this.#followed.values()) stop();
      this.#followed.clear();
    };
  }

  /** Holds what there is of another place from now on; what is at hand of it is there at once. */
  turnTo(place: Place): void {
    this.#place = place;
    this.#pages = [];
    const { copy } = this.#at(this.#address).state;
    this.state = { kind: 'loading', copy: copy && paged(copy, []) };
    this.#change();
  }

  /** Fetches everything anew. */
  refresh(): void {
    for (const source of this.#followed.keys()) source.refresh();
  }

  /** See `FeedSource.wake`. */
  wake(isBack: boolean): void {
    for (const source of this.#followed.keys()) source.wake(isBack);
  }

  /** Fetches one more page, where there is one; the last once more, where it could not be had. */
  more(): void {
    if (this.rest === 'failed') this.#at(this.#last).refresh();
    if (!this.#next) return;
    this.#pages.push(this.#next);
    this.#change();
  }

  /** The source of an address, which is followed from now on. */
  #at(address: string): FeedSource {
    const source = feedAt(address);
    if (!this.#followed.has(source)) {
      // Whoever begins to follow may hear of it at once, and comes by here again.
      this.#followed.set(source, () => {});
      this.#followed.set(
        source,
        source.follow(() => this.#change(), this.#minutes),
      );
    }
    return source;
  }

  #change(): void {
    const feed = this.#at(this.#address).state;
    const shardAddress = feed.copy && shardOf(feed.copy.feed, this.#place);
    const shard = shardAddress ? this.#at(shardAddress).state : undefined;
    const first = shard?.copy ? shard : feed;
    const pages = new Map(this.#pages.map((page) => [page, this.#at(page).state]));
    const { way, others } = inOrder(first, pages);
    const state = sharded(feed, shard, this.state.copy);
    const more = [...way.values(), ...others.values()];
    this.state = { ...state, copy: this.#together(state.copy, [feed, shard], more) } as FeedState;

    const [address, last] = [...way].at(-1) ?? [this.#address, first];
    const feeds = [first, ...way.values()].flatMap(({ copy }) => copy?.feed ?? []);
    this.#last = address;
    this.#next = last.copy && nextAfter(feeds, [this.#address, ...this.#pages]);
    this.rest = this.#next ? 'more' : last.copy ? undefined : last.kind === 'failed' ? 'failed' : 'loading';
    this.#hear();
  }

  /** The copy with its pages; the same object as long as all its parts are, so that followers see what is new. */
  #together(
    copy: FeedCopy | undefined,
    base: readonly (FeedState | undefined)[],
    pages: readonly FeedState[],
  ): FeedCopy | undefined {
    if (!copy || copy === this.state.copy) return copy;
    const copies = pages.flatMap((page) => page.copy ?? []);
    const parts = [...base.flatMap((part) => part?.copy ?? []), ...copies];
    const isSame = parts.length === this.#parts.length && parts.every((part, at) => part === this.#parts[at]);
    if (!isSame)
      this.#whole = paged(
        copy,
        copies.map(({ feed }) => feed),
      );
    this.#parts = parts;
    return this.#whole;
  }
}
