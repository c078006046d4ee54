import { webAddress } from '../../../feed/address.js';
import { size } from '../../../feed/lenient.js';
import type { Front } from '../draft.js';
import { pictureAddress } from '../markdown/picture-address.js';
import { loose, many, raw, type Loose } from './loose.js';
import { plainWords } from './plain-words.js';

/* The picture and the files that an item of RSS, Atom or RDF has with it. */

const isPicture = ({ type }: Loose): boolean => (raw(type) ?? '').startsWith('image/');

const enclosuresOf = (entry: Loose, links: readonly Loose[]): Loose[] => [
  ...many(entry.enclosures),
  ...links.filter(({ rel }) => rel === 'enclosure'),
];

/** A picture of Media RSS. */
const isImage = (content: Loose): boolean =>
  content.medium === 'image' ||
  isPicture(content) ||
  (!content.medium && !content.type && /\.(jpe?g|png|webp|gif|avif)\b/i.test(raw(content.url) ?? ''));

/** The first picture of Media RSS, the enclosures, or iTunes. */
export function imageOf(entry: Loose, links: readonly Loose[], base: string): Front['image'] {
  const media = loose(entry.media);
  const groups = [media, loose(media.group), ...many(media.groups)];
  const image = groups.flatMap((group) => many(group.contents)).find(isImage);
  const enclosure = enclosuresOf(entry, links).find(isPicture);
  const thumbnail = groups.flatMap((group) => many(group.thumbnails))[0];
  const src = [image?.url, enclosure?.url ?? enclosure?.href, thumbnail?.url, loose(entry.itunes).image]
    .map((url) => pictureAddress(raw(url), base))
    .find(Boolean);
  if (!src) return undefined;
  const about = image ?? {};
  const alt = plainWords(about.title) ?? plainWords(media.title);
  const caption = plainWords(about.description) ?? plainWords(media.description);
  const credit = plainWords(many(about.credits)[0] ?? many(media.credits)[0])?.replace(/^foto:\s*/i, '');
  return {
    src,
    ...(alt && { alt }),
    ...(caption && caption !== alt && { caption }),
    ...(credit && { credit }),
  };
}

export const attachmentsOf = (
  entry: Loose,
  links: readonly Loose[],
  base: string,
): NonNullable<Front['attachments']> =>
  enclosuresOf(entry, links)
    .filter((enclosure) => !isPicture(enclosure))
    .flatMap(({ url, href, title, length }) => {
      const src = webAddress(raw(url) ?? raw(href), base);
      return src ? [{ src, title: plainWords(title), size_in_bytes: size(length) }] : [];
    });
