import { childrenOf, inOneLine, isElement, textOf } from '../dom.js';
import type { Profile } from './profiles/profile.js';

const LONGEST_HEADING = 80;

const WRAPS = /^(DIV|SECTION|ARTICLE|MAIN|HEADER|BODY|CENTER|FORM|FIELDSET)$/i;
const IN_LINE = /^(A|ABBR|B|BR|CITE|CODE|EM|I|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/i;

/** The blocks of a text, however many boxes lie around them; words that lie bare in one become a paragraph. */
export function blocksOf(container: Element, document: Document): Element[] {
  const blocks: Element[] = [];
  let bare: Element | undefined;
  for (const node of Array.from(container.childNodes)) {
    if (
      node.nodeType === 3 ||
      (isElement(node) && IN_LINE.test(node.nodeName) && !node.querySelector('p, img, h2, h3'))
    ) {
      if (!bare && !textOf(node)) continue;
      if (!bare) blocks.push((bare = document.createElement('p')));
      bare.append(node);
      continue;
    }
    bare = undefined;
    if (!isElement(node)) continue;
    if (WRAPS.test(node.nodeName) || (IN_LINE.test(node.nodeName) && node.querySelector('p, h2, h3'))) {
      blocks.push(...blocksOf(node, document));
    } else blocks.push(node);
  }
  return blocks.filter(
    (block) => textOf(block) || block.nodeName === 'IMG' || block.querySelector('img, iframe, video, audio'),
  );
}

/** The picture that a block is, with nothing but a caption. */
export const pictureIn = (block: Element | undefined): Element | null => {
  if (!block) return null;
  if (block.nodeName.toUpperCase() === 'IMG') return block;
  const only = block.nodeName.toUpperCase() === 'FIGURE' || !textOf(block);
  return only ? block.querySelector('img') : null;
};

/** Whether all of a paragraph is in bold. */
export const isBold = (block: Element): boolean => {
  const bold = childrenOf(block).filter(({ nodeName }) => /^(STRONG|B)$/i.test(nodeName));
  return block.nodeName === 'P' && bold.length > 0 && inOneLine(bold.map(textOf).join(' ')) === textOf(block);
};

/** The same blocks, with short paragraphs in bold as headings, where that is a site's way. */
export function withHeadings(blocks: Element[], document: Document, profile: Profile): Element[] {
  return blocks.map((block, place) => {
    const text = textOf(block);
    const isHeading =
      profile.boldLineIsHeading &&
      isBold(block) &&
      text.length <= LONGEST_HEADING &&
      !/[.,;:]$/.test(text) &&
      blocks[place + 1]?.nodeName === 'P';
    if (!isHeading) return block;
    const heading = document.createElement('h2');
    heading.textContent = text;
    return heading;
  });
}
