// What `npm run release` leaves: the version's folder, the folders that follow it, and what it takes to serve and use them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import semver from 'semver';
import { describedIn, DESCRIPTION } from './description.mjs';
import { filesIn, pathsIn, write } from './files.mjs';
import { headersFile } from './headers-file.mjs';
import { writeOnce } from './immutable.mjs';
import { moveOn, predecessor } from './moving.mjs';
import { snippets } from './snippets.mjs';

/**
 * @typedef {object} Order
 * @property {string} build - Folder of the finished build.
 * @property {string} licence - File with the licence of what is our own in it.
 * @property {string} into - Folder of all releases. What earlier ones left there stays.
 * @property {string} version - Semantic version, `1.4.2`.
 * @property {string[]} api - Names that hosts may rely on.
 * @property {string} address - Where `into` will be found, with its last slash.
 */

const servers = fileURLToPath(new URL('servers/', import.meta.url));

/** What npm publishes: no browser asks for it. @param {string} path */
const isForNpm = (path) => /^(node|npm|editors)\//.test(path);

/**
 * @param {Order} order
 * @returns The version's folder, and whether it was not there already.
 * @throws {Error} when the version is released with other bytes, or lacks what the one before it has.
 */
export function release({ build, licence, into, version, api, address }) {
  const before = predecessor(into, version);
  const lacking = before?.api.filter((name) => !api.includes(name)) ?? [];
  if (lacking.length) {
    throw new Error(
      `${version} lacks what ${before?.version} has: ${lacking.join(', ')}. ` +
        'Hosts rely on it: keep it, deprecated, until the next major version.',
    );
  }
  const files = new Map([...filesIn(build)].filter(([path]) => !isForNpm(path)));
  if (!files.has('tryg-widgets.js')) throw new Error(`${build} has no tryg-widgets.js: run npm run build.`);
  files.set('LICENSE', readFileSync(licence));

  const folder = join(into, `v${version}`);
  const isNew = writeOnce(folder, files, version, api);
  const released = filesIn(folder);
  moveOn(into, version, released);
  const newest = describedIn(into);
  if (!newest || semver.gte(version, newest.version))
    write(
      into,
      [...released].filter(([path]) => path === DESCRIPTION),
    );

  const described = /** @type {import('./description.mjs').Description} */ (describedIn(folder));
  const versions = pathsIn(into).filter((path) => /^v\d/.test(path));
  write(into, [
    [`snippets/v${version}.txt`, Buffer.from(snippets(address, described))],
    ['_headers', Buffer.from(headersFile(versions))],
  ]);
  write(join(into, 'servers'), filesIn(servers));
  return { folder, isNew };
}
