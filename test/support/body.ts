import { fixture, html } from '@open-wc/testing';
import { articleBody, type ArticleBody } from '../../src/elements/parts/rich-text/article-body.js';
import type { BodyOptions } from '../../src/elements/parts/rich-text/rebuild.js';
import { readFeed, type Item } from '../../src/feed/schema.js';

/** Where the feed lies whose bodies are shown here. */
export const feedAddress = (): string => `${FEED_SERVER}/feeds/plain.json`;

/** An item as the feed layer hands it on. */
export const itemOf = (fields: object): Item => {
  const feed = readFeed({ items: [{ id: '1', title: 'Nyhed', ...fields }] }, feedAddress());
  return feed!.items[0]!;
};

/** The body of an item, for an article with an h2 on a page of another host. */
export const bodyOf = (fields: object, options: Partial<BodyOptions> = {}): ArticleBody =>
  articleBody(itemOf(fields), {
    base: feedAddress(),
    level: 3,
    isIllustrated: true,
    host: 'www.example.dk',
    ...options,
  });

const inPage = (body: ArticleBody): Promise<HTMLElement> =>
  fixture<HTMLElement>(html`<div lang="da">${body.content}</div>`);

/** HTML of a feed as a reader meets it. */
export const shownHtml = (content_html: string, options?: Partial<BodyOptions>): Promise<HTMLElement> =>
  inPage(bodyOf({ content_html }, options));

/** Plain text of a feed as a reader meets it. */
export const shownText = (content_text: string, options?: Partial<BodyOptions>): Promise<HTMLElement> =>
  inPage(bodyOf({ content_text }, options));

/** All elements below a place that match. */
export const find = <T extends Element = HTMLElement>(place: ParentNode, selector: string): T[] => [
  ...place.querySelectorAll<T>(selector),
];

/** Tag and words of some elements: `['h3', 'Overskrift']`. */
export const outlineOf = (place: ParentNode, selector: string): [string, string][] =>
  find(place, selector).map((element) => [element.localName, element.textContent.trim()]);

/** The elements inside a place as its HTML has them, without the comments that Lit leaves. */
export function structureOf(place: Element): string {
  const copy = place.cloneNode(true) as Element;
  const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) node.parentNode!.removeChild(node);
  copy.normalize();
  return copy.innerHTML;
}
