import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isUpToDate } from './up-to-date.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder with the widgets as they are shipped: `dist/` where that is up to date, else one of the tests' own. */
export async function widgetsFolder(): Promise<string> {
  const own = `${root}.cache/widgets/`;
  for (const folder of [`${root}dist/`, own]) if (await isUpToDate(`${folder}tryg-widgets.js`)) return folder;
  const build = [`${root}node_modules/vite/bin/vite.js`, 'build', '--outDir', own, '--emptyOutDir'];
  await promisify(execFile)(process.execPath, build, { cwd: root });
  return own;
}
