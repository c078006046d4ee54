import TurndownService from 'turndown';
import { linkAddress, webAddress } from '../../feed/address.js';
import { htmlOf, inOneLine, page, textOf } from './dom.js';
import { flatten } from './flat-html.js';
import { addMarks } from './marks.js';

/** What a reader never sees, or could only use on the page it comes from. */
const LEFT_OUT =
  'script, style, template, noscript, form, button, input, select, textarea, object, svg, canvas';

const children = (node: Element | null | undefined): Element[] =>
  node ? Array.from(node.childNodes).filter((child): child is Element => child.nodeType === 1) : [];

/** Turndown, with lists, tables and escapes as people and CommonMark want them. */
function converter(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    br: '\\',
  });

  addMarks(turndown);

  const escape = turndown.escape.bind(turndown);

  /** Turndown leaves be what is text in HTML and markup in Markdown: `<b>` and `&lt;` that a page shows as such. */
  turndown.escape = (text) =>
    escape(text)
      .replace(/<(?=[a-z/!?]|$)/gi, '\\<')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/^\\(?=~~~)/, '')
      .replaceAll('~', '\\~')
      .replace(/^\d+(?=[.)](\s|$))/, '$&\\')
      .replace(/^(?=(\+|#{1,6})(\s|$))/, '\\')
      .replace(/(\s)(#+)$/, '$1\\$2');

  /** Pictures and links are made absolute before; whatever another parser makes of the page, nothing else gets through. */
  turndown.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => {
      const [src, alt] = ['src', 'alt'].map((name) => (node as Element).getAttribute(name) ?? '') as [
        string,
        string,
      ];
      const path = src.replace(
        /[\s()<>]/g,
        (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
      );
      // A picture that stands alone has its caption there.
      const title = (node as Element).getAttribute('title')?.replace(/["\\]/g, '\\$&');
      const place = title ? `${path} "${title}"` : path;
      return /^(https?:|\.\.\/)/.test(path) ? `![${turndown.escape(inOneLine(alt))}](${place})` : '';
    },
  });
  turndown.addRule('elsewhere', {
    filter: (node) =>
      node.nodeName === 'A' && !/^(https?:|mailto:|tel:)/i.test(node.getAttribute('href') ?? ''),
    replacement: (content) => content,
  });

  turndown.addRule('address', {
    filter: (node) =>
      node.nodeName === 'A' &&
      [node.textContent, `mailto:${node.textContent}`].includes(node.getAttribute('href') ?? ''),
    replacement: (_, node) => `<${node.textContent}>`,
  });

  /** `- ` and `1. ` with what belongs to the entry indented under it, as people write lists. */
  turndown.addRule('entry', {
    filter: 'li',
    replacement: (content, node) => {
      const list = node.parentNode as Element | null;
      const start = Number(list?.getAttribute('start') ?? 1) || 1;
      const place = children(list).indexOf(node);
      const mark = list?.nodeName === 'OL' ? `${start + place}. ` : '- ';
      const text = content.trim().replace(/\n(?!\n|$)/g, `\n${' '.repeat(mark.length)}`);
      return `${mark}${text}${node.nextSibling ? '\n' : ''}`;
    },
  });

  turndown.addRule('cell', {
    filter: ['th', 'td'],
    replacement: (content, node) => {
      const text = inOneLine(content.replace(/\\?\n/g, ' ')).replaceAll('|', '\\|');
      const span = Math.min(Number((node as Element).getAttribute('colspan')) || 1, 20);
      return `| ${text} ${'|  '.repeat(span - 1)}`;
    },
  });

  /** A table needs a first line of headings: where it has none, they are empty. */
  turndown.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const table = (node as Element).closest('table');
      const first = table?.querySelector('tr') === node;
      const columns = (content.match(/(?<!\\)\|/g) ?? []).length;
      const rule = `${'| --- '.repeat(columns)}|\n`;
      if (!first || !columns) return columns ? `${content}|\n` : '';
      const headings = children(node).every((cell) => cell.nodeName === 'TH' || !textOf(cell));
      return headings ? `${content}|\n${rule}` : `${'|  '.repeat(columns)}|\n${rule}${content}|\n`;
    },
  });

  turndown.addRule('section', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
  turndown.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  turndown.addRule('caption', {
    filter: 'caption',
    replacement: (content) => `\n\n**${inOneLine(content)}**\n\n`,
  });
  return turndown;
}

const turndown = converter();

/** Where a picture lies that is only loaded when it comes into view. */
const sourceOf = (picture: Element): string | null => {
  const src = picture.getAttribute('src');
  if (src && !src.startsWith('data:')) return src;
  const set = picture.getAttribute('srcset') ?? picture.getAttribute('data-srcset');
  return (
    picture.getAttribute('data-src') ??
    picture.getAttribute('data-lazy-src') ??
    set?.split(/,\s+/).at(-1)?.trim().split(/\s+/)[0] ??
    null
  );
};

/** A picture's address; `file:` only beside a file that is itself imported. */
export const pictureAddress = (value: unknown, base: string): string | undefined => {
  const web = webAddress(value, base);
  if (web || !base.startsWith('file:') || typeof value !== 'string' || !value.trim()) return web;
  return URL.canParse(value, base) && new URL(value, base).protocol === 'file:'
    ? new URL(value, base).href
    : undefined;
};

const isAlone = (element: Element): boolean => !textOf(element) && !element.querySelector('img');

function tidyPictures(document: Document, paths: Map<Element, string>): void {
  for (const picture of Array.from(document.querySelectorAll('img, image'))) {
    const path = paths.get(picture);
    if (!path) {
      picture.remove();
      continue;
    }
    const plain = document.createElement('img');
    plain.setAttribute('src', path);
    plain.setAttribute('alt', inOneLine(picture.getAttribute('alt')));
    picture.replaceWith(plain);
  }
  // From within: a gallery is a figure of figures.
  for (const figure of Array.from(document.querySelectorAll('figure')).reverse()) {
    const caption = figure.querySelector('figcaption');
    const words = textOf(caption);
    caption?.remove();
    const [picture, ...others] = Array.from(figure.querySelectorAll('img'));
    if (picture && !others.length && !textOf(figure)) picture.setAttribute('title', words);
    else if (words) {
      const [paragraph, emphasis] = [document.createElement('p'), document.createElement('em')];
      emphasis.textContent = words;
      paragraph.append(emphasis);
      figure.after(paragraph);
    }
  }
}

function tidyLinks(document: Document, base: string): void {
  for (const frame of Array.from(document.querySelectorAll('iframe, video, audio, embed'))) {
    const address = webAddress(
      frame.getAttribute('src') ?? frame.querySelector('source')?.getAttribute('src'),
      base,
    );
    const paragraph = document.createElement('p');
    const link = document.createElement('a');
    link.setAttribute('href', address ?? '');
    link.textContent =
      inOneLine(frame.getAttribute('title')) || `Se indholdet på ${address && new URL(address).host}`;
    paragraph.append(link);
    if (address) frame.replaceWith(paragraph);
    else frame.remove();
  }
  for (const link of Array.from(document.querySelectorAll('a'))) {
    const href = link.getAttribute('href');
    const address = href?.startsWith('#') ? undefined : linkAddress(href, base);
    if (address && !isAlone(link)) {
      link.setAttribute('href', address);
      link.removeAttribute('title');
    } else link.replaceWith(...Array.from(link.childNodes));
  }
}

/**
 * HTML as Markdown: addresses absolute, players and frames as links, nothing that only works where it was.
 * @param fetchPicture - Gives the path that the Markdown is to have for a picture; nothing leaves the picture out.
 */
export async function toMarkdown(
  html: string,
  base: string,
  fetchPicture: (address: string) => Promise<string | undefined>,
): Promise<string> {
  const document = page(html);
  for (const element of Array.from(document.querySelectorAll(LEFT_OUT))) element.remove();
  const paths = new Map<Element, string>();
  for (const picture of Array.from(document.querySelectorAll('img, image'))) {
    const address = pictureAddress(sourceOf(picture), base);
    const path = address && (await fetchPicture(address));
    if (path) paths.set(picture, path);
  }
  tidyPictures(document, paths);
  tidyLinks(document, base);
  flatten(document);
  return tidy(turndown.turndown(htmlOf(document.body)));
}

/** No spaces that nobody sees, no break before nothing, no empty paragraphs. */
const tidy = (markdown: string): string =>
  markdown
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/ ?\u00a0 | \u00a0/g, ' ')
    .replace(/[ \u00a0\t]+$/gm, '')
    .replace(/^\u00a0+/gm, '')
    .replace(/^([> ]*)\\$/gm, '$1')
    .replace(/\\\n(?=[> ]*(?:\n|$))/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
