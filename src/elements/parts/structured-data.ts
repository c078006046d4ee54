import type { JsonLd } from '../../feed/json-ld.js';
import { policy } from '../../trusted-types.js';

const scripts = new WeakMap<Element, HTMLScriptElement>();

/** As text that ends no script, whatever is in it. */
const written = (data: JsonLd): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** A script that holds data alone, made by a parser: text put into a script afterwards is refused under Trusted Types. */
function scriptWith(text: string): HTMLScriptElement {
  const html = `<script type="application/ld+json">${text}</script>`;
  const trusted = (policy?.createHTML(html) ?? html) as string;
  return new DOMParser().parseFromString(trusted, 'text/html').querySelector('script')!;
}

/** Keeps one block of data for search engines among an element's children, where they look for it; without data, none. */
export function structuredData(element: Element, data: JsonLd | undefined): void {
  const known = scripts.get(element);
  const text = data && written(data);
  if (known?.textContent === text && known?.isConnected) return;
  known?.remove();
  scripts.delete(element);
  if (!text) return;
  const script = scriptWith(text);
  element.append(script);
  scripts.set(element, script);
}
