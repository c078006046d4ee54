import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => (existsSync(root + path) ? readFileSync(root + path, 'utf8') : '');

/** Entries of a folder that have this ending, without it. */
const namesIn = (folder: string, ending: string): string[] =>
  existsSync(root + folder)
    ? readdirSync(root + folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, name.length - ending.length))
    : [];

const definitions = read('src/define.ts');
/** `news-list`, for the tag `tryg-news-list`. */
const names = [...new Set([...definitions.matchAll(/'tryg-([a-z-]+)'/g)].map(([, name = '']) => name))];
const className = (name: string): string =>
  `Tryg${name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;

test('src/define.ts names the tags', () => {
  expect(names).not.toEqual([]);
});

describe.each(names)('tryg-%s', (name) => {
  const folder = `src/elements/${name}`;

  test('has the folder, the three files and the class of its name', () => {
    for (const file of ['element', 'template', 'styles']) {
      expect(existsSync(`${root}${folder}/${file}.ts`), `${folder}/${file}.ts is missing.`).toBe(true);
    }
    const element = read(`${folder}/element.ts`);
    const sentence = `${folder}/element.ts should export class ${className(name)}`;
    expect(element, `${sentence}.`).toMatch(new RegExp(`export class ${className(name)}\\b`));
    expect(element, `${sentence} and say "@element tryg-${name}".`).toMatch(
      new RegExp(`@element tryg-${name}\\s`),
    );
  });

  test('is registered and typed under its name', () => {
    const sentence = `src/define.ts should pair 'tryg-${name}' with ${className(name)} in the table and in HTMLElementTagNameMap.`;
    const pairs = definitions.match(new RegExp(`'tryg-${name}': ${className(name)}\\b`, 'g'));
    expect(pairs, sentence).toHaveLength(2);
  });

  test('has the stories and the test of its name', () => {
    for (const file of [`stories/${name}.stories.ts`, `test/elements/${name}.test.ts`]) {
      expect(existsSync(root + file), `${file} is missing.`).toBe(true);
    }
  });
});

describe('nothing is left over', () => {
  test('every element folder has its tag', () => {
    const folders = namesIn('src/elements', '').filter((name) =>
      existsSync(`${root}src/elements/${name}/element.ts`),
    );
    expect(
      folders.filter((name) => !names.includes(name)),
      'Tags that src/define.ts lacks',
    ).toEqual([]);
  });

  test('every story file has its folder', () => {
    const stories = namesIn('stories', '.stories.ts');
    expect(
      stories.filter((name) => !existsSync(`${root}src/elements/${name}`)),
      'Stories of nothing',
    ).toEqual([]);
  });
});
