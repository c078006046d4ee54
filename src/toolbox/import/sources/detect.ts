import { page } from '../dom.js';
import { isPosts } from '../feeds/from-wordpress.js';

export const KINDS = ['feed', 'json', 'wordpress', 'page'] as const;
export type Kind = (typeof KINDS)[number];

export interface Detected {
  readonly kind: Kind | undefined;
  /** The parsed document, where it is JSON. */
  readonly json?: unknown;
  /** Where it goes wrong, where it would be JSON. */
  readonly mistake?: { readonly line: number };
}

const mistakeIn = (text: string, error: unknown): { line: number } => {
  const [, position] = /position (\d+)/.exec((error as SyntaxError).message) ?? [];
  return { line: text.slice(0, position ? Number(position) : text.length).split('\n').length };
};

const isError = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'code' in json && 'message' in json && !('items' in json);

/** What a document is, by what it is made of: servers call feeds by many names. */
export function detect(text: string, type: string): Detected {
  const start = text.trimStart().slice(0, 2000);
  if (/^[[{]/.test(start)) {
    try {
      const json: unknown = JSON.parse(text);
      if (isPosts(json) || isError(json)) return { kind: 'wordpress', json };
      return { kind: 'json', json };
    } catch (error) {
      return { kind: 'json', mistake: mistakeIn(text, error) };
    }
  }
  const root = /<(?![?!])(?:\w+:)?([a-z]+)[\s>/]/i
    .exec(start.replace(/<!--[^]*?-->/g, ''))?.[1]
    ?.toLowerCase();
  if (root === 'rss' || root === 'feed' || root === 'rdf') return { kind: 'feed' };
  if (type.includes('html') || /^<(!doctype html|html|head|body)\b/i.test(start) || root === 'html')
    return { kind: 'page' };
  if (type.includes('xml') || start.startsWith('<?xml')) return { kind: 'feed' };
  return { kind: /^<[a-z!]/i.test(start) ? 'page' : undefined };
}

/** The address of the first link in a page's head that is of that kind. */
function linkIn(html: string, selector: string, address: string): string | undefined {
  const href = page(html).querySelector(selector)?.getAttribute('href');
  return href && URL.canParse(href, address) ? new URL(href, address).href : undefined;
}

/** The root of the WordPress API that a page belongs to. */
export const wordpressRoot = (html: string, address: string): string | undefined =>
  linkIn(html, 'link[rel="https://api.w.org/"]', address);

const FEEDS = ['feed+json', 'rss+xml', 'atom+xml']
  .map((type) => `link[rel~="alternate"][type="application/${type}"]`)
  .join();

/** The feed that a page names as its own. */
export const feedOf = (html: string, address: string): string | undefined => linkIn(html, FEEDS, address);
