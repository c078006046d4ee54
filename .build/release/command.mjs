// `npm run release -- https://www.example.dk/tryg/ [https://feeds.example.dk …]`: lays the build out as it is published, in
// release/. First where that will be found, then whose feeds the page for iframes may show beside its own server's.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publicNames } from './public-names.mjs';
import { release } from './release.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

const EXAMPLE = 'https://www.example.dk/tryg/';

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(root + file, 'utf8'));

const [address = EXAMPLE, ...feeds] = process.argv.slice(2);

try {
  const { folder, isNew } = release({
    build: `${root}dist/`,
    licence: `${root}LICENSE`,
    into: `${root}release/`,
    version: json('package.json').version,
    api: publicNames(json('custom-elements.json')),
    address,
    feeds,
  });
  console.log(`${folder} ${isNew ? 'is new' : 'was there already, byte for byte'}.`);
  if (address === EXAMPLE)
    console.log(
      `The snippets say ${EXAMPLE}. Your own: npm run release -- https://…/ [whose feeds frames may show …]`,
    );
} catch (error) {
  console.error(`npm run release: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
