// `npm version` runs this: what is unreleased in CHANGELOG.md gets its version and its date, in the same commit.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const UNRELEASED = /^## \[[^\]]*\] – unreleased$/m;

/**
 * @param {string} changelog
 * @param {string} version
 * @param {string} date - `2027-01-31`.
 * @throws {Error} when nothing is said of what has changed.
 */
export function released(changelog, version, date) {
  const [, section = ''] = changelog.split(UNRELEASED);
  const [said = ''] = section.split(/^## /m);
  if (!/^- /m.test(said)) {
    throw new Error(
      'CHANGELOG.md has no section "## [next] – unreleased" with a line in it: say what changes for those who use the widgets.',
    );
  }
  return changelog.replace(UNRELEASED, `## [${version}] – ${date}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../../CHANGELOG.md', import.meta.url);
  const [today = ''] = new Date().toISOString().split('T');
  writeFileSync(file, released(readFileSync(file, 'utf8'), process.env.npm_package_version ?? '', today));
}
