import { webAddress } from '../../feed/address.js';
import { plainText } from '../../feed/plain-text.js';
import { Problem } from '../problem.js';
import { writtenMoment } from './danish-date.js';
import type { Draft, Front, Named } from './draft.js';
import { leadOf, plainWords } from './from-feed.js';
import { slug, slugOfAddress } from './slug.js';

/* WordPress's REST API: https://developer.wordpress.org/rest-api/reference/posts/ */

type Loose = Readonly<Record<string, unknown>>;

const loose = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {};
const many = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(loose) : []);
const rendered = (value: unknown): string => {
  const text = loose(value).rendered ?? value;
  return typeof text === 'string' ? text : '';
};

/** Whether a parsed answer is a list of posts; one of none is too. */
export const isPosts = (value: unknown): value is unknown[] =>
  Array.isArray(value) &&
  value.every((post) => 'rendered' in loose(loose(post).title) || 'rendered' in loose(loose(post).content));

/** The address of a page of posts, with what is embedded in them. */
export function postsAddress(address: string, page: number): string {
  const url = new URL(address);
  if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', '100');
  url.searchParams.set('_embed', 'wp:featuredmedia,wp:term');
  url.searchParams.set('page', String(page));
  return url.href;
}

/** Where a site's posts lie, from an address of the API or of the site. */
export function apiOf(address: string, root?: string): string {
  if (/\/wp-json\/wp\/v2\/[a-z]/i.test(address)) return address;
  const api =
    root ??
    /^.*\/wp-json(?=\/|$)/i.exec(address)?.[0] ??
    new URL('wp-json', address.replace(/[^/]*$/, '')).href;
  return `${api.replace(/\/$/, '')}/wp/v2/posts`;
}

/** WordPress's moments in UTC have no offset. */
const moment = (utc: unknown, local: unknown): string | undefined =>
  writtenMoment(typeof utc === 'string' && utc ? `${utc.replace(/z$/i, '')}Z` : local);

const DEFAULT_CATEGORY = /^(ikke[- ]kategoriseret|uncategorized|ukategoriseret)$/i;

/** One post; nothing where it is hidden behind a password. */
function draftOf(post: Loose, address: string): Draft | undefined {
  if (loose(post.content).protected === true || (post.status && post.status !== 'publish')) return undefined;
  const html = rendered(post.content);
  const title = plainWords(rendered(post.title));
  const lead = leadOf(rendered(post.excerpt), html);
  if (!title && !html.trim() && !lead) return undefined;
  const url = webAddress(post.link, address);
  const embedded = loose(post._embedded);
  const terms = (Array.isArray(embedded['wp:term']) ? embedded['wp:term'] : []).flatMap(many);
  const topics: Named[] = terms.flatMap(({ name, slug: given }) => {
    const label = plainText(name);
    const own = typeof given === 'string' ? slug(decodeURIComponent(given)) : undefined;
    const short = own ?? (label && slug(label));
    return label && short && !DEFAULT_CATEGORY.test(label) ? [{ slug: short, label }] : [];
  });
  const media = many(embedded['wp:featuredmedia'])[0];
  const src = webAddress(media?.source_url, address);
  const published = moment(post.date_gmt, post.date);
  const modified = moment(post.modified_gmt, post.modified);
  const name = typeof post.slug === 'string' ? slug(decodeURIComponent(post.slug)) : undefined;
  const key = url ?? `${address}#${String(post.id)}`;
  return {
    key,
    name: name ?? (url && slugOfAddress(url)) ?? slug(title ?? '') ?? `nyhed-${String(post.id)}`,
    front: {
      title,
      lead,
      published,
      modified: modified === published ? undefined : modified,
      url,
      topics: [...new Set(topics.map(({ slug }) => slug))],
      image: src && {
        src,
        // An empty one is only a field that nobody has filled in.
        alt: plainText(media?.alt_text),
        caption: plainWords(rendered(media?.caption)),
      },
      pinned: post.sticky === true || undefined,
      source: key,
    } as Front,
    html,
    base: url ?? address,
    topics,
  };
}

/**
 * Reads a page of posts.
 * @throws Problem where the API says what is wrong, or it is no list of posts.
 */
export function readPosts(value: unknown, address: string): Draft[] {
  if (!isPosts(value)) {
    const message = plainText(loose(value).message);
    throw new Problem(
      message ? `WordPress svarer: ${message}` : 'Det er ikke en liste over indlæg fra WordPress.',
      { address },
    );
  }
  return value.flatMap((post) => draftOf(loose(post), address) ?? []);
}
