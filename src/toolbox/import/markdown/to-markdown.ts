import { linkAddress, webAddress } from '../../../feed/address.js';
import { cleanHtml } from '../../content/clean-html.js';
import { htmlOf, inOneLine, page } from '../dom.js';
import { flatten } from './flat-html.js';
import { pictureAddress, sourceOf } from './picture-address.js';
import { converter } from './turndown.js';

const turndown = converter();

/** A film or map cannot be taken along: a link leads to it. */
function framesToLinks(document: Document, base: string): void {
  for (const frame of document.querySelectorAll('iframe, video, audio, embed')) {
    const src = frame.getAttribute('src') ?? frame.querySelector('source')?.getAttribute('src');
    const address = webAddress(src, base);
    if (!address) {
      frame.remove();
      continue;
    }
    const paragraph = document.createElement('p');
    const link = document.createElement('a');
    link.setAttribute('href', address);
    link.textContent = inOneLine(frame.getAttribute('title')) || `Se indholdet på ${new URL(address).host}`;
    paragraph.append(link);
    frame.replaceWith(paragraph);
  }
}

/** Pictures by their full address, whatever way a page has of loading them. */
function plainPictures(document: Document, base: string): void {
  for (const picture of document.querySelectorAll('img, image')) {
    const plain = document.createElement('img');
    plain.setAttribute('src', pictureAddress(sourceOf(picture), base) ?? '');
    plain.setAttribute('alt', inOneLine(picture.getAttribute('alt')));
    picture.replaceWith(plain);
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
  for (const form of document.querySelectorAll('form')) form.remove();
  framesToLinks(document, base);
  plainPictures(document, base);
  const clean = await cleanHtml(htmlOf(document.body), {
    link: (href) => Promise.resolve(href.startsWith('#') ? undefined : linkAddress(href, base)),
    picture: async (src) => {
      const url = src && (await fetchPicture(src));
      return url ? { url } : undefined;
    },
  });
  const flat = page(clean);
  flatten(flat);
  return tidy(turndown.turndown(htmlOf(flat.body)));
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
