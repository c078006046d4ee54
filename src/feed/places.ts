import type { Feed, Item } from './schema.js';
import { districtsOf, topicsOf, type Place } from './select.js';
import { labelsOf, slugIn } from './words.js';

/** A topic or district that readers can choose: one way to write it for addresses, one for people. */
export interface PlaceName {
  readonly slug: string;
  readonly label: string;
}

/** The topics, or the districts, that these items have, and those that the feed keeps shards of: each once. */
export function placesIn(kind: keyof Place, feed: Feed, items: readonly Item[]): PlaceName[] {
  const { topics, districts, shards = [] } = feed._tryg ?? {};
  const [named, labelsIn] = kind === 'topic' ? [topics, topicsOf] : [districts, districtsOf];
  const words = shards.flatMap((shard) => shard[kind] ?? []);
  const labels = [...labelsOf(named, words), ...items.flatMap((item) => labelsIn(feed, item))];
  const slugs = new Map(labels.map((label) => [slugIn(named, label), label]));
  return [...slugs].map(([slug, label]) => ({ slug, label }));
}
