import type { StoryContext } from '@storybook/web-components-vite';
import type { LitElement } from 'lit';
import { expect, waitFor, within } from 'storybook/test';

type Story = Pick<StoryContext, 'canvasElement' | 'component'>;
type TrygElement = LitElement & { reload(): void };

/** Opens the story's element: `inside` finds what a reader meets in it. */
export async function open({ canvasElement, component }: Story) {
  const element = canvasElement.querySelector<TrygElement>(component!)!;
  await element.updateComplete;
  const root = element.renderRoot.querySelector<HTMLElement>('[part=root]')!;
  /** What the page itself put into the element. */
  const fallback = element.firstElementChild;
  return { element, root, fallback, inside: within(root) };
}

/** Words with the white space between them evened out. */
const words = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What stands in each of these, in words. */
export const wordsOf = (nodes: Iterable<Node>): string[] => [...nodes].map(words);

/** Where a link leads, as it is written. */
export const hrefsOf = (links: Iterable<HTMLElement>): (string | null)[] =>
  [...links].map((link) => link.getAttribute('href'));

/** Whether a node of the page, or inside an element, is shown at all. */
export const isSeen = (node: Element | null): boolean => !!node?.checkVisibility();

/** Nothing sticks out of the element, apart from what can be scrolled. */
export async function staysInside(root: HTMLElement): Promise<void> {
  const { right } = root.getBoundingClientRect();
  const outside = [...root.querySelectorAll('*')].filter(
    (node) => !node.closest('[role=region], .hidden') && node.getBoundingClientRect().right > right + 1,
  );
  await expect(wordsOf(outside)).toEqual([]);
}

/** Pictures near the view have arrived. */
export const arrives = (picture: HTMLImageElement): Promise<void> =>
  waitFor(() => expect(picture.naturalWidth).toBeGreaterThan(0));

/** The feed is under way: the page's own words stand, and room is held for the news. Nothing is said of it yet. */
export async function meetsLoading(story: Story): Promise<void> {
  const { fallback, inside, root } = await open(story);
  await expect(root).toHaveAttribute('aria-busy', 'true');
  await expect(isSeen(fallback)).toBe(true);
  await expect(root.querySelector('[aria-hidden=true]')!.clientHeight).toBeGreaterThan(50);
  await expect(inside.getByRole('status')).toBeEmptyDOMElement();
  await expect(inside.queryByRole('button')).toBeNull();
}

/** The feed could not be had: a sentence says so, a button tries again, and the page's own words stand. */
export async function meetsFailure(story: Story, sentence: string): Promise<void> {
  const { fallback, inside, root } = await open(story);
  await expect(await inside.findByText(sentence)).toBe(inside.getByRole('status'));
  await expect(inside.getByRole('status')).toBeVisible();
  await expect(inside.getByRole('button', { name: 'Prøv igen' })).toBeVisible();
  await expect(isSeen(fallback)).toBe(true);
  await expect(root).toHaveAttribute('aria-busy', 'false');
}

/**
 * The feed was there and cannot be had again: what was shown stays, with a sentence that says from when it is.
 * @param shown - Words of what stays.
 * @param plain - As in "Viser nyheder hentet kl. 9.12."
 */
export async function meetsLastCopy(story: Story, shown: string, plain: string): Promise<void> {
  const { element, fallback, inside } = await open(story);
  await inside.findByText(shown);
  element.reload();
  await inside.findByRole('button', { name: 'Prøv igen' });
  await expect(inside.getByRole('status')).toHaveTextContent(
    new RegExp(`^Viser ${plain} hentet kl\\. \\d{1,2}\\.\\d{2}\\. Serveren svarede ikke, som den skulle\\.$`),
  );
  await expect(inside.getByText(shown)).toBeVisible();
  await expect(isSeen(fallback)).toBe(false);
}

/** There is nothing to show: a sentence says so, and the page's own words stand. */
export async function meetsNothing(story: Story, sentence: string): Promise<void> {
  const { fallback, inside } = await open(story);
  await expect(await inside.findByText(sentence)).toBeVisible();
  await expect(isSeen(fallback)).toBe(true);
  await expect(inside.queryByRole('button')).toBeNull();
}

/** No feed is named: the page's own words are all there is. */
export async function meetsFallback(story: Story): Promise<void> {
  const { element, fallback, inside, root } = await open(story);
  await expect(isSeen(fallback)).toBe(true);
  await expect(wordsOf([root])).toEqual(['']);
  await expect(inside.queryByRole('button')).toBeNull();
  await expect(element.clientHeight).toBeLessThan(50);
}

/** The element is at home on a dark page: its words have the page's colour, its links a light one. */
export async function meetsDarkPage(story: Story, link: HTMLElement): Promise<void> {
  const { element, root } = await open(story);
  await expect(getComputedStyle(root).color).toBe(getComputedStyle(element).color);
  await expect(getComputedStyle(root).color).toBe('rgb(233, 236, 238)');
  await expect(getComputedStyle(link).color).toBe('rgb(142, 197, 255)');
}

/** Shows a story in the docs as it is after its play function. */
export const playedInDocs = { docs: { story: { autoplay: true } } };
