import { existsSync, renameSync, rmSync } from 'node:fs';
import { compressed } from './compressed.mjs';
import { description, DESCRIPTION } from './description.mjs';
import { filesIn, write } from './files.mjs';

/** What another Node may pack, and so describe, in other bytes. @param {string} path */
const isPacked = (path) => /\.(br|gz)$/.test(path) || path === DESCRIPTION;

/**
 * Writes the folder of a version, which never changes: once, as a whole.
 * @param {string} folder
 * @param {import('./files.mjs').Files} files
 * @param {string} version
 * @param {string[]} api
 * @returns Whether it was not there already.
 * @throws {Error} when it is there with other bytes.
 */
export function writeOnce(folder, files, version, api) {
  if (!existsSync(folder)) {
    const draft = `${folder}.draft`;
    rmSync(draft, { recursive: true, force: true });
    const all = compressed(files);
    const described = compressed(new Map([[DESCRIPTION, description(version, api, all)]]));
    write(draft, [...all, ...described]);
    renameSync(draft, folder);
    return true;
  }
  const there = filesIn(folder);
  const paths = [...new Set([...there.keys(), ...files.keys()])].filter((path) => !isPacked(path));
  const differing = paths.filter((path) => {
    const bytes = files.get(path);
    return !bytes || !there.get(path)?.equals(bytes);
  });
  if (differing.length) {
    throw new Error(
      `${folder} is released and never changes, and this build differs from it in ${differing.join(', ')}. ` +
        'What has changed needs a version of its own: npm version patch, minor or major.',
    );
  }
  return false;
}
