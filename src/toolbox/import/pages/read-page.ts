import { Readability } from '@mozilla/readability';
import { webAddress } from '../../../feed/address.js';
import { knownLanguage } from '../../../feed/language.js';
import { slug } from '../../content/slug.js';
import { baseOf, htmlOf, inOneLine, page, textOf } from '../dom.js';
import type { Draft, Front } from '../draft.js';
import { slugOfAddress } from '../names.js';
import { writtenMoment } from '../written-moment.js';
import { blocksOf, withHeadings } from './blocks.js';
import { takeAbove, takeContact, takeOrganisation, takeShare } from './boxes.js';
import { meta } from './meta.js';
import type { Profile } from './profiles/profile.js';
import { takeDates, takeLead, takeReadMore } from './take-lines.js';
import { takePicture } from './take-picture.js';

export interface Article {
  draft: Draft;
  organisation?: Record<string, unknown>;
}

/** Less than that is no article, whatever it is. */
const SHORTEST = 60;

/** Alt texts of the banners that people share pages with. */
const BANNER = /^sociale bannere/i;

const BREADCRUMB = '[class*="breadcrumb" i], [aria-label="Brødkrumme"], [class*="broedkrumme" i]';

const remove = (document: Document, selector: string, which: (element: Element) => boolean): void => {
  for (const element of document.querySelectorAll(selector)) if (which(element)) element.remove();
};

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

/** Takes the title, and what stands above it or is done with the page, out of the text. */
function takeTitle(container: Element, title: Element | null, heading: string, profile: Profile): void {
  if (title && container.contains(title)) {
    takeShare(container, title, profile);
    takeAbove(container, title);
    title.remove();
    return;
  }
  for (const again of container.querySelectorAll('h1, h2')) if (textOf(again) === heading) again.remove();
}

/**
 * Reads an article page.
 * @returns nothing where there is no article on it.
 */
export function readPage(html: string, address: string, profile: Profile): Article | undefined {
  const document = page(html);
  const title =
    document.querySelector('main h1, article h1, [role="main"] h1') ?? document.querySelector('h1');
  const heading = textOf(title) || meta(document, 'og:title') || inOneLine(document.title);
  const base = baseOf(document, address);
  const canonical = webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), base);
  const hasBreadcrumb = document.querySelector(BREADCRUMB) !== null;
  const published = writtenMoment(meta(document, 'article:published_time', 'DC.date.issued'));
  const modified = writtenMoment(meta(document, 'article:modified_time'));
  const language = knownLanguage(document.documentElement?.getAttribute('lang') ?? '');

  remove(document, 'script, style, noscript, template', () => true);
  const organisation = takeOrganisation(document, profile, base);
  const contact = takeContact(document, title, profile);
  remove(document, profile.leftOut, (element) => !element.contains(title) && element.nodeName !== 'BODY');
  remove(document, 'img', (picture) => BANNER.test(picture.getAttribute('alt') ?? ''));
  const time = title?.closest('main, article, body')?.querySelector('time[datetime]');
  const beside = writtenMoment(time?.getAttribute('datetime'));

  const content = contentOf(document, title, profile);
  if (!content) return undefined;
  takeTitle(content.container, title, heading, profile);
  const front: Front = { title: heading };
  const blocks = blocksOf(content.container, content.document);
  takeDates(blocks, front);
  takeReadMore(blocks, front, base, profile);
  takePicture(blocks, document, base, front, profile);
  // A caption in the last paragraph may have hidden a link that leads on.
  takeReadMore(blocks, front, base, profile);
  takeLead(blocks, front, profile, hasBreadcrumb);

  const length = inOneLine([front.lead, ...blocks.map(textOf)].join(' ')).length;
  if (!heading || length < SHORTEST) return undefined;
  front.published ??= published ?? beside;
  front.modified ??= modified === front.published ? undefined : modified;
  front.url = canonical ?? webAddress(address, address);
  front.language = language;
  front.source = address;
  return {
    draft: {
      key: address,
      name: slugOfAddress(address) ?? slug(heading) ?? 'nyhed',
      front,
      html: withHeadings(blocks, content.document, profile).map(htmlOf).join('\n'),
      base,
      ...(contact && { contacts: [contact] }),
    },
    ...(organisation && { organisation }),
  };
}
