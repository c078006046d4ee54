import { policy } from '../trusted-types.js';

/**
 * Registers elements by their tags, unless another copy of the widgets has done so: on a page, the first copy stays.
 * @returns whether there is a page in which they are now.
 */
export function define(elements: Record<string, CustomElementConstructor>): boolean {
  const isTaken = Object.entries(elements).some(
    ([tag, element]) => (customElements.get(tag) ?? element) !== element,
  );
  if (isTaken) {
    console.info('[tryg-widgets] loaded twice on this page: the first copy stays');
    return false;
  }
  // A server that draws the elements has no document.
  const type = globalThis.document?.contentType ?? 'text/html';
  if (policy === null || type !== 'text/html') {
    console.error(
      '[tryg-widgets] not started: expected text/html, with `tryg-widgets` among its trusted-types',
    );
    return false;
  }
  for (const [tag, element] of Object.entries(elements))
    if (!customElements.get(tag)) customElements.define(tag, element);
  return !!globalThis.document;
}
