// Programs that the tests need and npm does not have.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} program - A path, or a name to look for in PATH. */
export function locate(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = program.includes('/') ? [program] : folders.map((folder) => join(folder, program));
  return paths.find((path) => existsSync(path));
}

/**
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/**
 * @param {string[]} packages
 * @returns Whether they are there now. Elsewhere than on Debian, and without root, nothing is tried.
 */
export function installFromDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  run('apt-get', ['update', '-q']);
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
}
