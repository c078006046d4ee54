import { addressOf } from './page-address.js';
import { markup } from './markup.js';
import type { Output } from './output.js';

/** What one sitemap may name. */
const MOST = 50_000;

/** A page of the output. */
export interface SitePage {
  readonly address: string;
  /** When it last changed, as a date or moment. */
  readonly changed: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const sitemap = (pages: readonly SitePage[]): string =>
  `${XML}<urlset ${SPACE}>\n${pages
    .map(
      ({ address, changed }) =>
        markup`<url><loc>${address}</loc>${changed && markup`<lastmod>${changed}</lastmod>`}</url>\n`.text,
    )
    .join('')}</urlset>\n`;

/** Writes `sitemap.xml`; more pages than one may name go into several, which it names then. */
export async function writeSitemap(pages: readonly SitePage[], base: string, output: Output): Promise<void> {
  if (pages.length <= MOST) return output.write('sitemap.xml', sitemap(pages));
  const names: string[] = [];
  for (let at = 0; at < pages.length; at += MOST) {
    names.push(`sitemap-${names.length + 1}.xml`);
    await output.write(names.at(-1)!, sitemap(pages.slice(at, at + MOST)));
  }
  const entries = names.map((name) => markup`<sitemap><loc>${addressOf(base, name)}</loc></sitemap>\n`.text);
  return output.write('sitemap.xml', `${XML}<sitemapindex ${SPACE}>\n${entries.join('')}</sitemapindex>\n`);
}
