import { baseOf, inOneLine, page, textOf } from '../dom.js';
import type { Profile } from './profiles/profile.js';

export interface List {
  /** The addresses of its articles, each once. */
  readonly links: string[];
  /** The list's next page. */
  readonly next?: string;
  readonly title?: string;
  readonly language?: string;
  readonly description?: string;
}

const NO_PAGE = /\.(pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|svg|webp|avif|zip|mp[34]|xml|rss|ics|css|js)$/i;
const NEXT =
  /^(næste( side)?|ældre( nyheder| indlæg)?|next( page)?|vis flere( nyheder)?|flere nyheder|[›»→>]+)$/i;
const DATED = /\/(19|20)\d\d\/\d{1,2}\/[^/]+/;

/** The same page by one name only. */
function plainAddress(href: string | null, base: string): URL | undefined {
  if (!href || !URL.canParse(href, base)) return undefined;
  const address = new URL(href, base);
  address.hash = '';
  for (const name of [...address.searchParams.keys()]) {
    if (/^(utm_|fbclid|gclid)/.test(name)) address.searchParams.delete(name);
  }
  return address;
}

/**
 * Reads a list of articles such as "Liste over nyheder": links to pages below its own address, or to dated ones.
 * @param selector - Of the links, where whoever runs the import knows better.
 */
export function readList(html: string, address: string, profile: Profile, selector?: string): List {
  const document = page(html);
  const base = baseOf(document, address);
  const here = plainAddress(address, address)!;
  const folder = `${here.pathname.replace(/(\/|\/?(index|default)\.\w+)$/i, '')}/`;
  const near = ({ origin, protocol }: URL): boolean => origin === here.origin && protocol === here.protocol;

  const isArticle = (link: Element, target: URL): boolean => {
    const { pathname } = target;
    if (selector) return true;
    if (
      pathname === here.pathname ||
      NO_PAGE.test(pathname) ||
      link.closest('nav, footer, [role="navigation"], header nav')
    )
      return false;
    if (/\/(page|side|tag|category|kategori|emne|author)\/[^/]*\/?$/i.test(pathname)) return false;
    if (profile.articles) return profile.articles.test(pathname);
    if (DATED.test(pathname)) return true;
    if (folder !== '/') return pathname.startsWith(folder);
    return (
      here.protocol !== 'file:' &&
      (link.closest('article, li, h2, h3, h4') ?? link.querySelector('h2, h3, h4')) !== null
    );
  };

  const links = new Set<string>();
  for (const link of Array.from(document.querySelectorAll(selector ?? 'a[href]'))) {
    const target = plainAddress(
      (link.matches('a') ? link : link.querySelector('a[href]'))?.getAttribute('href') ?? null,
      base,
    );
    if (
      target &&
      (selector ? /^(https?|file):$/.test(target.protocol) : near(target)) &&
      isArticle(link, target)
    )
      links.add(target.href);
  }
  const next = Array.from(document.querySelectorAll('a[href], link[rel~="next"]'))
    .filter(
      (link) =>
        /\bnext\b/i.test(link.getAttribute('rel') ?? '') ||
        NEXT.test(textOf(link) || inOneLine(link.getAttribute('aria-label'))),
    )
    .map((link) => plainAddress(link.getAttribute('href'), base))
    .find((target) => target && near(target) && target.href !== here.href);
  const site = document.querySelector('meta[property="og:site_name"]')?.getAttribute('content');
  const title = inOneLine(site) || textOf(document.querySelector('h1')) || inOneLine(document.title);
  const language = document.documentElement?.getAttribute('lang');
  const description = inOneLine(document.querySelector('meta[name="description"]')?.getAttribute('content'));
  return {
    links: [...links],
    ...(next && !links.has(next.href) && { next: next.href }),
    ...(title && { title }),
    ...(language && { language }),
    ...(description && { description }),
  };
}
