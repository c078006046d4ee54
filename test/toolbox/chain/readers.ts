import type { Page } from 'playwright';
import type { Contact, Link } from './source.js';

/* What stands in a page, as people see it. But for `settle`, each function runs in the page and sees nothing of what is here. */

interface Reading {
  /** The words of an element that are its own and for the eye. */
  readonly wordsOf: (element: Element | null | undefined) => string;
  /** Headings, paragraphs, entries, cells and captions with their words. */
  readonly blocksOf: (root: Element | null) => (readonly [element: string, words: string])[];
  readonly linksOf: (root: Element | null) => Link[];
  /** Alternative texts; a picture that is not there says so. */
  readonly picturesOf: (root: Element | null) => string[];
  /** The lines that are seen, but for what the widget says and offers of itself. */
  readonly linesOf: (root: HTMLElement | null | undefined) => string[];
}
declare const reading: Reading;

/** Gives a page what the readers below have in common. It runs before the page's own scripts. */
export function defineReading(): void {
  const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, th, td, figcaption, pre, blockquote, dt, dd, caption';
  const even = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const isSeen = (element: Element): boolean =>
    element.checkVisibility() && element.getBoundingClientRect().width > 1;
  const wordsOf: Reading['wordsOf'] = (element) => {
    const copy = element?.cloneNode(true) as Element | undefined;
    for (const one of copy?.querySelectorAll(`${BLOCKS}, .hidden`) ?? []) one.remove();
    for (const one of copy?.querySelectorAll('br') ?? []) one.replaceWith(' ');
    return even(copy?.textContent ?? '');
  };
  /** An entry or a quotation is one, whether its words stand in a paragraph or not. */
  const nameOf = ({ localName, parentElement: parent }: Element): string =>
    localName === 'p' && parent?.matches('li, blockquote') ? parent.localName : localName;
  const blocksOf: Reading['blocksOf'] = (root) =>
    [...(root?.querySelectorAll(BLOCKS) ?? [])].filter(isSeen).flatMap((block) => {
      const words = wordsOf(block);
      return words ? [[nameOf(block), words] as const] : [];
    });
  const linksOf: Reading['linksOf'] = (root) =>
    [...(root?.querySelectorAll('a') ?? [])]
      .filter(isSeen)
      .map((link): Link => [wordsOf(link), link.getAttribute('href') ?? '']);
  const picturesOf: Reading['picturesOf'] = (root) =>
    [...(root?.querySelectorAll('img') ?? [])].map((image) =>
      image.naturalWidth > 0 && isSeen(image) ? image.alt : `not shown: ${image.src}`,
    );
  const linesOf: Reading['linesOf'] = (root) => {
    const own = [...(root?.querySelectorAll<HTMLElement>('button, dd p') ?? [])].map((one) => one.innerText);
    return (root?.innerText ?? '')
      .split('\n')
      .filter((line) => !own.includes(line))
      .map(even)
      .filter(Boolean);
  };
  Object.assign(globalThis, { reading: { wordsOf, blocksOf, linksOf, picturesOf, linesOf } });
}

/** Waits until no widget loads any more, and every picture has been scrolled to and has come, or has not. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('tryg-'))
      .every(({ shadowRoot }) => shadowRoot?.querySelector('.root:not([aria-busy=true])')),
  );
  for (const image of await page.locator('img').all()) {
    await image.scrollIntoViewIfNeeded();
    await image.evaluate((one: HTMLImageElement) => one.decode().catch(() => undefined));
  }
}

/** What a `<tryg-article>` shows. */
export const readArticle = (article: Element) => {
  const { wordsOf, blocksOf, linksOf, picturesOf, linesOf } = reading;
  const root = article.shadowRoot!;
  const part = (name: string) => root.querySelector<HTMLElement>(`[part="${name}"]`);
  const cards = [...root.querySelectorAll<HTMLElement>('[part="card"]')];
  return {
    kicker: wordsOf(part('kicker')),
    title: wordsOf(root.querySelector('h1')),
    dates: wordsOf(part('meta')),
    lead: wordsOf(part('lead')),
    picture: picturesOf(part('figure')),
    caption: wordsOf(part('figure')?.querySelector('figcaption')),
    body: blocksOf(part('body')),
    links: linksOf(part('body')),
    pictures: picturesOf(part('body')),
    event: linesOf(part('event')),
    onward: linksOf(part('links')),
    contacts: cards.map((card): Contact => ({ lines: linesOf(card), links: linksOf(card) })),
  };
};

/** What a list shows: of each entry its title's link, and its lines. */
export const readEntries = (list: Element) =>
  [...list.shadowRoot!.querySelectorAll<HTMLElement>('[part="item"]')].map((item) => ({
    link: reading.linksOf(item)[0],
    lines: reading.linesOf(item),
  }));

/** What a `<tryg-contact-card>` or `<tryg-organisation>` shows. */
export const readBox = (element: Element): Contact => {
  const box = element.shadowRoot!.querySelector<HTMLElement>('[part="card"], [part="organisation"]');
  return { lines: reading.linesOf(box), links: reading.linksOf(box) };
};

/** What a page without widgets shows. */
export const readPage = () => ({
  title: reading.wordsOf(document.querySelector('h1')),
  text: reading.linesOf(document.body).join('\n'),
  blocks: reading.blocksOf(document.body),
  links: reading.linksOf(document.body),
  pictures: reading.picturesOf(document.body),
});
