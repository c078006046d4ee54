import type * as Disk from 'node:fs/promises';
import { basename } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as feeds from './feeds.js';
import { World } from './import-run.js';

/** The name of the file for which there is no room. */
let tooMuch: string | undefined;

vi.mock('node:fs/promises', async (original) => {
  const disk = await original<typeof Disk>();
  return {
    ...disk,
    // Half of it is there when the disk is full. What the system says names no file.
    writeFile: async (path: string, ...[content, options]: [string, object]) => {
      if (!tooMuch || !basename(path).startsWith(`.${tooMuch}.`))
        return disk.writeFile(path, content, options);
      await disk.writeFile(path, content.slice(0, 5));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    },
  };
});

let world: World;

beforeEach(async () => {
  world = await new World().open();
  const image = (width: number) =>
    sharp({ create: { width, height: 6, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
  world.site.set('/rss.xml', feeds.RSS, 'application/rss+xml');
  world.site.set('/b/gug.png', await image(9), 'image/png');
  world.site.set('/b/rute.png', await image(12), 'image/png');
});

afterEach(async () => {
  tooMuch = undefined;
  await world.close();
});

const FILES = [
  'billeder/gug.png',
  'billeder/rute.png',
  'contacts.yaml',
  'feed.yaml',
  'nyheder/gug.md',
  'nyheder/kort.md',
];

describe('A full disk', () => {
  test.each([...FILES, '.tryg-feed.json'])(
    'when %s is written is told of, leaves nothing half-written, and the next run goes on',
    async (file) => {
      tooMuch = basename(file);
      const { problems, told, interrupted } = await world.run('/rss.xml');
      expect(told).toEqual([`{folder}/${file}: Disken er fuld.`]);
      expect(problems).toBe(1);
      expect(interrupted).toBe(true);
      expect(world.all()).not.toContain(file);
      expect(world.all().filter((name) => name.includes('tmp'))).toEqual([]);
      tooMuch = undefined;
      expect(await world.run('/rss.xml')).toMatchObject({ problems: 0, words: [], interrupted: false });
      expect(world.all()).toEqual(['.tryg-feed.json', ...FILES]);
      expect(world.read('nyheder/gug.md')).toBe(feeds.RSS_GUG);
      expect(world.read('nyheder/kort.md')).toBe(feeds.RSS_KORT);
      expect(world.read('feed.yaml')).toBe(feeds.RSS_FEED);
      expect(await world.run('/rss.xml')).toMatchObject({ same: 2, files: [], words: [] });
    },
  );

  test('leaves the text that was there', async () => {
    await world.run('/rss.xml');
    world.site.set('/rss.xml', feeds.RSS.replace('En tur', 'En gåtur'), 'application/rss+xml');
    tooMuch = 'gug.md';
    expect(await world.run('/rss.xml')).toMatchObject({ problems: 1, interrupted: true });
    expect(world.read('nyheder/gug.md')).toBe(feeds.RSS_GUG);
    tooMuch = undefined;
    expect(await world.run('/rss.xml')).toMatchObject({ changed: 1, problems: 0, words: [] });
    expect(world.read('nyheder/gug.md')).toContain('lead: En gåtur');
  });
});
