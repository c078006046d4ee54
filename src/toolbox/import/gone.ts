import { Problem } from '../problem.js';
import type { Reach } from './draft.js';
import type { ItemEntry, Ledger } from './folder/ledger.js';
import type { Visitor } from './visit/visitor.js';

/** What a source names. */
interface Named {
  readonly start: string;
  readonly reach: Reach;
  /** The items that it names. */
  readonly keys: ReadonlySet<string>;
}

/**
 * What has become of an item that its source no longer names: `unlisted`, where its page is there all the same; a problem,
 * where nobody can tell.
 */
export interface Absence {
  readonly key: string;
  readonly file: string;
  readonly fate: 'gone' | 'unlisted' | 'kept' | Problem;
}

/**
 * Looks for the items that a source had and no longer has, one after the other.
 * @throws {Problem} where it has none at all any more: that is a fault of the source.
 */
export async function* absences({ items }: Ledger, named: Named, visitor: Visitor): AsyncGenerator<Absence> {
  const { start: address, keys } = named;
  const missing = Object.entries(items).filter(([key, { source }]) => source === address && !keys.has(key));
  if (missing.length && !keys.size)
    throw new Problem('Der er ingen nyheder mere. Det ligner en fejl, så intet er fjernet.', { address });
  const [oldest] = [...keys].flatMap((key) => items[key]?.published ?? []).sort();
  for (const [key, entry] of missing) {
    const fate = await fateOf(key, entry, oldest, named, visitor).catch((error: unknown) => {
      if (error instanceof Problem) return error;
      throw error;
    });
    yield { key, file: entry.file, fate };
  }
}

async function fateOf(
  key: string,
  { published }: ItemEntry,
  oldest: string | undefined,
  { start, reach, keys }: Named,
  visitor: Visitor,
): Promise<Absence['fate']> {
  if (reach === 'all') return 'gone';
  // A feed shows only the newest: what is older than all of them, or of no known age, has not gone for that.
  if (reach === 'newest') return published && oldest && published >= oldest ? 'gone' : 'kept';
  if (!/^https?:/.test(key)) return 'gone';
  const { kind, address } = await visitor.visit(key);
  const isElsewhere = address !== key && (address === start || keys.has(address));
  return kind === 'gone' || isElsewhere ? 'gone' : 'unlisted';
}
