import { generateRssFeed } from 'feedsmith';
import { beginOf } from '../../feed/check-span.js';
import { readable } from '../../danish/date.js';
import type { Item } from '../../feed/schema.js';
import { leadOf, linkOf, titleOf } from '../../feed/select.js';
import { withoutMarkup } from '../../feed/plain-text.js';
import { escaped } from '../content/escaped.js';
import { mediaTypeOf } from '../content/media-type.js';
import type { Settings } from './settings.js';

/** RSS knows moments only: a day is its first one on Danish clocks. */
const dateOf = (moment: string | undefined): Date | undefined =>
  readable(moment) && moment ? new Date(beginOf(moment)) : undefined;

/** A text, as the HTML that RSS takes it for. */
const descriptionOf = (item: Item): string =>
  escaped(leadOf(item) ?? withoutMarkup(item.content_html)?.slice(0, 300) ?? '');

/** The same items as RSS 2.0, for whoever reads no JSON Feed. */
export function rssText(items: readonly Item[], settings: Settings): string {
  const { base, title, home, description, feed } = settings;
  const dates = items.flatMap((item) => dateOf(item.date_modified ?? item.date_published) ?? []);
  const newest = dates.length ? new Date(Math.max(...dates.map(Number))) : undefined;
  return generateRssFeed(
    {
      title,
      link: home,
      description: description ?? title,
      language: feed.language,
      lastBuildDate: newest,
      atom: { links: [{ href: `${base}feed.rss`, rel: 'self', type: 'application/rss+xml' }] },
      items: items.map((item) => ({
        title: titleOf(item),
        link: linkOf(item),
        description: descriptionOf(item),
        guid: { value: item.id!, isPermaLink: false },
        pubDate: dateOf(item.date_published),
        categories: item.tags.map((name) => ({ name })),
        content: item.content_html ? { encoded: item.content_html } : undefined,
        enclosures: item.attachments
          .filter(({ size_in_bytes }) => size_in_bytes)
          .slice(0, 1)
          .map(({ url, mime_type, size_in_bytes }) => ({
            url: url!,
            type: mime_type ?? mediaTypeOf(url!),
            length: size_in_bytes!,
          })),
      })),
    },
    { lenient: true },
  );
}
