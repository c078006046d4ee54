import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';

/** The address of a feed made for one test, served for real by another origin. */
export const addressOf = (feed: unknown, how: Record<string, string> = {}): string =>
  `${FEED_SERVER}/answer?${new URLSearchParams({ body: JSON.stringify(feed), ...how }).toString()}`;

/** A feed of these items, each with an id and a title unless it says otherwise. */
export const feedOf = (items: object[], more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Prøvefeed',
  items: items.map((item, index) => ({ id: String(index), title: `Nyhed ${index}`, ...item })),
  ...more,
});

/** What is inside an element, for a test that reads it as a page does. */
export const inside = (element: Element): ShadowRoot => element.shadowRoot!;

/** Words with the white space between them evened out, as a reader sees them. */
export const words = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** All elements inside that match. */
export const all = <T extends Element = HTMLElement>(element: Element, selector: string): T[] => [
  ...inside(element).querySelectorAll<T>(selector),
];

/** Waits until an element neither loads nor has anything left to draw. */
export async function settled<T extends Element>(element: T): Promise<T> {
  await waitUntil(
    () => inside(element).querySelector('.root')?.getAttribute('aria-busy') === 'false',
    `${element.localName} comes to rest`,
    { timeout: 15_000 },
  );
  return element;
}

/** Puts an element into the page by its HTML, as an editor would, and waits until it has come to rest. */
export async function shown<T extends Element>(markup: string): Promise<T> {
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  place.innerHTML = markup;
  return settled(place.firstElementChild as T);
}

/** Keeps what is said on the console out of the report, and returns it. */
export function silenced(method: 'error' | 'warn' | 'info'): { said: string[]; restore: () => void } {
  const original = console[method].bind(console);
  const said: string[] = [];
  console[method] = (...parts: unknown[]) => void said.push(parts.map(String).join(' '));
  return { said, restore: () => (console[method] = original) };
}
