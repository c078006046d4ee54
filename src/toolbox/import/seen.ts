import type { Draft } from './draft.js';
import { hashOf } from './folder/ledger.js';

/** The items that a source names. */
export class Seen {
  /** What each was like, where it was read. */
  readonly #hashes = new Map<string, string | undefined>();

  get size(): number {
    return this.#hashes.size;
  }

  get keys(): ReadonlySet<string> {
    return new Set(this.#hashes.keys());
  }

  /** Takes one that is not read. */
  name(key: string): void {
    this.#hashes.set(key, undefined);
  }

  /** Takes one that is read. @returns whether it was the first of that name, the same once more, or another. */
  meet({ key, front, html }: Draft): 'first' | 'again' | 'another' {
    const hash = hashOf(JSON.stringify([front, html]));
    if (!this.#hashes.has(key)) {
      this.#hashes.set(key, hash);
      return 'first';
    }
    const known = this.#hashes.get(key);
    return known === undefined || known === hash ? 'again' : 'another';
  }
}
