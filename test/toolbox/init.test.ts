import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { atTime, inWords, thursdayAfter } from '../../src/toolbox/init/dates.js';
import { folder, run } from '../support/toolbox.js';

/** What items and contacts have, as far as this looks at it. */
interface Entry {
  id: string;
  slug: string;
  title: string;
  published: string;
  topics: string[];
  districts: string[];
  contacts: string[];
  image?: { src: string; alt: string };
  event?: { start: string };
}

const contentOf = async (path: string) => {
  const read = async (name: string) => parse(await readFile(join(path, name), 'utf8')) as unknown;
  const names = (await readdir(join(path, 'nyheder'))).sort();
  const items = await Promise.all(
    names.map(async (name) => {
      const [, front = '', body = ''] = (await readFile(join(path, 'nyheder', name), 'utf8')).split(/^---$/m);
      return { name, front: parse(front) as Entry, body };
    }),
  );
  return {
    feed: (await read('feed.yaml')) as Record<string, unknown> & { topics: Entry[]; districts: Entry[] },
    contacts: (await read('contacts.yaml')) as Entry[],
    notices: (await read('notices.yaml')) as Record<string, string>[],
    items,
  };
};

describe('tryg-feed init', () => {
  test('writes a folder of content, and says what it wrote and what to read', async () => {
    const here = await folder();
    const { code, stdout, stderr } = await run(['init'], here);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('indhold/nyheder/et-trygt-natteliv.md');
    expect(stdout).toMatch(/Læs indhold\/README\.md/);
    expect((await readdir(join(here, 'indhold'))).sort()).toEqual(
      ['README.md', 'billeder', 'contacts.yaml', 'feed.yaml', 'notices.yaml', 'nyheder'].sort(),
    );
    // Nothing half-written is left beside it.
    expect(await readdir(here)).toEqual(['indhold']);
  });

  test('writes items whose topics, districts, contacts and pictures are there', async () => {
    const here = await folder();
    await run(['init', 'mit indhold'], here);
    const path = join(here, 'mit indhold');
    const { feed, contacts, notices, items } = await contentOf(path);
    expect(items).toHaveLength(3);
    const [topics, districts] = [feed.topics, feed.districts].map((table) => table.map(({ slug }) => slug));
    for (const { name, front, body } of items) {
      expect(name).toMatch(/^[a-z-]+\.md$/);
      expect(front.title.length).toBeGreaterThan(10);
      expect(body.trim().length).toBeGreaterThan(200);
      expect(topics).toEqual(expect.arrayContaining(front.topics));
      expect(districts).toEqual(expect.arrayContaining(front.districts));
      expect(contacts.map(({ id }) => id)).toEqual(expect.arrayContaining(front.contacts));
      expect(Date.parse(front.published)).toBeLessThanOrEqual(Date.now());
      expect(Date.now() - Date.parse(front.published)).toBeLessThan(30 * 86_400_000);
    }
    expect(notices[0]!.valid_to! > notices[0]!.valid_from!).toBe(true);

    const [{ front }] = items.filter((item) => item.front.event) as [(typeof items)[0]];
    expect(Date.parse(front.event!.start)).toBeGreaterThan(Date.now());
    expect(new Date(front.event!.start).getDay()).toBe(4);
    expect(front.image!.alt).toMatch(/^Tegning af/);
    const { format, width, height } = await sharp(join(path, front.image!.src)).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1600, height: 1067 });
    expect(await readFile(join(path, 'README.md'), 'utf8')).toContain(
      'tryg-feed build "mit indhold" -o udgivet',
    );
  });

  test('fills a folder that is empty, and lets others read it', async () => {
    const here = await folder();
    await mkdir(join(here, 'tom'));
    expect((await run(['init', 'tom'], here)).code).toBe(0);
    expect((await stat(join(here, 'tom'))).mode & 0o055).toBe(0o055);
    expect(await readdir(here)).toEqual(['tom']);
  });

  test('makes the folders above, too', async () => {
    const here = await folder();
    expect((await run(['init', 'a/b/c'], here)).code).toBe(0);
    expect(await readdir(join(here, 'a/b/c'))).toContain('feed.yaml');
  });

  test('refuses a folder that is not empty, and changes nothing in it', async () => {
    const here = await folder();
    await writeFile(join(here, 'vigtigt.txt'), 'Rør ikke');
    const { code, stdout, stderr } = await run(['init', '.'], here);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('.: Mappen er ikke tom, og der bliver ikke skrevet oven i noget. Vælg en anden.\n');
    expect(await readdir(here)).toEqual(['vigtigt.txt']);
  });

  test('refuses the name of a file', async () => {
    const here = await folder();
    await writeFile(join(here, 'indhold'), 'Rør ikke');
    const { code, stderr } = await run(['init'], here);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'indhold: Der er allerede en fil af det navn.\n' });
  });
});

describe('the dates of the example', () => {
  test('are on Danish clocks, summer and winter', () => {
    expect(atTime('2026-11-26', '16:30')).toBe('2026-11-26T16:30:00+01:00');
    expect(atTime('2026-06-11', '16:30')).toBe('2026-06-11T16:30:00+02:00');
  });

  test('are Thursdays, with the right name', () => {
    expect(thursdayAfter('2026-11-23', 21)).toBe('2026-12-17');
    expect(thursdayAfter('2026-11-26', 0)).toBe('2026-11-26');
    expect(thursdayAfter('2026-12-27', 4)).toBe('2026-12-31');
    expect(inWords('2026-12-17')).toBe('torsdag den 17. december');
  });
});
