/** Where the page is, without a place in it. */
export const pageAddress = (): string => location.href.replace(/#.*/, '');

/** The page's one true address: what it calls canonical, else where it is. */
export const canonicalAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical][href]')?.href ?? pageAddress();

/** The value of a parameter in the page's address. */
export const pageParameter = (name: string): string | null =>
  name ? new URLSearchParams(location.search).get(name) : null;
