import { existsSync, renameSync, rmSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressed } from './compressed.mjs';
import { description, DESCRIPTION } from './description.mjs';
import { filesIn, write } from './files.mjs';

/** @typedef {import('./files.mjs').Files} Files */

const PACKED = /\.(br|gz)$/;

/** @param {string} path @param {Buffer} bytes */
const unpacked = (path, bytes) =>
  path.endsWith('.br') ? brotliDecompressSync(bytes) : path.endsWith('.gz') ? gunzipSync(bytes) : bytes;

/**
 * Paths at which a folder does not hold what it should. Compressed copies are held against what is in them: another Node may
 * pack the same in other bytes.
 * @param {Files} there
 * @param {Files} files - What should be there, beside its compressed copies.
 */
function differing(there, files) {
  const isSame = (/** @type {string} */ path) => {
    const [is, ought] = [there.get(path), files.get(path.replace(PACKED, ''))];
    try {
      return !!is && !!ought && unpacked(path, is).equals(ought);
    } catch {
      // It cannot be unpacked.
      return false;
    }
  };
  const paths = [...files.keys()].flatMap((path) => [path, `${path}.br`, `${path}.gz`]);
  return [...new Set([...paths, ...there.keys()])].filter((path) => !isSame(path));
}

/**
 * Writes the folder of a version, which never changes: once, as a whole.
 * @param {string} folder
 * @param {Files} files
 * @param {string} version
 * @param {string[]} api
 * @returns Whether it was not there already.
 * @throws {Error} when it is there and holds anything else.
 */
export function writeOnce(folder, files, version, api) {
  if (!existsSync(folder)) {
    const draft = `${folder}.draft`;
    rmSync(draft, { recursive: true, force: true });
    const all = compressed(files);
    write(draft, [...all, ...compressed(new Map([[DESCRIPTION, description(version, api, all)]]))]);
    renameSync(draft, folder);
    return true;
  }
  const there = filesIn(folder);
  const paths = differing(there, new Map([...files, [DESCRIPTION, description(version, api, there)]]));
  if (paths.length) {
    throw new Error(
      `${folder} is released and never changes, and this build differs from it in ${paths.join(', ')}. ` +
        'What has changed needs a version of its own: npm version patch, minor or major.',
    );
  }
  return false;
}
