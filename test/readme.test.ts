import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { tokens } from '../.build/tokens.mjs';
import { readFeed } from '../src/feed/schema.js';
import { faults, outcomes, stories, type Outcome } from './support/faults.mjs';
import { elements, methodsOf, tokensRead, upToDate } from './support/readme.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(root + file, 'utf8');

const readme = read('README.md');
const guides = readdirSync(`${root}demo/docs`).map((name) => `demo/docs/${name}`);
const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', ...guides];

const examples = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, text = '']) => text);

/** Every value of a document with the way to it. */
const leaves = (value: unknown, path: string): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}.${key}`))
    : [[path, value]];

/** Every way in which a feed can fail, by its name in the event. */
const failuresOf = (): string[] =>
  /export type Failure = (.*);/.exec(read('src/feed/error.ts'))?.[1]?.match(/\w+/g) ?? [];

test('the README says what the source and the build say', async () => {
  expect(readme, 'Run "npm run build && npm run docs".').toBe(await upToDate(readme));
});

test('the tokens described are the ones that the styles read', () => {
  expect(
    tokens()
      .map(({ name }) => name)
      .sort(),
    'Describe each with @cssprop in src/elements/styles/base.ts, where its default stands.',
  ).toEqual(tokensRead().sort());
});

describe.each(elements())('$tagName', (element) => {
  test('describes all it offers', () => {
    const { attributes = [], events = [], slots = [], cssParts = [] } = element;
    const all = [element, ...attributes, ...events, ...slots, ...cssParts, ...methodsOf(element)];
    expect(all.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  test('has each of its attributes explained in Danish', () => {
    const danish = /## For webredaktører\n[^]*?(?=\n## )/.exec(readme)?.[0];
    const unexplained = (element.attributes ?? []).filter(({ name }) => !danish?.includes(`\`${name}\``));
    expect(unexplained.map(({ name }) => name)).toEqual([]);
  });
});

describe('the examples', () => {
  test('use elements and attributes that exist', () => {
    const used = [
      ...examples('html')
        .join()
        .matchAll(/<(tryg-[a-z-]+)([^>]*)>/g),
    ];
    expect(used).not.toEqual([]);
    for (const [, tag, text = ''] of used) {
      const element = elements().find(({ tagName }) => tagName === tag);
      const known = element?.attributes?.map(({ name }) => name);
      const attributes = [...text.matchAll(/([a-z-]+)="/g)].map(([, name]) => name);
      expect(known, `<${tag}>`).toEqual(expect.arrayContaining(attributes));
    }
  });

  test('hold a feed that is read without loss', () => {
    const [example = ''] = examples('json');
    const address = 'https://example.dk/feed.json';
    const { version, ...document } = JSON.parse(example) as Record<string, unknown>;
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    const seen = new Map(leaves(readFeed(document, address), 'feed'));
    const lost = leaves(document, 'feed').filter(([path]) => seen.get(path) === undefined);
    expect(lost).toEqual([]);
  });
});

describe('the README', () => {
  test('names every failure', () => {
    expect(failuresOf()).not.toEqual([]);
    for (const failure of failuresOf()) expect(readme).toContain(`| \`${failure}\``);
  });

  test('says of each thing that may happen what comes of it, and of each failure what readers see', () => {
    const names = [...faults.map(({ name }) => name), ...Object.keys(stories)];
    expect(names).toEqual([...new Set(names)]);
    const failures = Object.values(outcomes).map(({ failure }: Outcome) => failure);
    expect(failures).toEqual(expect.arrayContaining(failuresOf()));
  });

  test.each([
    ['src/feed/load.ts', 'DEADLINE', 'milliseconds'],
    ['src/feed/body.ts', 'LARGEST', 'bytes'],
    ['src/feed/schema.ts', 'MOST_ITEMS', 'items'],
    ['src/elements/parts/rich-text/limits.ts', 'LONGEST', 'characters'],
    ['src/elements/parts/rich-text/limits.ts', 'MOST_NODES', 'elements'],
    ['src/elements/parts/rich-text/limits.ts', 'DEEPEST', 'levels'],
  ])('quotes the limit that %s calls %s', (file, name, unit) => {
    const limit = new RegExp(`const ${name} = ([\\d_]+)`).exec(read(file))?.[1]?.replaceAll('_', ',');
    expect(readme).toContain(`${limit} ${unit}`);
  });
});

describe.each(pages)('%s', (page) => {
  test('links to files that are there', () => {
    // What stands in an example is not of this page.
    const prose = read(page).replace(/^```[^]*?^```|`[^`\n]*`/gm, '');
    const links = [...prose.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, file = '']) => file);
    expect(links.filter((file) => !existsSync(join(root, dirname(page), file)))).toEqual([]);
  });

  test('names commands that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
    const named = [...read(page).matchAll(/npm (?:run ([\w:-]+)|(start|test))/g)];
    expect(named.map(([, run, short]) => run ?? short).filter((name = '') => !(name in scripts))).toEqual([]);
  });
});
