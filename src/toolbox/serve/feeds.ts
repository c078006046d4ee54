import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isFeed } from './files.js';

/** A feed in the folder, for the list on the first page. */
export interface Listed {
  /** From the folder, with slashes. */
  readonly path: string;
  readonly title: string | undefined;
  readonly items: number | undefined;
  readonly bytes: number;
}

/** So deep, and so many, are looked for; so large ones are not opened, in bytes. */
const DEEPEST = 3;
const MOST = 200;
const LARGEST = 5_000_000;

const SKIPPED = /^(\.|node_modules$)/;

async function* jsonIn(folder: string, path = '', depth = 0): AsyncGenerator<string> {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((one, other) =>
    one.name.localeCompare(other.name, 'da', { numeric: true }),
  )) {
    const place = path ? `${path}/${entry.name}` : entry.name;
    if (SKIPPED.test(entry.name)) continue;
    if (entry.isFile() && entry.name.endsWith('.json')) yield place;
    else if (entry.isDirectory() && depth < DEEPEST) yield* jsonIn(folder, place, depth + 1);
  }
}

async function listed(folder: string, path: string): Promise<Listed> {
  const file = join(folder, path);
  const { size } = await stat(file);
  try {
    const text = size > LARGEST ? '' : await readFile(file, 'utf8');
    const feed = JSON.parse(text) as { title?: unknown; items?: unknown } | null;
    return {
      path,
      bytes: size,
      title: typeof feed?.title === 'string' ? feed.title : undefined,
      items: Array.isArray(feed?.items) ? feed.items.length : undefined,
    };
  } catch {
    return { path, bytes: size, title: undefined, items: undefined };
  }
}

/** The feeds in a folder, the one called `feed.json` first. */
export async function feedsIn(folder: string): Promise<Listed[]> {
  const feeds: Listed[] = [];
  for await (const path of jsonIn(folder)) {
    if (await isFeed(join(folder, path)).catch(() => false)) feeds.push(await listed(folder, path));
    if (feeds.length >= MOST) break;
  }
  return feeds.sort((one, other) => Number(other.path === 'feed.json') - Number(one.path === 'feed.json'));
}
