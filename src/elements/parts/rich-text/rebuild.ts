import { html, nothing, type TemplateResult } from 'lit';
import { articleText as danish } from '../../../danish/article-text.js';
import type { English } from '../../../english/english.js';
import { linkAddress, webAddress } from '../../../feed/address.js';
import { knownLanguage } from '../../../feed/language.js';
import { attributeWords } from '../attribute-words.js';
import { heading } from '../heading.js';
import { textIn } from '../text-in.js';
import { picture } from '../picture.js';
import { DEEPEST, MOST_NODES } from './limits.js';
import { outline } from './outline.js';
import { BLOCK, INLINE, PART, SAME, type Wrap } from './wraps.js';

/** What a body needs to know of the place it comes from and the place it goes to. */
export interface BodyOptions {
  /** Relative addresses are resolved against it. */
  readonly base: string;
  /** Level of the outermost headings. */
  readonly level: number;
  readonly isIllustrated: boolean;
  /** Host name of the page: links to other hosts are marked. */
  readonly host: string;
  readonly english?: English | undefined;
  /** The name of a table that has none, in the language of the body where that is one of ours. */
  readonly table?: (number: number) => string;
}

/** These contribute nothing, not even their text. */
const DROPPED =
  'script,style,template,noscript,noembed,noframes,iframe,object,embed,svg,math,canvas,audio,video,select,datalist,textarea,button,input,title,head';

/** These end a line of text. */
const BLOCKS =
  'address,article,aside,blockquote,caption,center,dd,details,dialog,dir,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,legend,li,main,menu,nav,ol,p,pre,search,section,summary,table,td,th,tr,ul';

const BREAK = html`<br />`;

const isEmpty = (content: unknown): boolean =>
  Array.isArray(content)
    ? content.every(isEmpty)
    : content === nothing || content === BREAK || (typeof content === 'string' && !content.trim());

const isBlock = (node: Node): node is Element =>
  node instanceof Element &&
  (node.matches(BLOCKS) || (node.localName !== 'a' && !!node.querySelector(BLOCKS)));

const direction = (element: Element): unknown =>
  /^(?:ltr|rtl|auto)$/.exec(element.getAttribute('dir') ?? '')?.[0] ?? nothing;

const language = (element: Element): unknown => knownLanguage(element.getAttribute('lang')) ?? nothing;

/** A whole number in an attribute; older editors write `1px`. */
const integer = (element: Element, name: string): number | undefined => {
  const [, digits] = /^\s*(\d{1,5})(?:px)?\s*$/.exec(element.getAttribute(name) ?? '') ?? [];
  return digits ? Number(digits) : undefined;
};

/** An address as people write it. */
const spelt = (address: string): string => address.trim().replace(/^https?:\/\/(?:www\.)?|\/$/g, '');

/** The words of a node, apart where a line ends. */
const wordsOf = (node: Node): string => {
  if (node instanceof Text) return node.data;
  const words = [...node.childNodes].map(wordsOf).join('');
  return node instanceof Element && node.matches(`br,${BLOCKS}`) ? ` ${words} ` : words;
};

/**
 * Rebuilds a parsed body, node by node, into templates of what an article may hold. Everything else gives its text, or
 * nothing; nothing of the source itself is ever put into the page.
 */
export class Rebuild {
  /** Addresses of the pictures shown. */
  readonly pictures = new Set<string>();
  /** Whether there was more than a page can hold. */
  isCut = false;
  #left = MOST_NODES;
  #tables = 0;
  readonly #options: BodyOptions;
  readonly #level: (level: number) => number;

  constructor(options: BodyOptions) {
    this.#options = options;
    this.#level = outline(options.level);
  }

  body(parsed: Element): unknown[] {
    for (const element of parsed.querySelectorAll(DROPPED)) element.remove();
    return this.#blocks(parsed, 0);
  }

  /** A link, marked when it leads to another host, and when its words are its address: paper need not have it twice. */
  readonly link = (address: string, words: unknown): TemplateResult => {
    const { protocol, hostname } = new URL(address);
    const { host, english } = this.#options;
    const said = [words].flat().filter((part) => typeof part === 'string');
    const isSpelt = spelt(said.join('')) === spelt(address);
    return protocol.startsWith('http') && hostname !== host
      ? html`<a
          part="link"
          class=${isSpelt ? 'external spelt' : 'external'}
          href=${address}
          rel="external noopener"
          >${words}<span class="hidden" lang=${textIn(english).lang}>
            ${(english?.article ?? danish).externalLink}</span
          ></a
        >`
      : html`<a part="link" class=${isSpelt ? 'spelt' : nothing} href=${address}>${words}</a>`;
  };

  /** Blocks one after the other; text and inline elements between them become paragraphs. */
  #blocks(parent: Node, depth: number): unknown[] {
    const blocks: unknown[] = [];
    let line: unknown[] = [];
    const endLine = () => {
      if (!isEmpty(line)) blocks.push(html`<p>${line}</p>`);
      line = [];
    };
    for (const node of parent.childNodes) {
      if (isBlock(node)) {
        endLine();
        blocks.push(this.#block(node, depth));
      } else {
        line.push(this.#inline(node, depth));
      }
    }
    endLine();
    return blocks;
  }

  #block(element: Element, depth: number): unknown {
    if (!this.#isWithin(depth)) return this.#textOf(element);
    const name = element.localName;
    if (/^h[1-6]$/.test(name)) return this.#heading(element, depth);
    if (name === 'table') return this.#table(element as HTMLTableElement, depth);
    if (name === 'figure') return this.#figure(element, depth);
    if (name === 'ul' || name === 'ol') return this.#list(element, depth);
    if (name === 'dl') return this.#definitions(element, depth);
    if (name === 'p' || name === 'pre') return wrap(BLOCK[name]!, element, this.#inlines(element, depth + 1));
    const blocks = this.#blocks(element, depth + 1);
    if (name === 'blockquote') return wrap(BLOCK.blockquote!, element, blocks);
    return inItsLanguage(BLOCK.div!, element, blocks);
  }

  #inlines(parent: Node, depth: number): unknown[] {
    return [...parent.childNodes].map((node) => this.#inline(node, depth));
  }

  #inline(node: Node, depth: number): unknown {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return nothing;
    if (!this.#isWithin(depth)) return this.#textOf(node);
    const name = SAME[node.localName] ?? node.localName;
    if (name === 'br') return BREAK;
    if (name === 'img') return this.#picture(node);
    const content = this.#inlines(node, depth + 1);
    if (name === 'a') return this.#anchor(node, content);
    if (isEmpty(content)) return content; // a blank parts words, whatever it stands in
    if (name === 'abbr')
      return wrap(
        (words, lang, dir) => abbreviation(words, lang, dir, node.getAttribute('title')),
        node,
        content,
      );
    if (Object.hasOwn(INLINE, name) && name !== 'span') return wrap(INLINE[name]!, node, content);
    const isLine = node.matches(BLOCKS); // a block where only words may stand: its words keep their distance
    return isLine ? [' ', content, ' '] : inItsLanguage(INLINE.span!, node, content);
  }

  /** What may hold either words or blocks: a list item, a cell. */
  #flow(element: Element, depth: number): unknown[] {
    return element.querySelector(BLOCKS) ? this.#blocks(element, depth) : this.#inlines(element, depth);
  }

  #heading(element: Element, depth: number): unknown {
    const content = this.#inlines(element, depth + 1);
    if (isEmpty(content)) return nothing;
    const level = this.#level(Number(element.localName[1]));
    return heading(level, inItsLanguage(INLINE.span!, element, content));
  }

  #anchor(element: Element, content: unknown[]): unknown {
    const href = element.getAttribute('href')?.trim() ?? '';
    // A fragment leads to a place in a page that is not this one. In `mailto:` and `tel:`, URL leaves < and > alone.
    const address = href.startsWith('#')
      ? undefined
      : linkAddress(href, this.#options.base)?.replace(/[<>]/g, encodeURIComponent);
    const hasName = element.textContent?.trim() || element.querySelector('img[alt]:not([alt=""])');
    const words = inItsLanguage(INLINE.span!, element, content);
    // Through a table, the parser lets a link stand in a link: the inner one is meant.
    const isOne = address && hasName && !isEmpty(content) && !element.querySelector('a[href]');
    return isOne ? this.link(address, words) : words;
  }

  #picture(element: Element): unknown {
    const url = webAddress(element.getAttribute('src'), this.#options.base);
    const [width, height] = [integer(element, 'width'), integer(element, 'height')];
    const isPixel = (width ?? 2) < 2 || (height ?? 2) < 2;
    if (!url || isPixel || !this.#options.isIllustrated) return nothing;
    this.pictures.add(url);
    return picture({ url, width, height, alt: element.getAttribute('alt') ?? '' });
  }

  #figure(element: Element, depth: number): unknown {
    const caption = element.querySelector('figcaption');
    caption?.remove();
    const content = this.#flow(element, depth + 1);
    const words = caption ? this.#inLanguage(caption, depth + 1) : [];
    if (isEmpty(content))
      return element.querySelector('img') || isEmpty(words) ? nothing : html`<p>${words}</p>`;
    return html`<figure lang=${language(element)} dir=${direction(element)}>
      ${content}${isEmpty(words) ? nothing : html`<figcaption>${words}</figcaption>`}
    </figure>`;
  }

  #list(element: Element, depth: number): unknown {
    const entries = [...element.childNodes].map((node) => this.#entry(node, ['li'], depth + 1));
    if (isEmpty(entries)) return nothing;
    return element.localName === 'ol'
      ? html`<ol
          lang=${language(element)}
          dir=${direction(element)}
          start=${integer(element, 'start') ?? nothing}
          ?reversed=${element.hasAttribute('reversed')}
        >
          ${entries}
        </ol>`
      : wrap(BLOCK.ul!, element, entries);
  }

  #definitions(element: Element, depth: number): unknown {
    const entries = [...element.childNodes]
      .flatMap((child) => (child.nodeName === 'DIV' ? [...child.childNodes] : child))
      .map((child) => this.#entry(child, ['dd', 'dt'], depth + 1));
    return wrap(BLOCK.dl!, element, entries);
  }

  /** An entry of a list. What has strayed between its entries becomes one, of the first kind. */
  #entry(node: Node, kinds: readonly string[], depth: number): unknown {
    const name = node.nodeName.toLowerCase();
    if (node instanceof Element && kinds.includes(name))
      return this.#hasRoom() ? wrap(PART[name]!, node, this.#flow(node, depth)) : nothing;
    const content = isBlock(node) ? this.#block(node, depth) : this.#inline(node, depth);
    return isEmpty([content]) ? nothing : PART[kinds[0]!]!(content, nothing, nothing);
  }

  /** Words that cannot be marked themselves as being in another language. */
  #inLanguage(element: Element, depth: number): unknown {
    return inItsLanguage(INLINE.span!, element, this.#inlines(element, depth));
  }

  /** Wide tables scroll in a region of their own, which the keyboard reaches and which says its name. */
  #table(element: HTMLTableElement, depth: number): unknown {
    if (!element.textContent?.trim() && !element.querySelector('img')) return nothing;
    const rows = [...element.rows];
    const [only, ...others] = rows.flatMap(({ cells }) => [...cells]);
    if (only && !others.length) return this.#blocks(only, depth + 1);
    const caption = element.caption ? this.#inLanguage(element.caption, depth + 1) : [];
    const head = rows.filter((row) => row.parentElement?.localName === 'thead');
    const body = rows.filter((row) => !head.includes(row));
    const write = (some: HTMLTableRowElement[]) =>
      some.map(
        (row) =>
          html`<tr>
            ${[...row.cells].map((cell) => this.#cell(cell, depth + 1))}
          </tr>`,
      );
    if (!only) return nothing;
    const name =
      element.caption?.textContent?.trim() || (this.#options.table ?? danish.table)(++this.#tables);
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${attributeWords(name)}>
      <table lang=${language(element)} dir=${direction(element)}>
        ${
          isEmpty(caption)
            ? nothing
            : html`<caption>
                ${caption}
              </caption>`
        }
        ${
          head.length
            ? html`<thead>
                ${write(head)}
              </thead>`
            : nothing
        }
        <tbody>
          ${write(body)}
        </tbody>
      </table>
    </div>`;
  }

  #cell(cell: HTMLTableCellElement, depth: number): unknown {
    if (!this.#hasRoom()) return nothing;
    const content = this.#flow(cell, depth + 1);
    const [lang, dir] = [language(cell), direction(cell)];
    const [columns, rows] = [integer(cell, 'colspan') ?? nothing, integer(cell, 'rowspan') ?? nothing];
    const scope = /^(?:row|col)(?:group)?$/.exec(cell.getAttribute('scope') ?? '')?.[0] ?? nothing;
    return cell.localName === 'th' && !isEmpty(content)
      ? html`<th colspan=${columns} rowspan=${rows} scope=${scope} lang=${lang} dir=${dir}>${content}</th>`
      : html`<td colspan=${columns} rowspan=${rows} lang=${lang} dir=${dir}>${content}</td>`;
  }

  /** Counts an element; says whether there is room for it. */
  #hasRoom(): boolean {
    if (--this.#left < 0) this.isCut = true;
    return !this.isCut;
  }

  /** Counts an element; says whether it may be rebuilt at this depth. */
  #isWithin(depth: number): boolean {
    return this.#hasRoom() && depth < DEEPEST;
  }

  #textOf(element: Element): unknown {
    return this.isCut ? nothing : wordsOf(element);
  }
}

const wrap = (template: Wrap, element: Element, content: unknown[]): unknown =>
  isEmpty(content) ? nothing : template(content, language(element), direction(element));

/** Something that is no element of ours but says what language its words are in. */
const inItsLanguage = (template: Wrap, element: Element, content: unknown[]): unknown =>
  !isEmpty(content) && (element.hasAttribute('lang') || element.hasAttribute('dir'))
    ? wrap(template, element, content)
    : content;

const abbreviation = (words: unknown, lang: unknown, dir: unknown, title: string | null) =>
  html`<abbr lang=${lang} dir=${dir} title=${title ? attributeWords(title) : nothing}>${words}</abbr>`;
