import { examine, type Report } from './report.js';

/** What is known of the feeds that are chosen; others may be chosen while they are still examined. */
export class Examination {
  /** None as long as it is under way, or where there is no feed. */
  report: Report | undefined;
  readonly #elsewhere: string;
  #feeds = '';
  #ending = new AbortController();

  /** @param elsewhere - The address of `elsewhere.js`. */
  constructor(elsewhere: string) {
    this.#elsewhere = elsewhere;
  }

  /** Examines these feeds from now on, and no others. Resolves when that is done, or nobody waits for it any more. */
  async turnTo(feeds: readonly string[]): Promise<void> {
    if (feeds.join(' ') === this.#feeds) return;
    this.#feeds = feeds.join(' ');
    this.#ending.abort();
    this.report = undefined;
    if (!feeds.length) return;
    const { signal } = (this.#ending = new AbortController());
    const report = await examine(feeds, this.#elsewhere, signal);
    if (!signal.aborted) this.report = report;
  }

  /** Whether all is known of these feeds that there is to know. */
  isDoneWith(feeds: readonly string[]): boolean {
    return feeds.join(' ') === this.#feeds && (!feeds.length || !!this.report);
  }
}
