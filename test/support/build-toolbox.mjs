// The toolbox as it is shipped, for tests that run it as people do: built once for all of them, if it is not built already.
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} path */
const changed = (path) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

export default async function setup() {
  const built = await changed(`${root}dist/node/toolbox/cli.js`);
  const sources = await readdir(`${root}src`, { recursive: true });
  const times = await Promise.all(sources.map((file) => changed(`${root}src/${file}`)));
  if (built > Math.max(...times)) return;
  await promisify(execFile)(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/toolbox'], {
    cwd: root,
  });
}
