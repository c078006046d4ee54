import type { Feed, Item } from './schema.js';
import { districtsOf, topicsOf } from './select.js';
import { labelsOf, slugIn } from './words.js';

/** A topic or district that readers can choose: one way to write it for addresses, one for people. */
export interface PlaceName {
  readonly slug: string;
  readonly label: string;
}

/** The topics that these items have, and those that the feed keeps shards of: each once. */
export const topicsIn = (feed: Feed, items: readonly Item[]): PlaceName[] => {
  const { topics, shards = [] } = feed._tryg ?? {};
  const sharded = labelsOf(
    topics,
    shards.flatMap(({ topic }) => topic ?? []),
  );
  return once(topics, [...sharded, ...items.flatMap((item) => topicsOf(feed, item))]);
};

/** The same of districts. */
export const districtsIn = (feed: Feed, items: readonly Item[]): PlaceName[] => {
  const { districts, shards = [] } = feed._tryg ?? {};
  const sharded = labelsOf(
    districts,
    shards.flatMap(({ district }) => district ?? []),
  );
  return once(districts, [...sharded, ...items.flatMap((item) => districtsOf(feed, item))]);
};

const once = (named: Parameters<typeof slugIn>[0], labels: readonly string[]): PlaceName[] =>
  [...new Map(labels.map((label) => [slugIn(named, label), label]))].map(([slug, label]) => ({
    slug,
    label,
  }));
