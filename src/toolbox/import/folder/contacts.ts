import { isObject } from '../../../feed/check-values.js';
import { several } from '../../../feed/lenient.js';
import { contactKeys, inKeyOrder } from '../../content/keys.js';
import type { ContactDraft } from '../draft.js';
import { free } from '../names.js';

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(inKeyOrder(one, contactKeys)) === JSON.stringify(inKeyOrder(other, contactKeys));

/** The contacts of the folder: what it has, and what a run finds. */
export class Contacts {
  readonly #entries: unknown[];
  readonly #met = new Set<string>();
  /** Whether there is anything that the file does not have. */
  isChanged = false;

  /** @param there - What `contacts.yaml` holds. */
  constructor(there: unknown) {
    this.#entries = several(there);
  }

  get all(): readonly unknown[] {
    return this.#entries;
  }

  /** Takes a contact under its own id, in place of the one that has it. */
  put(contact: ContactDraft): void {
    this.#met.add(contact.id);
    const place = this.#placeOf(contact.id);
    if (place >= 0 && isSame(this.#entries[place], contact)) return;
    this.isChanged = true;
    this.#entries[place < 0 ? this.#entries.length : place] = contact;
  }

  /**
   * Takes a contact whose id is only a wish: the same contact is there once. One whose details have changed on a page that had
   * it before keeps its id: nobody is to be given the old number.
   * @param before - The contacts that the same page had the last time.
   * @returns the id under which it is kept.
   */
  idOf(contact: ContactDraft, before: readonly string[]): string {
    const { id: wish } = contact;
    const id =
      this.#equalOf(contact) ??
      [wish, ...before].find((id) => this.#has(id) && before.includes(id) && !this.#met.has(id)) ??
      free(wish, (name) => this.#has(name));
    this.put({ ...contact, id });
    return id;
  }

  #placeOf(id: string): number {
    return this.#entries.findIndex((entry) => isObject(entry) && entry.id === id);
  }

  #has(id: string): boolean {
    return this.#placeOf(id) >= 0;
  }

  #equalOf(contact: ContactDraft): string | undefined {
    for (const known of this.#entries)
      if (isObject(known) && typeof known.id === 'string' && isSame({ ...known, id: contact.id }, contact))
        return known.id;
    return undefined;
  }
}
