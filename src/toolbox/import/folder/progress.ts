import { ledgerText, writeLedger, type Ledger } from './ledger.js';

/** A run that was broken off longer ago begins again: what it fetched may have changed. */
const STALE = 24 * 3_600_000;
const SAVE_EVERY = 2000;

/** How far a run has come: written down now and then, so that the next one goes on where this one is broken off. */
export class Progress {
  /** What the broken-off run before had done. */
  readonly #resumed: ReadonlySet<string>;
  readonly #since: string;
  readonly #done = new Set<string>();
  #written: string;
  #saved = Date.now();

  constructor(
    readonly folder: string,
    readonly ledger: Ledger,
    readonly start: string,
  ) {
    const broken = ledger.unfinished[start];
    const isRecent = broken && Date.now() - Date.parse(broken.since) < STALE;
    this.#resumed = new Set(isRecent ? broken.done : []);
    this.#since = isRecent ? broken.since : new Date().toISOString();
    this.#written = ledgerText(ledger);
  }

  /** Whether the run before had got to an item, with all that belongs to it. */
  had(key: string): boolean {
    const known = this.ledger.items[key];
    return this.#resumed.has(key) && known !== undefined && !known.incomplete;
  }

  /** An item is done. */
  step(key: string): void {
    this.#done.add(key);
  }

  /** Files have been written: that is not to be forgotten. */
  async saveSometimes(): Promise<void> {
    if (Date.now() - this.#saved > SAVE_EVERY) await this.save(false);
  }

  async save(isFinished: boolean): Promise<void> {
    const done = [...new Set([...this.#resumed, ...this.#done])];
    if (isFinished) delete this.ledger.unfinished[this.start];
    else if (done.length) this.ledger.unfinished[this.start] = { since: this.#since, done };
    const text = ledgerText(this.ledger);
    this.#saved = Date.now();
    if (text === this.#written) return;
    await writeLedger(this.folder, text);
    this.#written = text;
  }
}
