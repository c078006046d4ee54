// The toolbox as it is shipped, for tests that run it as people do: built once for all of them, if it is not built already.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isUpToDate } from './up-to-date.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

export default async function setup() {
  if (await isUpToDate(`${root}dist/node/toolbox/cli.js`)) return;
  await promisify(execFile)('npm', ['run', 'build:toolbox'], { cwd: root });
}
