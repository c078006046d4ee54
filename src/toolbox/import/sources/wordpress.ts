import { webAddress } from '../../../feed/address.js';
import { plainText } from '../../../feed/plain-text.js';
import type { Channel, Found, Named } from '../draft.js';
import { loose } from '../feeds/loose.js';
import { readPosts } from '../feeds/from-wordpress.js';
import { detect } from './detect.js';
import { jsonOf, MOST_PAGES, open, remember, same, type Asking, type Opened } from './open.js';
import { postsAddress, rootOf } from './wordpress-address.js';

/** What a WordPress says of itself. */
async function channelOf({ visitor }: Asking, address: string): Promise<Channel> {
  const root = rootOf(address);
  const site = root && (await visitor.visit(root).catch(() => undefined));
  const said = site && site.kind === 'here' ? detect(site.text(), 'json').json : undefined;
  const { name, description, home, url } = loose(said);
  return {
    title: plainText(name),
    description: plainText(description),
    home_page_url: webAddress(home ?? url, address),
  };
}

/** How many pages of posts there are, if the server says so. */
const pagesOf = ({ answer }: Opened): number => Number(answer.headers.get('x-wp-totalpages'));

/** WordPress's posts, and what the site says of itself. */
export async function* wordpress(asking: Asking, opening: Opened): AsyncGenerator<Found> {
  // Not every server that says that a page has not changed says how many there are.
  const isMute = opening.known && !pagesOf(opening);
  const anew = { ...asking, isWhole: () => Promise.resolve(false) };
  const first = isMute ? await open(anew, opening.address) : opening;
  const pages = pagesOf(first);
  // All of them are named, if the server says how many that is.
  yield { kind: 'reach', reach: pages && pages <= MOST_PAGES ? 'all' : 'newest' };
  const all = Number(first.answer.headers.get('x-wp-total'));
  if (all) yield { kind: 'total', total: all };
  const channel = first.known ? {} : await channelOf(asking, first.address);
  const topics = new Map<string, Named>();
  for (let number = 1, opened = first; ;) {
    if (opened.known) yield* same(opened.known.keys);
    else {
      const drafts = readPosts(jsonOf(opened), opened.address);
      for (const draft of drafts) {
        for (const topic of draft.topics ?? []) topics.set(topic.slug, topic);
        yield { kind: 'item', draft };
      }
      remember(asking, opened, { kind: 'wordpress', keys: drafts.map(({ key }) => key) });
    }
    number += 1;
    if (number > Math.min(pages, MOST_PAGES)) break;
    opened = await open(asking, postsAddress(first.address, number));
  }
  yield { kind: 'channel', channel: { ...channel, topics: [...topics.values()] } };
}
