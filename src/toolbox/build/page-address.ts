import { ITEMS } from '../content/folder.js';

/** Where an item's own page lies, from the output's root. */
export const pagePath = (slug: string): string => `${ITEMS}/${slug}.html`;

/** Where an item's oEmbed lies. */
export const oembedPath = (slug: string): string => `oembed/${slug}.json`;

/** The address of a path below a base. */
export const addressOf = (base: string, path: string): string =>
  base + path.split('/').map(encodeURIComponent).join('/');

export const pageAddress = (base: string, slug: string): string => addressOf(base, pagePath(slug));
