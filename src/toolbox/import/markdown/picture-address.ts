import { webAddress } from '../../../feed/address.js';

/** Where a picture lies, also one that is only loaded when it comes into view. */
export const sourceOf = (picture: Element): string | null => {
  const src = picture.getAttribute('src');
  if (src && !src.startsWith('data:')) return src;
  const set = picture.getAttribute('srcset') ?? picture.getAttribute('data-srcset');
  return (
    picture.getAttribute('data-src') ??
    picture.getAttribute('data-lazy-src') ??
    set?.split(/,\s+/).at(-1)?.trim().split(/\s+/)[0] ??
    null
  );
};

/** A picture's address; `file:` only beside a file that is itself imported. */
export const pictureAddress = (value: unknown, base: string): string | undefined => {
  const web = webAddress(value, base);
  if (web || !base.startsWith('file:') || typeof value !== 'string' || !value.trim()) return web;
  return URL.canParse(value, base) && new URL(value, base).protocol === 'file:'
    ? new URL(value, base).href
    : undefined;
};
