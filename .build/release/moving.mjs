// Folders that follow the versions: `v1.4` its patches, `v1` its minor versions too.
import { join } from 'node:path';
import semver from 'semver';
import { describedIn } from './description.mjs';
import { write } from './files.mjs';

/** None follows what is not finished. @param {string} version */
function foldersFor(version) {
  const { major, minor, prerelease } = new semver.SemVer(version);
  return prerelease.length ? [] : [`v${major}.${minor}`, `v${major}`];
}

/**
 * Moves on to a version the folders that are not at a later one. Chunks of the one before stay in them: a page that has
 * been open since may still ask for one.
 * @param {string} into
 * @param {string} version
 * @param {import('./files.mjs').Files} files
 */
export function moveOn(into, version, files) {
  for (const name of foldersFor(version)) {
    const there = describedIn(join(into, name));
    if (!there || semver.gte(version, there.version)) write(join(into, name), files);
  }
}

/**
 * The release that a version takes the place of for hosts that follow a folder.
 * @param {string} into
 * @param {string} version
 */
export function predecessor(into, version) {
  // Below 1.0.0, a minor version takes no other's place: it may break what that one promised.
  const folders = foldersFor(version).slice(0, semver.major(version) ? 2 : 1);
  return folders
    .flatMap((name) => describedIn(join(into, name)) ?? [])
    .filter((there) => semver.lt(there.version, version))
    .toSorted((a, b) => semver.compare(a.version, b.version))
    .at(-1);
}
