import type { LitElement } from 'lit';

/** Names that the developer has been told of. */
const told = new Set<string>();

function complain(name: string, tags: readonly string[]): void {
  if (told.has(name)) return;
  told.add(name);
  const known = tags.map((tag) => tag.replace('tryg-', '')).join(', ');
  console.warn(`[tryg-widgets] data-tryg="${name}": expected ${known}; what it holds stays as it is`);
}

/** Takes over what the element knows, and nothing else: who lets every `data-*` pass has not allowed `data-onclick` to act. */
function make(tag: string, place: HTMLElement): HTMLElement {
  const element = document.createElement(tag);
  for (const name of (element.constructor as typeof LitElement).observedAttributes) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  place.prepend(element);
  return element;
}

/** Keeps focus, and frames as they are, where the browser can. */
const move = (node: ChildNode, element: HTMLElement): void =>
  (element.moveBefore ?? element.insertBefore).call(element, node, null);

/** Whatever else is in the placeholder is the fallback, also what the page is still adding. */
function fill(place: HTMLElement, tag: string): void {
  const element = place.querySelector<HTMLElement>(`:scope > ${tag}`) ?? make(tag, place);
  for (const node of [...place.childNodes]) if (node !== element) move(node, element);
}

/**
 * Puts into each placeholder of the page the element it names, with what it holds as the fallback. The placeholder stays,
 * with its class, id, style and language: what the page's styles and scripts know it by.
 * @param tags - The elements there are.
 */
export function fillPlaceholders(tags: readonly string[]): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-tryg]')) {
    // What is being edited will be saved as it is.
    if (place.isContentEditable) continue;
    // Not `dataset`: what is of a language of its own has none.
    const name = place.getAttribute('data-tryg')!;
    const tag = `tryg-${name}`;
    if (tags.includes(tag)) fill(place, tag);
    else complain(name, tags);
  }
}
