import { parseHTML } from 'linkedom';
import { escaped } from '../content/escaped.js';

/** A page, or a piece of one, as a document. */
export function page(html: string): Document {
  const whole = /<(?:html|body)[\s>]/i.test(html.slice(0, 20_000))
    ? html
    : `<html><body>${html}</body></html>`;
  return parseHTML(/^\s*<!doctype/i.test(whole) ? whole : `<!doctype html>${whole}`).document;
}

/** Text in one line, without what only typesetting needs. */
export const inOneLine = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export const textOf = (node: Node | null | undefined): string => inOneLine(node?.textContent);

export const isElement = (node: Node): node is Element => node.nodeType === 1;

export const childrenOf = (node: Node | null): Element[] =>
  Array.from(node?.childNodes ?? []).filter(isElement);

/** The address that a page's relative addresses begin with. */
export function baseOf(document: Document, address: string): string {
  const declared = document.querySelector('base[href]')?.getAttribute('href');
  return declared && URL.canParse(declared, address) ? new URL(declared, address).href : address;
}

/** An element as HTML. */
export const htmlOf = (element: { toString(): string }): string => element.toString();

const ENDS_LINE =
  /^(P|DIV|LI|UL|OL|DL|DT|DD|BR|H[1-6]|SECTION|ARTICLE|ADDRESS|TR|TABLE|HEADER|FOOTER|FIGURE|FIGCAPTION)$/;

/** The words of a piece of HTML, line by line as a browser would break them; empty lines left out. */
export function linesOf(element: Node): string[] {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== 1 || /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(node.nodeName)) return;
    const ends = ENDS_LINE.test(node.nodeName.toUpperCase());
    if (ends) text += '\n';
    node.childNodes.forEach(walk);
    if (ends) text += '\n';
  };
  walk(element);
  return text.split('\n').map(inOneLine).filter(Boolean);
}

/** The words of a piece of HTML that a feed has where plain text belongs, in one line. */
export const wordsOf = (html: string): string => linesOf(page(html).body).join(' ');

/** Whether a text is HTML rather than a sentence with a `<` in it. */
export const isMarkup = (text: string): boolean => /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>/i.test(text);

/** Plain text as HTML: an empty line between paragraphs, lines within them kept. */
export const htmlOfText = (text: string): string =>
  text
    .split(/\r?\n\s*\r?\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => `<p>${escaped(paragraph.trim()).replace(/\r?\n/g, '<br>')}</p>`)
    .join('\n');
