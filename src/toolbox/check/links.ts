import { webAddress } from '../../feed/address.js';
import { tagsIn } from '../../feed/check-markup.js';
import { fieldOf, isObject } from '../../feed/check-values.js';
import { several } from '../../feed/lenient.js';
import { plainText } from '../../feed/plain-text.js';

/** A link or picture in a feed: the first of those that lead to the same address. */
export interface Link {
  readonly address: string;
  readonly isPicture: boolean;
  readonly path: string;
  readonly item?: string | undefined;
  readonly line?: number | undefined;
  readonly page?: string | undefined;
}

const PICTURE = /image$|\.sizes\[\d+\]\.url$/;

/** Deeper than this, nothing is read. */
const DEEPEST = 12;

/** Every text in a value, with its path. */
function* textsIn(value: unknown, path: string, depth = 0): Generator<[path: string, value: string]> {
  if (typeof value === 'string') yield [path, value];
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* textsIn(entry, `${path}[${index}]`, depth + 1);
  } else if (isObject(value)) {
    const prefix = path && `${path}.`;
    for (const [name, entry] of Object.entries(value)) yield* textsIn(entry, prefix + name, depth + 1);
  }
}

const NAMED = /(^|\.|_)(url|image)$/;

/** Fields whose addresses lead nowhere that a reader goes, or to pages of the feed, which are looked at anyway. */
const OTHERS = /^(feed_url|next_url|_tryg\.shards\b.*|_tryg\.about|hubs\b.*)$/;

function* within(part: unknown, path: string, base: string, item?: string): Generator<Link> {
  for (const [place, value] of textsIn(part, path)) {
    if (!NAMED.test(place) || OTHERS.test(place)) continue;
    const address = webAddress(value, base);
    if (address) yield { address: plain(address), isPicture: PICTURE.test(place), path: place, item };
  }
}

/** What is asked for: servers never hear of the fragment. */
const plain = (address: string): string => address.split('#')[0]!;

/** The links and pictures that readers of a feed may follow or see. */
export function* linksIn(document: unknown, base: string): Generator<Link> {
  if (!isObject(document)) return;
  const { items, ...channel } = document;
  const given = several(items);
  for (const [index, raw] of given.entries()) {
    const path = Array.isArray(items) ? `items[${index}]` : 'items';
    const item = plainText(fieldOf(raw, 'title'));
    yield* within(raw, path, base, item);
    const html = fieldOf(raw, 'content_html');
    if (typeof html !== 'string') continue;
    for (const { isPicture, address } of tagsIn(html)) {
      const absolute = address.startsWith('#') ? undefined : webAddress(address, base);
      if (absolute) yield { address: plain(absolute), isPicture, path: `${path}.content_html`, item };
    }
  }
  yield* within(channel, '', base);
}
