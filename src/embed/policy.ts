import { addressesIn, optionsOf } from './options.js';
import type { Choice } from './query.js';
import type { Delivery } from './snippet.js';

/* What the Content-Security-Policy of an editor's page must allow, directive by directive. */

const allow = (directive: string, addresses: readonly URL[]): string[] =>
  addresses.length ? [`${directive} ${[...new Set(addresses.map(({ origin }) => origin))].join(' ')}`] : [];

/**
 * What a page's Content-Security-Policy must allow for the script and the element, directive by directive.
 * @param page - What relative addresses in the choice are relative to.
 * @param pictures - Addresses of the pictures in the feeds.
 */
export function policyFor(
  { base }: Delivery,
  { element, values }: Choice,
  page: string,
  pictures: readonly string[] = [],
): string[] {
  const options = optionsOf(element);
  const feeds = options.flatMap(({ kind, name }) =>
    kind === 'feed' ? addressesIn(values[name] ?? '', page) : [],
  );
  const images = pictures.flatMap((address) => addressesIn(address, page));
  const showsPictures = values.images !== 'none' && options.some(({ name }) => name === 'images');
  return [
    ...allow('script-src', [new URL(base)]),
    ...allow('connect-src', feeds),
    // Those of tomorrow may lie beside the feed.
    ...allow('img-src', showsPictures ? [...feeds, ...images] : []),
  ];
}

/** What it must name besides where it has `require-trusted-types-for`; elsewhere it would take away the page's own. */
export const TRUSTED_TYPES = 'trusted-types tryg-widgets';

/** What it must allow for a frame, and for the script that gives frames their height. */
export const framePolicyFor = ({ base }: Delivery): string[] =>
  ['frame-src', 'script-src'].flatMap((directive) => allow(directive, [new URL(base)]));
