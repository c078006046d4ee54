import { Readability } from '@mozilla/readability';
import { knownLanguage } from '../../feed/language.js';
import { linkAddress, webAddress } from '../../feed/address.js';
import { danishDate, isDateLine, writtenMoment } from './danish-date.js';
import { htmlOf, inOneLine, linesOf, page, textOf } from './dom.js';
import type { ContactDraft, Draft, Front } from './draft.js';
import { pictureAddress } from './markdown.js';
import type { Profile } from './profiles/profile.js';
import { readContact, readOrganisation } from './read-contact.js';
import { slug, slugOfAddress } from './slug.js';

export interface Article {
  draft: Draft;
  organisation?: Record<string, unknown>;
}

/** Less than that is no article, whatever it is. */
const SHORTEST = 60;
const LONGEST_LEAD = 300;
const LONGEST_HEADING = 80;

const meta = (document: Document, ...names: string[]): string | undefined => {
  for (const name of names) {
    const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
    const content = inOneLine(element?.getAttribute('content'));
    if (content) return content;
  }
  return undefined;
};

const isElement = (node: Node): node is Element => node.nodeType === 1;
const childrenOf = (element: Element): Element[] => Array.from(element.childNodes).filter(isElement);

const WRAPS = /^(DIV|SECTION|ARTICLE|MAIN|HEADER|BODY|CENTER|FORM|FIELDSET)$/i;
const IN_LINE = /^(A|ABBR|B|BR|CITE|CODE|EM|I|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/i;

/** The blocks of a text, however many boxes lie around them; words that lie bare in one become a paragraph. */
function blocksOf(container: Element, document: Document): Element[] {
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

const pictureIn = (block: Element | undefined): Element | null => {
  if (!block) return null;
  if (block.nodeName.toUpperCase() === 'IMG') return block;
  const only = block.nodeName.toUpperCase() === 'FIGURE' || !textOf(block);
  return only ? block.querySelector('img') : null;
};

const isBold = (block: Element): boolean => {
  const bold = childrenOf(block).filter(({ nodeName }) => /^(STRONG|B)$/i.test(nodeName));
  return block.nodeName === 'P' && bold.length > 0 && inOneLine(bold.map(textOf).join(' ')) === textOf(block);
};

/** Takes the contact box out of a page: from its heading up to what is no longer of it. */
function takeContact(document: Document, title: Element | null, profile: Profile): ContactDraft | undefined {
  const { heading, phone, write, hours } = profile.contact;
  const heads = Array.from(document.querySelectorAll('h2, h3, h4, h5, h6, strong, legend, p')).filter(
    (element) => heading.test(textOf(element)),
  );
  for (const head of heads) {
    let box: Element[] = [];
    for (let around = head.parentElement; around && !around.contains(title); around = around.parentElement) {
      box = [around];
      if (linesOf(around).some((line) => phone.test(line) || write.test(line) || hours.test(line))) break;
    }
    const labelled = box.some((piece) => linesOf(piece).some((line) => phone.test(line) || write.test(line)));
    if (!labelled) {
      box = [head];
      const level = /^H\d$/.test(head.nodeName) ? `h1, h2, ${head.nodeName.toLowerCase()}` : 'h1, h2, h3';
      const isLabel = (element: Element): boolean =>
        [phone, write, hours].some((label) => label.test(textOf(element)));
      let next = head.nextElementSibling;
      while (next && (!next.matches(level) || isLabel(next))) {
        box.push(next);
        next = next.nextElementSibling;
      }
    }
    const contact = readContact(box, profile);
    if (!contact) continue;
    for (const piece of box) piece.remove();
    return contact;
  }
  return undefined;
}

function takeOrganisation(
  document: Document,
  profile: Profile,
  address: string,
): Record<string, unknown> | undefined {
  let found: Record<string, unknown> | undefined;
  for (const footer of Array.from(document.querySelectorAll(profile.footer))) {
    if (footer.closest('article, blockquote')) continue;
    found ??= readOrganisation(footer, profile, address);
    footer.remove();
  }
  return found;
}

/** What readers can do with the page, and all that comes after it. */
function takeShare(container: Element, title: Element | null, { share }: Profile): void {
  const head = Array.from(container.querySelectorAll('h2, h3, h4, p, strong, span, div, button')).find(
    (element) => share.test(textOf(element)),
  );
  if (!head) return;
  let box: Element = head;
  while (box.parentElement && box.parentElement !== container && !box.parentElement.contains(title))
    box = box.parentElement;
  // Inside the text's own box, only what follows.
  if (box !== head && inOneLine(box.textContent).length > 200) box = head;
  while (box.nextSibling) box.nextSibling.remove();
  box.remove();
}

/** Takes what stands above the title out of the page, but for a picture. */
function takeAbove(container: Element, title: Element): void {
  for (let node: Element = title; node !== container && node.parentElement; node = node.parentElement) {
    for (const before of Array.from(node.parentElement.childNodes)) {
      if (before === node) break;
      if (!(isElement(before) && (before.nodeName === 'IMG' || before.querySelector('img')))) before.remove();
    }
  }
}

const dateIn = (block: Element): string | undefined => {
  const time = block.nodeName === 'TIME' ? block : block.querySelector('time');
  const machine = time && writtenMoment(time.getAttribute('datetime'));
  return machine && textOf(time) === textOf(block)
    ? machine
    : isDateLine(textOf(block))
      ? danishDate(textOf(block))
      : undefined;
};

/** The dates in the first lines and the last one. */
function takeDates(blocks: Element[], front: Front): void {
  const places = [...new Set([0, 1, 2, blocks.length - 1])].reverse();
  for (const place of places) {
    const block = blocks[place];
    const date = block && dateIn(block);
    if (!date) continue;
    if (/opdateret|ændret/i.test(textOf(block))) front.modified ??= date;
    else front.published ??= date;
    blocks.splice(place, 1);
  }
}

function takeLead(blocks: Element[], front: Front, profile: Profile, hasBreadcrumb: boolean): void {
  const place = blocks.findIndex((block) => block.nodeName === 'P' && !pictureIn(block));
  const first = blocks[place];
  if (!first || blocks.slice(0, place).some((block) => !pictureIn(block))) return;
  const text = textOf(first);
  const marked = first.matches(profile.lead) || first.closest(profile.lead) !== null;
  const isLine = profile.leadIsFirstLine && (isBold(first) || (hasBreadcrumb && text.length <= LONGEST_LEAD));
  const rest = blocks.slice(place + 1).some((block) => textOf(block).length > 0);
  if ((!marked && !isLine) || !rest || text.length > LONGEST_LEAD * 2 || first.querySelector('a')) return;
  front.lead = text;
  blocks.splice(place, 1);
}

/** "Læs mere om …" at the end leads on to another page. */
function takeReadMore(blocks: Element[], front: Front, base: string, { readMore }: Profile): void {
  for (;;) {
    const last = blocks.at(-1);
    const links = last ? Array.from(last.matches('a') ? [last] : last.querySelectorAll('a[href]')) : [];
    if (!last || !links.length || !links.every((link) => linkAddress(link.getAttribute('href'), base)))
      return;
    const around = linesOf(last).every((line) => readMore.test(line));
    const mostly = links.map(textOf).join('').length * 2 > textOf(last).length;
    if (!around || !mostly) return;
    const related = links.map((link) => ({
      title: links.length === 1 ? textOf(last).replace(/:$/, '') : textOf(link),
      url: linkAddress(link.getAttribute('href'), base)!,
    }));
    front.related = [...related, ...(front.related ?? [])];
    blocks.pop();
  }
}

const lastSentence = (text: string, credit: RegExp): { caption?: string; credit?: string } => {
  const found = credit.exec(text);
  const by = found?.slice(1).find(Boolean)?.trim();
  if (!found || !by) return text ? { caption: text } : {};
  const rest = text.slice(0, found.index + /^[.!?”"]?/.exec(found[0])![0].length).trim();
  return { ...(rest && { caption: rest }), credit: by };
};

/** The first picture, and what a figure, the line after it or the last paragraph tells of it. */
function takePicture(
  blocks: Element[],
  document: Document,
  base: string,
  front: Front,
  profile: Profile,
): void {
  const place = blocks.findIndex((block) => pictureIn(block));
  const block = blocks[place];
  const picture = pictureIn(block);
  const own =
    picture && pictureAddress(picture.getAttribute('src') ?? picture.getAttribute('data-src'), base);
  const src = own ?? pictureAddress(meta(document, 'og:image', 'twitter:image'), base);
  if (!src) return;
  const alt = own ? picture?.getAttribute('alt') : meta(document, 'og:image:alt');
  let words = textOf(block?.querySelector('figcaption'));
  if (own) blocks.splice(place, 1);
  const after = own ? blocks[place] : undefined;
  const last = blocks.at(-1);
  const tells = [after, last].find(
    (paragraph) =>
      paragraph?.nodeName === 'P' &&
      blocks.length > 1 &&
      (profile.caption.test(textOf(paragraph)) ||
        (paragraph === after && paragraph === last && textOf(paragraph).length < 200)),
  );
  if (!words && tells) {
    words = textOf(tells);
    blocks.splice(blocks.indexOf(tells), 1);
  }
  front.image = { src, ...(alt != null && { alt: inOneLine(alt) }), ...lastSentence(words, profile.credit) };
}

function headings(blocks: Element[], document: Document, profile: Profile): Element[] {
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

/** What of a page is its text: the box that the profile knows, else what Readability takes for it. */
function contentOf(
  document: Document,
  title: Element | null,
  profile: Profile,
): { container: Element; document: Document } | undefined {
  const known = profile.content && title?.closest(profile.content);
  if (known) return { container: known, document };
  const copy = page(htmlOf(document.documentElement));
  const read = new Readability(copy, { charThreshold: 100, keepClasses: true }).parse();
  if (!read?.content) return undefined;
  const inner = page(read.content);
  return { container: inner.body, document: inner };
}

/** Alt texts of the banners that people share pages with. */
const BANNER = /^sociale bannere/i;

/**
 * Reads an article page.
 * @returns nothing where there is no article on it.
 */
export function readPage(html: string, address: string, profile: Profile): Article | undefined {
  const document = page(html);
  const title =
    document.querySelector('main h1, article h1, [role="main"] h1') ?? document.querySelector('h1');
  const heading = textOf(title) || meta(document, 'og:title') || inOneLine(document.title);
  const declared = document.querySelector('base[href]')?.getAttribute('href');
  const base = declared && URL.canParse(declared, address) ? new URL(declared, address).href : address;
  const canonical = webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), base);
  const hasBreadcrumb =
    document.querySelector('[class*="breadcrumb" i], [aria-label="Brødkrumme"], [class*="broedkrumme" i]') !==
    null;
  const front: Front = { title: heading };
  const published = writtenMoment(meta(document, 'article:published_time', 'DC.date.issued'));
  const modified = writtenMoment(meta(document, 'article:modified_time'));
  const language = knownLanguage(document.documentElement?.getAttribute('lang') ?? '');

  for (const script of Array.from(document.querySelectorAll('script, style, noscript, template')))
    script.remove();
  const organisation = takeOrganisation(document, profile, base);
  const contact = takeContact(document, title, profile);
  for (const element of Array.from(document.querySelectorAll(profile.leftOut))) {
    if (!element.contains(title) && element.nodeName !== 'BODY') element.remove();
  }
  for (const picture of Array.from(document.querySelectorAll('img'))) {
    if (BANNER.test(picture.getAttribute('alt') ?? '')) picture.remove();
  }
  const dateBeside = title?.closest('main, article, body')?.querySelector('time[datetime]');
  const beside = dateBeside && writtenMoment(dateBeside.getAttribute('datetime'));

  const content = contentOf(document, title, profile);
  if (!content) return undefined;
  const { container } = content;
  if (container.contains(title)) {
    takeShare(container, title, profile);
    takeAbove(container, title!);
    title!.remove();
  } else {
    for (const again of Array.from(container.querySelectorAll('h1, h2')))
      if (textOf(again) === heading) again.remove();
  }
  let blocks = blocksOf(container, content.document);
  takeDates(blocks, front);
  takeReadMore(blocks, front, base, profile);
  takePicture(blocks, document, base, front, profile);
  // A caption in the last paragraph may have hidden a link that leads on.
  takeReadMore(blocks, front, base, profile);
  takeLead(blocks, front, profile, hasBreadcrumb);
  blocks = headings(blocks, content.document, profile);

  const length = inOneLine([front.lead, ...blocks.map(textOf)].join(' ')).length;
  if (!heading || length < SHORTEST) return undefined;
  front.published ??= published ?? beside ?? undefined;
  front.modified ??= modified === front.published ? undefined : modified;
  front.url = canonical ?? webAddress(address, address);
  front.language = language;
  front.source = address;
  return {
    draft: {
      key: address,
      name: slugOfAddress(address) ?? slug(heading) ?? 'nyhed',
      front,
      html: blocks.map(htmlOf).join('\n'),
      base,
      ...(contact && { contacts: [contact] }),
    },
    ...(organisation && { organisation }),
  };
}
