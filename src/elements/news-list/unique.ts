import type { LitElement, ReactiveController } from 'lit';
import type { Item } from '../../feed/schema.js';

/** A list, and what it shows. */
export type ShowingList = LitElement & { readonly shown: readonly Item[]; readonly unique: boolean };

const isAfter = (one: Node, other: Node): boolean =>
  !!(other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);

const keysOf = ({ id, url }: Item): unknown[] => [id, url];

/** Leaves out of a list what the lists before it on the page show. */
export class Uniqueness implements ReactiveController {
  readonly #host: ShowingList;
  readonly #known = new WeakSet<Element>();

  constructor(host: ShowingList) {
    this.#host = host;
    host.addController(this);
  }

  /** A list that is put before this one later makes itself heard. */
  hostConnected(): void {
    document.addEventListener('tryg-feed-ready', this.#draw);
  }

  hostDisconnected(): void {
    document.removeEventListener('tryg-feed-ready', this.#draw);
  }

  /** Those of the items that no list before this one shows. */
  narrow(items: Item[]): Item[] {
    const shown = new Set(this.#before().flatMap((list) => list.shown.flatMap(keysOf)));
    shown.delete(undefined);
    return items.filter((item) => !keysOf(item).some((key) => shown.has(key)));
  }

  /** The lists before this one, which from now on is drawn anew whenever one of them is. */
  #before(): ShowingList[] {
    const host = this.#host;
    const lists = [...document.querySelectorAll<ShowingList>(host.localName)];
    const before = lists.filter((list) => isAfter(host, list) && list.shown);
    for (const list of before) {
      if (this.#known.has(list)) continue;
      this.#known.add(list);
      list.addController({ hostUpdated: this.#draw, hostDisconnected: this.#draw });
    }
    return before;
  }

  readonly #draw = (): void => {
    if (this.#host.isConnected && this.#host.unique) this.#host.requestUpdate();
  };
}
