// release.json: what a release consists of, so that anybody can check it and no one needs to guess an address.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Description
 * @property {string} version
 * @property {Record<string, { bytes: number, brotli: number, gzip: number, integrity: string }>} files - By path from the
 *   version's folder on. `integrity` as in HTML, of the bytes as they are, not as they travel.
 * @property {string[]} api - Names that hosts may rely on, `tryg-news-list attribute limit`.
 */

export const DESCRIPTION = 'release.json';

/** @param {string | Buffer} bytes */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * @param {string} version
 * @param {string[]} api
 * @param {import('./files.mjs').Files} files - With their compressed copies.
 */
export function description(version, api, files) {
  const sizeOf = (/** @type {string} */ path) => files.get(path)?.length;
  const described = [...files]
    .filter(([path]) => files.has(`${path}.br`) && path !== DESCRIPTION)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => [
      path,
      {
        bytes: bytes.length,
        brotli: sizeOf(`${path}.br`),
        gzip: sizeOf(`${path}.gz`),
        integrity: integrityOf(bytes),
      },
    ]);
  return Buffer.from(
    `${JSON.stringify({ version, files: Object.fromEntries(described), api }, undefined, 2)}\n`,
  );
}

/** What a folder says of itself. @param {string} folder @returns {Description | undefined} */
export function describedIn(folder) {
  const file = join(folder, DESCRIPTION);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
