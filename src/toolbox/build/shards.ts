import { fileSlug } from './file-slug.js';
import type { Entry } from './chain.js';

/** The part of a feed that has one topic, or that is about one district. */
export interface Shard {
  readonly kind: 'topic' | 'district';
  /** As `slugIn` writes it. */
  readonly slug: string;
  /** See `Chain`. */
  readonly path: string;
  readonly entries: readonly Entry[];
}

const kinds = [
  { kind: 'topic', folder: 'topics' },
  { kind: 'district', folder: 'districts' },
] as const;

/**
 * A shard for each topic and district that an item has, in an order that does not depend on the items'.
 * @param entries - In the order of the feed.
 */
export function shardsOf(entries: readonly Entry[]): Shard[] {
  return kinds.flatMap(({ kind, folder }) => {
    const bySlug = new Map<string, Entry[]>();
    for (const entry of entries)
      for (const slug of entry[folder]) {
        const found = bySlug.get(slug);
        if (found) found.push(entry);
        else bySlug.set(slug, [entry]);
      }
    const taken = new Map<string, number>();
    return [...bySlug]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([slug, found]): Shard => {
        const name = fileSlug(slug);
        const times = taken.get(name) ?? 0;
        taken.set(name, times + 1);
        // No slug has a full stop.
        return { kind, slug, path: `${folder}/${name}${times ? `.${times}` : ''}`, entries: found };
      });
  });
}
