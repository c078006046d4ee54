// `npm run release [-- https://www.example.dk/tryg/]`: lays the build out as it is published, in release/.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publicNames } from './public-names.mjs';
import { release } from './release.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(root + file, 'utf8'));

try {
  const { folder, isNew } = release({
    build: `${root}dist/`,
    licence: `${root}LICENSE`,
    into: `${root}release/`,
    version: json('package.json').version,
    api: publicNames(json('custom-elements.json')),
    // Where what is in release/ will be found.
    address: process.argv[2] ?? 'https://www.example.dk/tryg/',
  });
  console.log(`${folder} ${isNew ? 'is new' : 'was there already, byte for byte'}.`);
} catch (error) {
  console.error(`npm run release: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
