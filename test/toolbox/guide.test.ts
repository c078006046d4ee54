import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/toolbox/build/build.js';
import { readItemFile } from '../../src/toolbox/content/item-file.js';
import { contactKeys, feedKeys, itemKeys, noticeKeys, type Keys } from '../../src/toolbox/content/keys.js';
import { readYaml } from '../../src/toolbox/content/yaml.js';
import { folderOf } from './support/folders.js';

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
const guide = readme.slice(readme.indexOf('## For dem, der skriver og driver'));
const [item = '', feed = '', contacts = '', notices = ''] = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map(
  ([, text]) => text,
);

/** The ways to keys, as `event.place.name`; those of a list are its entries'. */
const waysTo = (keys: Keys, before = ''): string[] =>
  Object.entries(keys).flatMap(([key, inner]) =>
    inner === true ? [before + key] : waysTo(inner, `${before}${key}.`),
  );

const waysIn = (value: unknown, before = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((entry) => waysIn(entry, before));
  if (typeof value !== 'object' || value === null) return [before.slice(0, -1)];
  return Object.entries(value).flatMap(([key, inner]) => waysIn(inner, `${before}${key}.`));
};

describe('the README’s guide', () => {
  test.each([
    ['an item', itemKeys, readItemFile(item, 'a.md').front],
    ['feed.yaml', feedKeys, readYaml(feed, 'feed.yaml').value],
    ['contacts.yaml', contactKeys, readYaml(contacts, 'contacts.yaml').value],
    ['notices.yaml', noticeKeys, readYaml(notices, 'notices.yaml').value],
  ])('shows every key of %s', (_, keys, example) => {
    expect([...new Set(waysIn(example))].sort()).toEqual(waysTo(keys).sort());
  });

  test('has examples that build as they stand', async () => {
    const picture = await sharp({ create: { width: 1600, height: 1067, channels: 3, background: '#357' } })
      .jpeg()
      .toBuffer();
    const folder = await folderOf({
      'feed.yaml': feed,
      'contacts.yaml': contacts,
      'notices.yaml': notices,
      'nyheder/vandring.md': item,
      'nyheder/andre-vandringer.md': '---\ntitle: Andre vandringer\npublished: 2026-11-01\n---\n\nSe med.\n',
      'billeder/vandring.jpg': picture,
      'billeder/kryds.jpg': picture,
      'filer/ruten.pdf': '%PDF-1.4',
    });
    const { report, isPublished } = await build(folder, await folderOf(), {
      now: new Date('2026-11-23T12:00:00Z'),
    });
    expect(report.told.map(({ problem }) => String(problem))).toEqual([]);
    expect(isPublished).toBe(true);
  });
});
