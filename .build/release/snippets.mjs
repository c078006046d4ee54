// What to paste: written out per version, because nobody should have to compute a hash.
import { createHash } from 'node:crypto';

const ENTRY = 'tryg-widgets.js';

/**
 * The import map with which browsers check what the entry fetches on demand: an `integrity` on its tag covers it alone.
 * @param {string} address - Of the version's folder, with its last slash.
 * @param {import('./description.mjs').Description['files']} files
 */
const importMap = (address, files) =>
  JSON.stringify({
    integrity: Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => /^chunks\/.+\.js$/.test(path))
        .map(([path, { integrity }]) => [address + path, integrity]),
    ),
  });

/**
 * @param {string} address - Of all releases, with its last slash.
 * @param {import('./description.mjs').Description} release
 */
export function snippets(address, { version, files }) {
  const folder = new URL(`v${version}/`, address).href;
  const map = importMap(folder, files);
  const hash = createHash('sha256').update(map).digest('base64');
  return `Tryg Widgets ${version} at ${address}

1. The script, in a version that never changes. The browser refuses it if it is not, byte for byte, what was released.

<script type="module" src="${folder}${ENTRY}" integrity="${files[ENTRY]?.integrity}" crossorigin="anonymous"></script>

2. Before it, and before every other module script, for what it loads on demand to be checked as well. A page that has an
import map takes this "integrity" into it.

<script type="importmap">${map}</script>

Under a Content-Security-Policy, script-src needs beside ${new URL(address).origin} the hash of 2:

'sha256-${hash}'
`;
}
