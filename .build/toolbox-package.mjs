// `tryg-feed` as a package of its own, in dist/node: whoever installs the widgets is spared its libraries.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';

const folder = 'dist/node/';
const description = 'Makes, checks and serves the JSON feed that tryg-widgets shows.';

/** The package in `from 'package/file'` and `import('package')`. */
const IMPORTED = /(?:from |import\()'((?:@[^/']+\/)?[^./'][^/']*)/g;

/** @type {string[]} */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const imported = files
  .filter((file) => file.endsWith('.js'))
  .flatMap((file) =>
    [...readFileSync(folder + file, 'utf8').matchAll(IMPORTED)].map(([, name = '']) => name),
  );
const libraries = [...new Set(imported)].filter((name) => !isBuiltin(name)).sort();

const { version, license, repository, engines, devDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

/** @param {string} library */
const rangeOf = (library) => {
  if (library in devDependencies) return devDependencies[library];
  throw new Error(`tryg-feed imports ${library}, which is not among the devDependencies of package.json.`);
};

const manifest = {
  name: 'tryg-feed',
  version,
  description,
  license,
  repository,
  type: 'module',
  engines,
  bin: { 'tryg-feed': 'toolbox/cli.js' },
  dependencies: Object.fromEntries(libraries.map((library) => [library, rangeOf(library)])),
};

writeFileSync(`${folder}package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(`${folder}README.md`, `# tryg-feed\n\n${description}\n\n    npx tryg-feed --help\n`);
copyFileSync('LICENSE', `${folder}LICENSE`);
