import type { FeedError } from './error.js';
import { loadFeed } from './load.js';
import type { FeedState } from './state.js';

/** A feed at one address, shared by all who follow it: at most one request at a time. */
export class FeedSource {
  state: FeedState = { kind: 'waiting' };
  readonly #address: string;
  readonly #followers = new Set<() => void>();
  #loading: AbortController | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  /**
   * Calls `follower` at every change of `state`, and loads the feed if nobody has yet, or the last try failed.
   * @returns the way to stop. When the last follower leaves, a request under way ends; leaving and coming back in the
   *   same turn is a move and changes nothing.
   */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    if (this.state.kind === 'waiting' || this.state.kind === 'failed') this.refresh();
    return () => {
      this.#followers.delete(follower);
      queueMicrotask(() => this.#rest());
    };
  }

  /** Fetches the feed anew, unless that is under way already. What is shown stays until there is something better. */
  refresh(): void {
    if (this.#loading) return;
    const { copy } = this.state;
    const loading = (this.#loading = new AbortController());
    const settle = (state: FeedState) => {
      if (this.#loading !== loading) return;
      this.#loading = undefined;
      this.#become(state);
    };
    this.#become({ kind: 'loading', copy });
    loadFeed(this.#address, loading.signal).then(
      (feed) => settle({ kind: 'ready', copy: { feed, fetched: new Date() } }),
      (error: FeedError) => {
        if (this.#loading === loading) console.error(`[tryg-widgets] ${error.failure}: ${error.message}`);
        settle({ kind: 'failed', error, copy });
      },
    );
  }

  #rest(): void {
    if (!this.#loading || this.#followers.size) return;
    this.#loading.abort();
    this.#loading = undefined;
    const { copy } = this.state;
    this.state = copy ? { kind: 'ready', copy } : { kind: 'waiting' };
  }

  #become(state: FeedState): void {
    this.state = state;
    for (const follower of [...this.#followers]) follower();
  }
}
