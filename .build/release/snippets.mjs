// What to paste: written out per version, because nobody should have to compute a hash.
import { createHash } from 'node:crypto';

/** As the builder has them, from the build. @type {typeof import('../../src/embed/snippet.js')} */
const { importMap, importMapTag, scriptTag } = await import(
  new URL('../../dist/npm/embed/snippet.js', import.meta.url).href
);

/**
 * @param {string} base - Address of all releases, with its last slash.
 * @param {import('./description.mjs').Description} release
 */
export function snippets(base, { version, files }) {
  const integrity = Object.fromEntries(Object.entries(files).map(([path, file]) => [path, file.integrity]));
  const delivery = { base, version, integrity };
  const map = importMap(delivery);
  const hash = createHash('sha256').update(map).digest('base64');
  return `Tryg Widgets ${version} at ${base}

1. The script, in a version that never changes. The browser refuses it if it is not, byte for byte, what was released.

${scriptTag(delivery)}

2. Before it, and before every other module script, for what it loads on demand to be checked as well. A page that has an
import map takes this "integrity" into it.

${importMapTag(map)}

Under a Content-Security-Policy, script-src needs beside ${new URL(base).origin} the hash of 2:

'sha256-${hash}'
`;
}
