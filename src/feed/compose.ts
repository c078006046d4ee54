import type { Feed } from './schema.js';
import type { Place } from './select.js';
import type { FeedCopy, FeedState } from './state.js';
import { wordMatcher } from './words.js';

/** The address of the shard that holds what is asked for. */
export function shardOf({ _tryg }: Feed, { topic, district }: Place): string | undefined {
  const isTopic = wordMatcher(_tryg?.topics, topic);
  const isDistrict = wordMatcher(_tryg?.districts, district);
  return _tryg?.shards.find(
    (shard) =>
      (shard.topic ?? shard.district) &&
      (!shard.topic || isTopic([shard.topic])) &&
      (!shard.district || isDistrict([shard.district])),
  )?.url;
}

/**
 * A feed with the items of one of its shards in place of its own.
 * @param shown - What stands there until the shard has come.
 * @returns without a shard the feed itself, which is better than nothing when the shard cannot be had.
 */
export function sharded(feed: FeedState, shard: FeedState | undefined, shown?: FeedCopy): FeedState {
  if (!feed.copy || !shard) return feed;
  if (!shard.copy)
    return shard.kind === 'failed' ? { ...shard, copy: feed.copy } : { kind: 'loading', copy: shown };
  const { items, next_url } = shard.copy.feed;
  const both = [feed, shard];
  const worst =
    both.find(({ kind }) => kind === 'failed') ?? both.find(({ kind }) => kind === 'loading') ?? feed;
  return { ...worst, copy: { feed: { ...feed.copy.feed, items, next_url }, fetched: shard.copy.fetched } };
}

/** A feed with the pages that follow it. An item that moves from one page to the next meanwhile is there once. */
export function paged({ feed, fetched }: FeedCopy, pages: readonly Feed[]): FeedCopy {
  const seen = new Set<unknown>();
  const items = [feed, ...pages]
    .flatMap((page) => page.items)
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  return { feed: { ...feed, items }, fetched };
}

/**
 * Pages in the order in which one leads to the next, and those that none leads to: when a feed has grown, there may be a
 * page between that has not been fetched.
 * @param pages - By the addresses they were asked for at.
 */
export function inOrder(
  first: FeedState,
  pages: ReadonlyMap<string, FeedState>,
): { way: Map<string, FeedState>; others: Map<string, FeedState> } {
  const way = new Map<string, FeedState>();
  const others = new Map(pages);
  for (let next = first.copy?.feed.next_url; next && others.has(next);) {
    const page = others.get(next)!;
    way.set(next, page);
    others.delete(next);
    next = page.copy?.feed.next_url;
  }
  return { way, others };
}

/**
 * Where the page after these is. A feed that leads back to where it was, or repeats itself on a page of another name, has
 * come to its end.
 * @param visited - The addresses they were asked for at.
 */
export function nextAfter(pages: readonly Feed[], visited: readonly string[]): string | undefined {
  const last = pages.at(-1);
  const before = new Set(pages.slice(0, -1).flatMap(({ items }) => items.map(({ id }) => id)));
  const isRepeated = before.size > 0 && last?.items.every(({ id }) => before.has(id));
  const next = last?.next_url;
  const been = [...visited, ...pages.map(({ address }) => address)];
  return isRepeated || (next && been.includes(next)) ? undefined : next;
}
