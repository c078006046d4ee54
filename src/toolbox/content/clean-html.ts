import { parseHTML } from 'linkedom';
import type { PlacedPicture } from './markdown.js';

/** What an article may hold, and with which attributes. What else there is gives its text. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang'],
  abbr: ['title'],
  b: [],
  blockquote: [],
  br: [],
  caption: [],
  cite: [],
  code: [],
  dd: [],
  del: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  img: ['src', 'alt', 'width', 'height'],
  ins: [],
  li: ['value'],
  mark: [],
  ol: ['start'],
  p: [],
  pre: [],
  q: [],
  s: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'scope'],
  thead: [],
  time: ['datetime'],
  tr: [],
  ul: [],
};

/** Boxes that mean nothing in an article. What is in one must not run into what stands beside it. */
const BOXES =
  /^(address|article|aside|center|details|dialog|fieldset|footer|form|header|hgroup|legend|main|menu|nav|section|summary)$/;

/** Anywhere. */
const EVERYWHERE = ['lang', 'dir'];

/** These do not even give their text. */
const DROPPED =
  'script,style,template,noscript,iframe,object,embed,svg,math,canvas,audio,video,select,textarea,button,head,title';

/** Looks up addresses, see `Places`. */
interface Lookup {
  link(this: void, href: string): Promise<string | undefined>;
  picture(this: void, src: string): Promise<PlacedPicture | undefined>;
}

/** HTML that people wrote into a text, or that came with it from elsewhere, without what an article has no use for. */
export async function cleanHtml(html: string, { link, picture }: Lookup): Promise<string> {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { body } = document;
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  for (const box of [...body.querySelectorAll('*')]) if (BOXES.test(box.localName)) asDiv(box);
  for (const element of [...body.querySelectorAll('*')]) {
    const attributes = KEPT[element.localName];
    if (!attributes) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    for (const { name } of [...element.attributes])
      if (!attributes.includes(name) && !EVERYWHERE.includes(name)) element.removeAttribute(name);
    if (element.localName === 'a') {
      const href = await link(element.getAttribute('href') ?? '');
      if (href) element.setAttribute('href', href);
      else element.replaceWith(...element.childNodes);
    }
    if (element.localName === 'img') await place(element, picture);
  }
  const comments = document.createTreeWalker(body, 128 /* NodeFilter.SHOW_COMMENT */);
  const found: ChildNode[] = [];
  while (comments.nextNode()) found.push(comments.currentNode as ChildNode);
  for (const comment of found) comment.remove();
  // linkedom's way to say what is in an element.
  return (body as { toString(): string })
    .toString()
    .replace(/^<body>|<\/body>$/g, '')
    .trim();
}

function asDiv(box: Element): void {
  const div = box.ownerDocument.createElement('div');
  for (const { name, value } of [...box.attributes]) div.setAttribute(name, value);
  div.append(...box.childNodes);
  box.replaceWith(div);
}

async function place(element: Element, picture: Lookup['picture']): Promise<void> {
  const placed = await picture(element.getAttribute('src') ?? '');
  if (!placed) {
    element.remove();
    return;
  }
  element.setAttribute('src', placed.url);
  if (!element.hasAttribute('alt')) element.setAttribute('alt', '');
  if (!placed.width || !placed.height) return;
  element.setAttribute('width', String(placed.width));
  element.setAttribute('height', String(placed.height));
}
