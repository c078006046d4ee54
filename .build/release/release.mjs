// What `npm run release` leaves: the version's folder, the folders that follow it, and what it takes to serve and use them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import semver from 'semver';
import { feedSource, folderAddress } from './addresses.mjs';
import { describedIn, DESCRIPTION } from './description.mjs';
import { filesIn, pathsIn, write } from './files.mjs';
import { allowFeeds } from './frame-feeds.mjs';
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
 * @property {string} address - Where `into` will be found.
 * @property {string[]} feeds - Servers, folders or files whose feeds the page for iframes may show, beside its own server's.
 */

const servers = fileURLToPath(new URL('servers/', import.meta.url));

/** What npm publishes: no browser asks for it. @param {string} path */
const isForNpm = (path) => /^(node|npm|editors)\//.test(path);

/** Nothing that is not finished takes the place of what is. @param {string} version @param {string | undefined} there */
const isNewest = (version, there) =>
  !there || (semver.gte(version, there) && (!semver.prerelease(version) || !!semver.prerelease(there)));

/**
 * @param {Order} order
 * @returns The version's folder, and whether it was not there already.
 * @throws {Error} when the version is released with other bytes, or lacks what the one before it has, or an address is none.
 */
export function release({ build, licence, into, version, api, address, feeds }) {
  const home = folderAddress(address);
  const sources = feeds.map(feedSource);
  const before = predecessor(into, version);
  const lacking = before?.api.filter((name) => !api.includes(name)) ?? [];
  if (lacking.length) {
    throw new Error(
      `${version} lacks what ${before?.version} has: ${lacking.join(', ')}. ` +
        'Hosts rely on it: keep it, deprecated, until the next major version.',
    );
  }
  const built = new Map([...filesIn(build)].filter(([path]) => !isForNpm(path)));
  const files = allowFeeds(built, sources);
  if (!files.has('tryg-widgets.js')) throw new Error(`${build} has no tryg-widgets.js: run npm run build.`);
  files.set('LICENSE', readFileSync(licence));

  const folder = join(into, `v${version}`);
  const isNew = writeOnce(folder, files, version, api);
  const released = filesIn(folder);
  moveOn(into, version, released);
  if (isNewest(version, describedIn(into)?.version))
    write(
      into,
      [...released].filter(([path]) => path === DESCRIPTION),
    );

  const described = /** @type {import('./description.mjs').Description} */ (describedIn(folder));
  const versions = pathsIn(into).filter((path) => /^v\d/.test(path));
  write(into, [
    [`snippets/v${version}.txt`, Buffer.from(snippets(home, described))],
    ['_headers', Buffer.from(headersFile(versions))],
  ]);
  write(join(into, 'servers'), filesIn(servers));
  return { folder, isNew };
}
