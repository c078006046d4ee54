import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Compiles the toolbox as it is published.
 * @param name - Tests that run beside each other do not share it.
 * @returns the path of `cli.js`.
 */
export async function compiled(name: string): Promise<string> {
  const out = `${root}.cache/toolbox-${name}`;
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  await promisify(execFile)(process.execPath, [tsc, '-p', `${root}src/toolbox`, '--outDir', out]);
  return `${out}/toolbox/cli.js`;
}
