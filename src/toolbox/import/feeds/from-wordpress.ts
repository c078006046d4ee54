import { webAddress } from '../../../feed/address.js';
import { plainText } from '../../../feed/plain-text.js';
import { decoded } from '../../content/decoded.js';
import { slug } from '../../content/slug.js';
import { Problem } from '../../problem.js';
import type { Draft, Front, Named } from '../draft.js';
import { slugOfAddress } from '../names.js';
import { writtenMoment } from '../written-moment.js';
import { loose, many, type Loose } from './loose.js';
import { leadOf, plainWords } from './plain-words.js';

/* WordPress's REST API: https://developer.wordpress.org/rest-api/reference/posts/ */

const rendered = (value: unknown): string => {
  const text = loose(value).rendered ?? value;
  return typeof text === 'string' ? text : '';
};

/** Whether a parsed answer is a list of posts; one of none is too. */
export const isPosts = (value: unknown): value is unknown[] =>
  Array.isArray(value) &&
  value.every((post) => 'rendered' in loose(loose(post).title) || 'rendered' in loose(loose(post).content));

/** WordPress's moments in UTC have no offset. */
const moment = (utc: unknown, local: unknown): string | undefined =>
  writtenMoment(typeof utc === 'string' && utc ? `${utc.replace(/z$/i, '')}Z` : local);

const slugOf = (given: unknown): string | undefined =>
  typeof given === 'string' ? slug(decoded(given)) : undefined;

const DEFAULT_CATEGORY = /^(ikke[- ]kategoriseret|uncategorized|ukategoriseret)$/i;

/** Categories and tags. */
const topicsOf = (embedded: Loose): Named[] =>
  (Array.isArray(embedded['wp:term']) ? embedded['wp:term'] : []).flatMap(many).flatMap((term) => {
    const label = plainText(term.name);
    const name = slugOf(term.slug) ?? (label && slug(label));
    return label && name && !DEFAULT_CATEGORY.test(label) ? [{ slug: name, label }] : [];
  });

function imageOf(embedded: Loose, address: string): Front['image'] {
  const media = many(embedded['wp:featuredmedia'])[0];
  const src = webAddress(media?.source_url, address);
  if (!src) return undefined;
  // An empty alt is only a field that nobody has filled in.
  return { src, alt: plainText(media?.alt_text), caption: plainWords(rendered(media?.caption)) };
}

/** One post; nothing where it is hidden behind a password. */
function draftOf(post: Loose, address: string): Draft | undefined {
  if (loose(post.content).protected === true || (post.status && post.status !== 'publish')) return undefined;
  const html = rendered(post.content);
  const title = plainWords(rendered(post.title));
  const lead = leadOf(rendered(post.excerpt), html);
  if (!title && !html.trim() && !lead) return undefined;
  const url = webAddress(post.link, address);
  const embedded = loose(post._embedded);
  const topics = topicsOf(embedded);
  const published = moment(post.date_gmt, post.date);
  const modified = moment(post.modified_gmt, post.modified);
  const id = String(post.id);
  const key = url ?? `${address}#${id}`;
  return {
    key,
    name: slugOf(post.slug) ?? (url && slugOfAddress(url)) ?? slug(title ?? '') ?? `nyhed-${id}`,
    front: {
      title,
      lead,
      published,
      modified: modified === published ? undefined : modified,
      url,
      topics: [...new Set(topics.map(({ slug }) => slug))],
      image: imageOf(embedded, address),
      pinned: post.sticky === true || undefined,
      source: key,
    },
    html,
    base: url ?? address,
    topics,
  };
}

/**
 * Reads a page of posts.
 * @throws {Problem} where the API says what is wrong, or it is no list of posts.
 */
export function readPosts(value: unknown, address: string): Draft[] {
  if (isPosts(value)) return value.flatMap((post) => draftOf(loose(post), address) ?? []);
  const message = plainText(loose(value).message);
  throw new Problem(
    message ? `WordPress svarer: ${message}` : 'Det er ikke en liste over indlæg fra WordPress.',
    { address },
  );
}
