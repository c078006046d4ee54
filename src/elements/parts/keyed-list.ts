import { render, type TemplateResult } from 'lit';

/**
 * A list whose entries stay the same nodes as long as they have the same key, wherever they move: a reader's focus and
 * selection stay with what they were on. Lit's `repeat` does the same, and costs every first load 0.6 kB more.
 */
export class KeyedList {
  #list: HTMLUListElement | undefined;
  readonly #entries = new Map<string, HTMLLIElement>();

  /**
   * Draws the entry of each key, in that order.
   * @returns the list, the same node each time.
   */
  show(keys: readonly string[], className: string, entry: (index: number) => TemplateResult): HTMLElement {
    const list = (this.#list ??= document.createElement('ul'));
    list.className = className;
    list.part.value = 'list';
    let focused = list.querySelector<HTMLElement>(':focus');
    const wanted = new Set(keys);
    for (const [key, item] of this.#entries) {
      if (wanted.has(key)) continue;
      // A reader who stands on what is taken down stands on its neighbour afterwards.
      if (item.contains(focused))
        focused = (item.nextElementSibling ?? item.previousElementSibling)?.querySelector('a') ?? null;
      item.remove();
      this.#entries.delete(key);
    }
    let place = list.firstChild;
    keys.forEach((key, index) => {
      const item = this.#entries.get(key) ?? document.createElement('li');
      this.#entries.set(key, item);
      item.part.value = 'item';
      render(entry(index), item);
      if (item === place) place = item.nextSibling;
      else list.insertBefore(item, place);
    });
    if (!focused?.matches(':focus')) focused?.focus({ preventScroll: true });
    return list;
  }
}
