// Folders as maps from path to bytes.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** @typedef {Map<string, Buffer>} Files - By path from the folder on, with `/`. */

/** What is in a folder, in one order on every machine. @param {string} folder */
export function pathsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** @param {string} folder @returns {Files} */
export const filesIn = (folder) =>
  new Map(pathsIn(folder).map((path) => [path, readFileSync(join(folder, path))]));

/**
 * Adds files to a folder. What else is in it stays, and what is there already keeps its date.
 * @param {string} folder
 * @param {Iterable<readonly [string, Buffer]>} files
 */
export function write(folder, files) {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    if (existsSync(file) && readFileSync(file).equals(bytes)) continue;
    mkdirSync(dirname(file), { recursive: true });
    // Whole or not at all: a server may be reading it.
    writeFileSync(`${file}.draft`, bytes);
    renameSync(`${file}.draft`, file);
  }
}
