import type * as Disk from 'node:fs/promises';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { build } from '../../src/toolbox/build/build.js';
import { feedYaml, folderOf, items, put, treeOf } from './support/folders.js';

/** Says whether the disk refuses to write or move that file. */
let refuses: (act: 'write' | 'move', path: string) => boolean = () => false;

vi.mock('node:fs/promises', async (original) => {
  const disk = await original<typeof Disk>();
  const refused = (path: string) =>
    Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path });
  const check = (act: 'write' | 'move', path: unknown) => {
    if (refuses(act, String(path))) throw refused(String(path));
  };
  return {
    ...disk,
    writeFile: async (...args: Parameters<typeof disk.writeFile>) => {
      check('write', args[0]);
      return disk.writeFile(...args);
    },
    rename: async (...args: Parameters<typeof disk.rename>) => {
      check('move', args[1]);
      return disk.rename(...args);
    },
  };
});

afterEach(() => {
  refuses = () => false;
});

const now = new Date('2026-11-23T12:00:00Z');

const prepared = async () => {
  const folder = await folderOf({ 'feed.yaml': feedYaml(), ...items(50) });
  const dir = await folderOf();
  await build(folder, dir, { now });
  const before = await treeOf(dir);
  await put(folder, items(60, 'lead: Nyt'));
  return { folder, dir, before };
};

describe('a full disk', () => {
  test.each(['n-00040.html', 'feed/2.json', 'feed.json', 'feed.json.gz', 'sitemap.xml'])(
    'when %s is written leaves everything as it was, and says so',
    async (name) => {
      const { folder, dir, before } = await prepared();
      refuses = (act, path) => act === 'write' && path.endsWith(name);
      const error = await build(folder, dir, { now }).catch(String);
      expect(error).toMatch(/: Disken er fuld\.$/);
      expect(await treeOf(dir)).toEqual(before);
      await expect(stat(join(dir, '.tryg-feed-build.tmp'))).rejects.toThrow();
    },
  );

  test('when files are moved leaves the old first page, and the next build mends the rest', async () => {
    const { folder, dir, before } = await prepared();
    refuses = (act, path) => act === 'move' && path.endsWith('nyheder/n-00055.html');
    await expect(build(folder, dir, { now })).rejects.toThrow('Disken er fuld.');
    expect((await treeOf(dir))['feed.json']).toBe(before['feed.json']);
    refuses = () => false;
    await build(folder, dir, { now });
    const again = await folderOf();
    await build(folder, again, { now });
    expect(await treeOf(dir)).toEqual(await treeOf(again));
  });

  test('does not take old bytes for new ones, when the content is put back after half a build', async () => {
    const { folder, dir, before } = await prepared();
    refuses = (act, path) => act === 'move' && path.endsWith('/feed.json');
    await expect(build(folder, dir, { now })).rejects.toThrow('Disken er fuld.');
    refuses = () => false;
    await rm(join(folder, 'nyheder'), { recursive: true });
    await put(folder, items(50));
    await build(folder, dir, { now });
    const mended = await treeOf(dir);
    for (const [path, text] of Object.entries(before)) expect(mended[path], path).toBe(text);
  });
});
