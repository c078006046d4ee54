import { extensionOf } from './extension.js';
import type { Feed, Item } from './schema.js';
import { authorsOf, leadOf, linkOf, pictureOf, titleOf } from './select.js';

/** Data for search engines, in the words of https://schema.org; what is not known is `undefined`. */
export type JsonLd = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

/** One news item. */
export function newsArticle(feed: Feed, item: Item): JsonLd {
  const picture = pictureOf(item);
  const publisher = extensionOf(feed).organisation?.name ?? feed.title;
  const authors = authorsOf(feed, item).map(({ name, url }) => ({ '@type': 'Organization', name, url }));
  return {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    headline: titleOf(item),
    description: leadOf(item),
    url: linkOf(item),
    mainEntityOfPage: linkOf(item),
    image: picture && {
      '@type': 'ImageObject',
      url: picture.url,
      caption: picture.caption,
      creditText: picture.credit,
      width: picture.width,
      height: picture.height,
    },
    datePublished: item.date_published,
    dateModified: item.date_modified ?? item.date_published,
    inLanguage: item.language ?? feed.language ?? 'da',
    author: authors.length ? authors : undefined,
    publisher: publisher && { '@type': 'Organization', name: publisher, url: feed.home_page_url },
  };
}

/** The sender of a feed; `undefined` when the feed does not name it. */
export function governmentOrganization(feed: Feed): JsonLd | undefined {
  const { name, unit, address, phone, cvr } = extensionOf(feed).organisation ?? {};
  if (!name) return undefined;
  return {
    '@context': CONTEXT,
    '@type': 'GovernmentOrganization',
    name,
    department: unit && { '@type': 'GovernmentOrganization', name: unit },
    url: feed.home_page_url,
    telephone: phone,
    identifier: cvr && { '@type': 'PropertyValue', propertyID: 'CVR', value: cvr },
    address: address && {
      '@type': 'PostalAddress',
      streetAddress: address.street,
      postalCode: address.postal_code,
      addressLocality: address.city,
      addressCountry: 'DK',
    },
  };
}
