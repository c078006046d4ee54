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
    const pair = new RegExp(`'tryg-${name}': ${className(name)}\\b`);
    for (const file of ['src/define.ts', `src/define/${name}.ts`, `${folder}/element.ts`])
      expect(read(file), `${file} should pair 'tryg-${name}' with ${className(name)}.`).toMatch(pair);
  });

  test('is exported from the package, by its class and at a path of its own', () => {
    expect(read('src/index.ts')).toMatch(new RegExp(`\\b${className(name)}\\b`));
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, string> };
    expect(exports[`./${name}`]).toBe(`./dist/npm/define/${name}.js`);
  });

  test('brings the elements along that it is made of', () => {
    const inner = read(`${folder}/template.ts`).matchAll(/<tryg-([a-z-]+)/g);
    const definition = read(`src/define/${name}.ts`);
    for (const [, other] of inner) expect(definition).toContain(`import './${other}.js';`);
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
