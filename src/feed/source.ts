import { FeedError } from './error.js';
import { loadFeed } from './load.js';
import type { Feed } from './schema.js';
import type { FeedCopy, FeedState } from './state.js';

/** Tries after the first, as long as what went wrong may pass. */
const RETRIES = 2;

/** A reader waits so long, in milliseconds, before being told of a failure. Tries go on behind. */
const PATIENCE = 10_000;

/** A page that comes back takes its news for new so long, in milliseconds. */
const FRESH = 5 * 60_000;

const MINUTE = 60_000;

/** The longest that a browser's timer can wait. */
const LONGEST = 2 ** 31 - 1;

/** A hidden page asks for nothing by itself. */
const isHidden = (): boolean => globalThis.document?.hidden ?? false;

/** A feed at one address, shared by all who follow it: at most one request at a time, and one clock for the next. */
export class FeedSource {
  state: FeedState = { kind: 'waiting' };
  readonly #address: string;
  readonly #pace: number;
  /** Who follows, and how many minutes each lets pass before the feed is fetched anew. */
  readonly #followers = new Map<() => void, number>();
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  /** What came due while the page was hidden; it is caught up with when the page is seen. */
  #isDue = false;
  /** Whether nobody follows any more: who comes then does not take a failure for granted. */
  #isLeft = false;
  #tries = 0;
  #error: FeedError | undefined;
  /** What the browser still had from before, until there is something better. */
  #old: FeedCopy | undefined;
  #said: string | undefined;
  /** On the clock of `performance.now()`: since when somebody waits, and when the server lets us come again. */
  #waiting = Infinity;
  #notBefore = 0;

  /** @param pace - The unit of the pauses between tries, in milliseconds. */
  constructor(address: string, pace = 1000) {
    this.#address = address;
    this.#pace = pace;
  }

  /**
   * Calls `follower` at every change of `state`, and loads the feed if nobody has yet.
   * @param minutes - Fetches it anew so often, as long as the page is seen.
   * @returns the way to stop. When the last follower leaves, a request under way ends; leaving and coming back in the
   *   same turn is a move and changes nothing.
   */
  follow(follower: () => void, minutes = Infinity): () => void {
    const isSooner = minutes < this.#minutes();
    this.#followers.set(follower, minutes);
    const { kind } = this.state;
    const isIdle = !this.#request && (kind === 'ready' || !this.#timer);
    if (kind === 'waiting') this.#begin('default');
    else if (kind === 'failed' && this.#isLeft) this.refresh();
    else if (isIdle && isSooner) this.#planRefresh();
    this.#isLeft = false;
    return () => {
      this.#followers.delete(follower);
      queueMicrotask(() => this.#rest());
    };
  }

  /** Fetches the feed anew, unless that is under way already. What is shown stays until there is something better. */
  refresh(): void {
    this.#begin('no-cache');
  }

  /**
   * Makes up for what failed or came due while the page was away: to be called when it is online, seen, or back. Many
   * readers' networks return at once; what they ask for is spread out.
   * @param isBack - Whether the page comes from the back-forward cache, as old as it was left.
   */
  wake(isBack = false): void {
    const { state } = this;
    const { feed, fetched } = state.copy ?? {};
    const isOld = isBack && !feed?.expired && Date.now() - Number(fetched) > FRESH;
    const isWanted = this.#isDue || (state.kind === 'failed' ? state.error.mayPass : isOld);
    if (this.#request || !isWanted || performance.now() < this.#notBefore) return;
    this.#tries = 0;
    this.#plan(2 * this.#pace * Math.random());
  }

  /** Somebody waits. */
  #begin(cache: RequestCache): void {
    const { kind, copy } = this.state;
    this.#endWaiting();
    this.#waiting = performance.now();
    this.#tries = 0;
    if (kind !== 'loading') this.#become({ kind: 'loading', copy });
    if (!this.#request) void this.#try(cache);
  }

  async #try(cache: RequestCache): Promise<void> {
    const request = (this.#request = new AbortController());
    this.#plan(Infinity);
    const outcome = await loadFeed(this.#address, { owner: request.signal, cache }).catch(
      (error: FeedError) => error,
    );
    if (this.#request !== request) return;
    this.#request = undefined;
    if (cache === 'force-cache') this.#rescue(outcome);
    else if (outcome instanceof FeedError) this.#fail(outcome);
    else this.#succeed(outcome);
  }

  #succeed(feed: Feed): void {
    this.#endWaiting();
    this.#said = undefined;
    this.#old = undefined;
    this.#become({ kind: 'ready', copy: { feed, fetched: new Date() } });
    this.#planRefresh();
  }

  /**
   * What the browser still had may be of last year, or fresh from a server that has come back: it is kept for when the next
   * try says which. A reader who has been told of the failure gets it at once.
   */
  #rescue(outcome: Feed | FeedError): void {
    const error = this.#error!;
    // What will not pass may be the cache's own memory of it.
    if (outcome instanceof FeedError) return this.#fail(outcome.mayPass ? outcome : error);
    this.#old = { feed: outcome, fetched: undefined };
    if (this.state.kind === 'failed') this.#tell(error);
    this.#tries = RETRIES;
    this.#plan(this.#backOff(0));
  }

  #fail(error: FeedError): void {
    this.#error = error;
    // What is gone, or was never a feed, is not brought back from before.
    if (!error.mayPass) this.#old = undefined;
    const isLast = !error.mayPass || this.#tries >= RETRIES;
    const pause = Math.max(this.#backOff(this.#tries), error.retryAfter * (1 + Math.random() / 5));
    const now = performance.now();
    const limit = this.#waiting + PATIENCE - now;
    this.#notBefore = now + error.retryAfter;
    if (isLast || pause > limit) this.#tell(error);
    // The next try may take its time as well.
    else if (limit < Infinity) {
      clearTimeout(this.#telling);
      this.#telling = setTimeout(() => this.#tell(error), limit);
    }
    this.#tries += 1;
    if (isLast) this.#planRefresh();
    else this.#plan(pause);
  }

  #endWaiting(): void {
    this.#waiting = Infinity;
    clearTimeout(this.#telling);
  }

  /** Half to twice the pace, later four times that: who failed together does not return together. */
  #backOff(tries: number): number {
    return this.#pace * 4 ** tries * (0.5 + 1.5 * Math.random());
  }

  /** Tells of a failure, once: trying again in vain is no news. */
  #tell(error: FeedError): void {
    const { state } = this;
    const copy = state.copy?.fetched ? state.copy : this.#old;
    this.#endWaiting();
    if (error.message !== this.#said) console.error(`[tryg-widgets] ${error.failure}: ${error.message}`);
    this.#said = error.message;
    if (state.kind !== 'failed' || state.error.message !== error.message || state.copy !== copy)
      this.#become({ kind: 'failed', error, copy });
  }

  /** After how many minutes the feed is old to somebody. */
  #minutes(): number {
    return this.state.copy?.feed.expired ? Infinity : Math.min(...this.#followers.values());
  }

  #planRefresh(): void {
    this.#tries = 0;
    // Spread out: pages that were opened together do not return together.
    const pause = this.#minutes() * MINUTE * (1 + Math.random() / 5);
    this.#plan(Math.max(pause, this.#notBefore - performance.now()));
  }

  /** There is one clock: what was planned before gives way. */
  #plan(pause: number): void {
    clearTimeout(this.#timer);
    this.#isDue = false;
    this.#timer = pause <= LONGEST ? setTimeout(() => this.#fallDue(), pause) : undefined;
  }

  #fallDue(): void {
    this.#timer = undefined;
    if (isHidden()) this.#isDue = true;
    else void this.#try(this.#tries === 1 && !this.state.copy ? 'force-cache' : 'no-cache');
  }

  #rest(): void {
    if (this.#followers.size) return;
    this.#isLeft = true;
    this.#endWaiting();
    this.#plan(Infinity);
    this.#request?.abort();
    this.#request = undefined;
    const { kind, copy } = this.state;
    if (kind === 'loading') this.state = copy?.fetched ? { kind: 'ready', copy } : { kind: 'waiting' };
  }

  #become(state: FeedState): void {
    this.state = state;
    for (const follower of [...this.#followers.keys()]) follower();
  }
}
