import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, test } from 'vitest';
import { installPacked, root } from '../support/packed.js';
import { folder } from '../support/toolbox.js';

/* `tryg-feed` as npm would publish it. The build comes first. */

interface Manifest {
  readonly version: string;
  readonly bin: Record<string, string>;
  readonly dependencies: Record<string, string>;
}

const manifestIn = async (place: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(place, 'package.json'), 'utf8')) as Manifest;

test('does all it can with the libraries it asks for, and no other', async () => {
  const { version, bin, dependencies } = await manifestIn(join(root, 'dist/node'));
  expect(version).toBe((await manifestIn(root)).version);
  const place = await folder();
  const { installed } = await installPacked('dist/node', place, Object.keys(dependencies));
  const feed = async (...args: string[]): Promise<string> =>
    (
      await promisify(execFile)(process.execPath, [join(installed, bin['tryg-feed']!), ...args], {
        cwd: place,
      })
    ).stdout;
  await feed('init', 'indhold');
  expect(await feed('build', 'indhold', '--out', 'udgivet')).toContain('3 nyheder');
  expect(await feed('check', 'udgivet/feed.json')).toContain('Ingen fejl');
  expect(await feed('import', '--help')).toContain('tryg-feed import');
});

test('passes publint', async () => {
  const { messages, pkg } = await publint({ pkgDir: join(root, 'dist/node'), strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});
