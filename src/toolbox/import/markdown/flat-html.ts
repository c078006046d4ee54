import { textOf } from '../dom.js';
import { linkAddresses } from './link-addresses.js';

const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, figure, address, pre, hr';
const MARKS = 'strong, b, em, i, u, span, s, del, strike, sup, sub, small, mark, font';

const unwrap = (element: Element): void => element.replaceWith(...Array.from(element.childNodes));

/** Whether nothing more is said in the same block. */
const isLast = (line: Element): boolean => {
  for (let next = line.nextSibling; next; next = next.nextSibling)
    if (textOf(next) || /^(IMG|A|IFRAME|VIDEO|AUDIO)$/i.test(next.nodeName)) return false;
  return true;
};

/** Brings HTML into an order that Markdown has signs for: what stands in a line holds no blocks, and breaks stand between lines. */
export function flatten(document: Document): void {
  const all = (selector: string): Element[] => Array.from(document.querySelectorAll(selector));
  for (const mark of all(MARKS)) if (!textOf(mark) || mark.querySelector(BLOCKS)) unwrap(mark);
  // A card that is one link: its first words are.
  for (const link of all('a')) {
    const first = Array.from(link.querySelectorAll(BLOCKS)).find(
      (block) => textOf(block) && !block.querySelector(BLOCKS),
    );
    if (!first) continue;
    const words = link.cloneNode(false) as Element;
    words.append(...Array.from(first.childNodes));
    first.append(words);
    unwrap(link);
  }
  for (const line of all('br')) {
    if (line.closest('h1, h2, h3, h4, h5, h6')) line.replaceWith(' ');
    else if (isLast(line)) line.remove();
  }
  linkAddresses(document);
  // It would be a picture.
  for (const link of all('a')) if (link.previousSibling?.textContent?.endsWith('!')) link.before(' ');
}
