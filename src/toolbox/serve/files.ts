import { open, realpath, stat } from 'node:fs/promises';
import { basename, extname, resolve, sep } from 'node:path';
import { mediaTypeOf } from '../content/media-type.js';

/** A file that may be shown. */
export interface Served {
  readonly file: string;
  readonly type: string;
  readonly size: number;
  readonly modified: Date;
  readonly kind: Kind;
}

/** How long it stays as it is: a feed changes any minute, what has a hash in its name never. */
export type Kind = 'feed' | 'hashed' | 'other';

/** What is written in letters, all of them UTF-8. */
const IS_TEXT = /^text\/|\b(json|xml)$/;

const FEED_TYPE = 'application/feed+json; charset=utf-8';

/** The first characters of a file. */
async function beginOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1000), 0, 1000, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether a file is a feed: by its name, or because it says so at once, as shards do. */
export const isFeed = async (file: string): Promise<boolean> =>
  extname(file) === '.json' &&
  (/^feed\b/.test(basename(file)) || (await beginOf(file)).includes('jsonfeed.org/version'));

/** Eight or more hexadecimal digits, letters among them: a date is no hash. */
const HASHED = /[-.](?=[\da-f]*[a-f])(?=[\da-f]*\d)[\da-f]{8,}(-\d+w?)?\.\w+$/;

const typeOf = async (file: string): Promise<string> => {
  if (await isFeed(file)) return FEED_TYPE;
  const type = /^(rss|feed)\.xml$/.test(basename(file)) ? 'application/rss+xml' : mediaTypeOf(file);
  return IS_TEXT.test(type) ? `${type}; charset=utf-8` : type;
};

/**
 * What lies at a path of an address in a folder.
 * @returns nothing for what is not there, is hidden, or lies outside, also by a link.
 */
export async function fileAt(folder: string, path: string): Promise<Served | 'folder' | undefined> {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const parts = plain.split('/').filter(Boolean);
  if (parts.some((part) => part.startsWith('.') || /[\\\0]/.test(part))) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(resolve(root, ...parts));
    if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
    const stats = await stat(file);
    if (stats.isDirectory()) return 'folder';
    if (!stats.isFile()) return undefined;
    const type = await typeOf(file);
    const kind = type === FEED_TYPE ? 'feed' : HASHED.test(basename(file)) ? 'hashed' : 'other';
    return { file, type, size: stats.size, modified: stats.mtime, kind };
  } catch {
    return undefined;
  }
}
