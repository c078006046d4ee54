// Whether what is built is still what would be built.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../../src/', import.meta.url));

/** @param {string} path */
const changed = (path) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/**
 * Whether a file is there, and newer than all of `src`.
 * @param {string} built
 */
export async function isUpToDate(built) {
  const files = await readdir(sources, { recursive: true });
  const times = await Promise.all(files.map((file) => changed(join(sources, file))));
  return (await changed(built)) > Math.max(...times);
}
