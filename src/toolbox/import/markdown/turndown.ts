import TurndownService from 'turndown';
import { childrenOf, inOneLine, textOf } from '../dom.js';
import { addMarks } from './marks.js';

/** Whether a figure holds one picture and no words but its caption. */
const isLonePicture = (figure: Element): boolean =>
  figure.querySelectorAll('img').length === 1 &&
  textOf(figure) === textOf(figure.querySelector('figcaption'));

/** What a picture that stands alone is called, as Markdown writes titles. */
function titleOf(picture: Element): string {
  const figure = picture.closest('figure');
  const words = figure && isLonePicture(figure) ? textOf(figure) : '';
  return words && ` "${words.replace(/["\\]/g, '\\$&')}"`;
}

/** Lists of terms, and tables that say more than rows and columns: Markdown has no signs for them. */
const isOnlyHtml = (node: Node): boolean =>
  node.nodeName === 'DL' ||
  (node.nodeName === 'TABLE' && !!(node as Element).querySelector('caption, [rowspan], th[scope=row]'));

/** Words in another language than those around them. */
const isForeign = (node: Node): boolean =>
  /^(B|CITE|EM|I|Q|SPAN|STRONG)$/.test(node.nodeName) && (node as Element).hasAttribute('lang');

// eslint-disable-next-line no-restricted-syntax -- It is read here, and was cleaned before.
const outerHtml = (node: Node): string => (node as Element).outerHTML.replace(/\s*\n\s*/g, '\n');

/** Turndown, with lists, tables and escapes as people and CommonMark want them. */
export function converter(): TurndownService {
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
      const place = path + titleOf(node);
      return /^(https?:|\.\.\/)/.test(path) ? `![${turndown.escape(inOneLine(alt))}](${place})` : '';
    },
  });
  turndown.addRule('caption of a picture', {
    filter: 'figcaption',
    replacement: (content, node) => {
      const figure = (node as Element).closest('figure');
      if (!content.trim() || (figure && isLonePicture(figure))) return '';
      return `\n\n*${inOneLine(content)}*\n\n`;
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
  turndown.addRule('nothing to click on', {
    filter: (node) => node.nodeName === 'A' && !inOneLine(node.textContent) && !node.querySelector('img'),
    replacement: () => '',
  });

  /** `- ` and `1. ` with what belongs to the entry indented under it, as people write lists. */
  turndown.addRule('entry', {
    filter: 'li',
    replacement: (content, node) => {
      const list = node.parentNode as Element | null;
      const start = Number(list?.getAttribute('start') ?? 1) || 1;
      const place = childrenOf(list).indexOf(node);
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
      const headings = childrenOf(node).every((cell) => cell.nodeName === 'TH' || !textOf(cell));
      return headings ? `${content}|\n${rule}` : `${'|  '.repeat(columns)}|\n${rule}${content}|\n`;
    },
  });

  turndown.addRule('section', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
  turndown.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  // The last rule that fits is the one that counts.
  turndown.addRule('only HTML', {
    filter: isOnlyHtml,
    replacement: (_, node) => `\n\n${outerHtml(node)}\n\n`,
  });
  turndown.addRule('foreign', { filter: isForeign, replacement: (_, node) => outerHtml(node) });
  return turndown;
}
