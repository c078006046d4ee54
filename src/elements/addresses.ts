import { webAddress } from '../feed/address.js';

const PAGES_FEED = 'link[rel~="alternate"][type="application/feed+json"][href]';

/** The addresses that an element names as its feeds, with spaces between; without any, the one that the page names. */
export const addressesOf = (src: string): string[] =>
  (src ? src.split(/\s+/) : [document.querySelector<HTMLLinkElement>(PAGES_FEED)?.href]).flatMap(
    (word) => webAddress(word, document.baseURI) ?? [],
  );
