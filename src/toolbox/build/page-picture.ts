import { articleText, ended } from '../../danish/article-text.js';
import type { BuiltItem } from './item.js';
import { markup, type Markup } from './markup.js';
import type { BuiltPicture, Format } from './pictures.js';

const TYPES: readonly [Format, string][] = [
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
];

const sizes = '(min-width: 42rem) 40rem, 100vw';

const picture = (built: BuiltPicture, alt: string, root: string): Markup => {
  const all = (format: Format): string =>
    built.widths.map((one) => `${root}${built.path(one, format)} ${one}w`).join(', ');
  return markup`<picture>${TYPES.map(
    ([format, type]) => markup`<source type="${type}" srcset="${all(format)}" sizes="${sizes}">`,
  )}<img src="${root}${built.path(built.width, 'jpg')}" srcset="${all('jpg')}" sizes="${sizes}" alt="${alt}" width="${built.width}" height="${built.height}"></picture>`;
};

/** An item's own picture with caption and credit, if it has one. @param root - The way to the output's root. */
export function figure({ item, picture: built }: BuiltItem, root: string): Markup | undefined {
  const { alt = '', caption, credit } = item._tryg?.image ?? {};
  if (!built && !item.image) return undefined;
  const shown = built ? picture(built, alt, root) : markup`<img src="${item.image}" alt="${alt}">`;
  const words = [caption && credit ? ended(caption) : caption, credit && articleText.credit(credit)]
    .filter(Boolean)
    .join(' ');
  return markup`<figure>${shown}${words && markup`<figcaption>${words}</figcaption>`}</figure>`;
}
