import { setTimeout } from 'node:timers/promises';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFeed } from '../../src/feed/schema.js';
import { run as ended, start } from '../support/toolbox.js';
import { base, feedYaml, folderOf, item, items, put, treeOf } from './support/folders.js';

const TODAY = ['--today', '2026-11-23'];

const run = async (...args: string[]): Promise<{ code: number | null; out: string; err: string }> => {
  const { code, stdout, stderr } = await ended(args);
  return { code, out: stdout, err: stderr };
};

/** Follows the feed as it lies there from its first page to its last. */
async function idsIn(dir: string): Promise<Set<string>> {
  const ids = new Set<string>();
  const follow = async (path: string): Promise<void> => {
    const feed = readFeed(JSON.parse(await readFile(join(dir, path), 'utf8')), base + path)!;
    for (const { id } of feed.items) ids.add(id!);
    if (feed.next_url) await follow(feed.next_url.slice(base.length));
  };
  await follow('feed.json');
  return ids;
}

const entriesOf = (folder: string): Promise<string[]> => readdir(folder).catch((): string[] => []);

describe('the command', () => {
  test('says what it has done, and that nothing has changed the next time', async () => {
    const folder = await folderOf({ 'feed.yaml': feedYaml(), ...items(3) });
    const dir = await folderOf();
    expect(await run('build', folder, '-o', dir, ...TODAY)).toEqual({
      code: 0,
      out: '3 nyheder på 1 side, 14 filer er skrevet.\n',
      err: '',
    });
    expect((await run('build', folder, '-o', dir, ...TODAY)).out).toBe(
      '3 nyheder på 1 side, intet er ændret.\n',
    );
  });

  test('tells errors line by line, without a stack, and fails', async () => {
    const folder = await folderOf({ 'feed.yaml': feedYaml(), 'nyheder/a.md': item('title: A: b') });
    const dir = await folderOf();
    const { code, out, err } = await run('build', folder, '-o', dir);
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n')).toEqual([
      expect.stringContaining('nyheder/a.md:2: Et kolon midt i en tekst'),
      '1 fejl: intet er udgivet. Ret indholdet, eller brug --lenient.',
      '',
    ]);
    expect((await run('build', folder, '-o', dir, '--lenient')).code).toBe(0);
    expect((await run('build', join(folder, 'nej'), '-o', dir)).err).toBe(`${folder}/nej: Findes ikke.\n`);
    expect((await run('build', folder, '-o', dir, '--today', 'i går')).code).toBe(1);
  });
});

describe('a build that is killed', () => {
  test('leaves a whole feed at any moment, and the next one ends as if nothing had happened', async () => {
    const folder = await folderOf({ 'feed.yaml': feedYaml(), ...items(400, 'topics: byens-rum') });
    const dir = await folderOf();
    await run('build', folder, '-o', dir, ...TODAY);
    const old = await idsIn(dir);
    expect(old.size).toBe(400);
    // Every item changes, and there are more of them.
    await put(folder, items(600, 'lead: Nyt\ntopics: byens-rum'));
    const workshop = join(dir, '.tryg-feed-build.tmp');
    const isFar = {
      begun: async () => (await entriesOf(workshop)).length > 1,
      reading: async () => (await entriesOf(join(workshop, 'nyheder'))).length > 100,
      paging: async () => (await entriesOf(workshop)).includes('feed'),
      // What has been moved into place is no longer in the workshop.
      moving: async () =>
        (await readdir(join(dir, 'nyheder'))).length > 420 && (await entriesOf(workshop)).length > 0,
    };
    for (const [moment, hasCome] of Object.entries(isFar)) {
      const child = start(['build', folder, '-o', dir, ...TODAY]);
      const ended = new Promise<NodeJS.Signals | null>((resolve) =>
        child.on('exit', (_, signal) => resolve(signal)),
      );
      for (let waited = 0; child.exitCode === null && waited < 20_000 && !(await hasCome()); waited += 2)
        await setTimeout(2);
      child.kill('SIGKILL');
      expect(await ended, `killed at ${moment}`).toBe('SIGKILL');
      const ids = await idsIn(dir);
      for (const id of old) expect(ids, `${id} at ${moment}`).toContain(id);
    }
    expect((await run('build', folder, '-o', dir, ...TODAY)).code).toBe(0);
    const again = await folderOf();
    await run('build', folder, '-o', again, ...TODAY);
    expect(await treeOf(dir)).toEqual(await treeOf(again));
    expect((await idsIn(dir)).size).toBe(600);
  }, 60_000);
});
