import { webAddress } from '../../feed/address.js';

/**
 * The page's own address with this item in one of its parameters, or without it; all else in it stays as it is written.
 * @param item - As it is to stand in an address, or `{id}` for a template.
 * @returns `undefined` where the page has no address of its own (`about:srcdoc`, a file).
 */
export function pageWith(parameter: string, item?: string): string | undefined {
  const others = location.search
    .slice(1)
    .split('&')
    .filter((part) => part && !new URLSearchParams(part).has(parameter));
  const own = item === undefined ? [] : [`${encodeURIComponent(parameter)}=${item}`];
  const search = [...others, ...own].join('&');
  const [page = ''] = location.href.split(/[?#]/);
  return webAddress(page, page) && `${page}${search && `?${search}`}${location.hash}`;
}
