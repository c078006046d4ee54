import { inOneLine, textOf } from '../dom.js';
import type { Front } from '../draft.js';
import { pictureAddress, sourceOf } from '../markdown/picture-address.js';
import { pictureIn } from './blocks.js';
import { meta } from './meta.js';
import type { Profile } from './profiles/profile.js';

/** A caption, and the photographer where its last sentence names one. */
const lastSentence = (text: string, credit: RegExp): { caption?: string; credit?: string } => {
  const found = credit.exec(text);
  const by = found?.slice(1).find(Boolean)?.trim();
  if (!found || !by) return text ? { caption: text } : {};
  const rest = text.slice(0, found.index + /^[.!?”"]?/.exec(found[0])![0].length).trim();
  return { ...(rest && { caption: rest }), credit: by };
};

/** The first picture, and what a figure, the line after it or the last paragraph tells of it. */
export function takePicture(
  blocks: Element[],
  document: Document,
  base: string,
  front: Front,
  profile: Profile,
): void {
  const place = blocks.findIndex((block) => pictureIn(block));
  const block = blocks[place];
  const picture = pictureIn(block);
  const own = picture && pictureAddress(sourceOf(picture), base);
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
