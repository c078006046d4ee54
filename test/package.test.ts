import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokens } from '../.build/tokens.mjs';
import { Workspace } from './support/workspace.js';

/* What npm would publish. The build comes first. */

let workspace: Workspace;

beforeAll(async () => {
  workspace = await Workspace.create();
}, 60_000);

afterAll(() => workspace.remove());

/** What a bundler makes of some lines, without lit: the entry first, then what is loaded on demand. */
async function bundle(code: string): Promise<Rolldown.OutputChunk[]> {
  const entry = join(workspace.folder, 'entry.js');
  await writeFile(entry, code);
  const built = (await build({
    root: workspace.folder,
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: entry, external: /^lit/ } },
  })) as Rolldown.RolldownOutput;
  return built.output.filter((file) => file.type === 'chunk');
}

describe('the package', () => {
  test('passes publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: workspace.installed, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('has types that resolve wherever modules do', async () => {
    const checked = await checkPackage(createPackageFromTarballData(await readFile(workspace.tarball)));
    const problems = 'problems' in checked ? checked.problems : [{ kind: 'no types' }];
    // Modules alone: neither `require` nor the resolution of old, which knows no subpaths.
    const ours = problems.filter(
      (problem) => !('resolutionKind' in problem && /node10|node16-cjs/.test(String(problem.resolutionKind))),
    );
    expect(ours).toEqual([]);
  }, 60_000);

  test('leaves Lit to whoever installs it, and has no sources, tests or stories', async () => {
    const files = await readdir(workspace.installed, { recursive: true });
    expect(files.filter((file) => /(^|\/)(lit|src|test|stories|node_modules)(\/|$)/.test(file))).toEqual([]);
    const modules = files.filter((file) => /^dist\/npm\/.*\.js$/.test(file));
    const code = await Promise.all(modules.map((file) => workspace.read(file)));
    const packages = code.flatMap((text) =>
      [...text.matchAll(/ from '([^.'][^']*)'/g)].map(([, name]) => name),
    );
    expect(new Set(packages)).toEqual(new Set(['lit']));
    const asked = JSON.parse(await workspace.read('package.json')) as Record<string, object | undefined>;
    expect(Object.keys({ ...asked.dependencies, ...asked.optionalDependencies })).toEqual(['lit']);
  });
});

describe('a bundler', () => {
  test('leaves out what is imported and not used', async () => {
    const [entry, ...others] = await bundle(
      `import { TrygNewsList } from 'tryg-widgets'; console.log('host');`,
    );
    expect(entry!.code.trim()).toBe('console.log(`host`);');
    expect(others).toEqual([]);
  });

  test('keeps what registers an element, and leaves the other elements out', async () => {
    const [entry] = await bundle(`import 'tryg-widgets/news-list';`);
    expect(entry!.code).toContain('tryg-news-list');
    expect(entry!.code).not.toMatch(/tryg-(article|newsroom|breadcrumb)/);
  });

  test('keeps what is loaded on demand in files of its own', async () => {
    const [entry, ...others] = await bundle(`import 'tryg-widgets/define';`);
    const modules = (chunk: Rolldown.OutputChunk) => chunk.moduleIds.join('\n');
    expect(modules(entry!)).toMatch(/article\/element\.js/);
    expect(modules(entry!)).not.toMatch(/article\/template\.js|check\/panel\.js|english\/english\.js/);
    expect(others.map(modules).join('\n')).toMatch(/article\/template\.js/);
  });
});

describe('Node', () => {
  test('imports everything without a DOM', async () => {
    const code = Object.keys(await workspace.exports())
      .filter((path) => !path.endsWith('.json'))
      .map((path) => `await import('tryg-widgets${path.slice(1)}');`);
    await workspace.run('--input-type=module', '--eval', code.join('\n'));
  });

  test('registers nothing when it imports the classes alone', async () => {
    const code = `await import('tryg-widgets'); console.log(customElements.get('tryg-news-list'));`;
    expect(await workspace.run('--input-type=module', '--eval', code)).toBe('undefined\n');
  });
});

describe('editors', () => {
  interface Described {
    readonly name: string;
  }
  const parsed = async <Shape>(file: string): Promise<Shape> =>
    JSON.parse(await workspace.read(file)) as Shape;
  const namesOf = (all: readonly Described[]): string[] => all.map(({ name }) => name).sort();

  test('find every element in the manifest, in files that are there', async () => {
    const { modules } = await parsed<{
      modules: { path: string; declarations: { tagName?: string }[] }[];
    }>('custom-elements.json');
    for (const { path } of modules) await workspace.read(path);
    const declared = modules.flatMap(({ declarations }) =>
      declarations.flatMap(({ tagName }) => tagName ?? []),
    );
    expect(declared.sort()).toEqual(await workspace.tags());
  });

  test('of VS Code are told of every element, of what an attribute may say, of the tokens, and of the parts', async () => {
    const data = await parsed<{
      tags: (Described & { attributes: (Described & { values: Described[] })[] })[];
    }>('dist/editors/vscode.html-custom-data.json');
    expect(namesOf(data.tags)).toEqual(await workspace.tags());
    const list = data.tags.find(({ name }) => name === 'tryg-news-list');
    const layout = list?.attributes.find(({ name }) => name === 'layout');
    expect(namesOf(layout!.values)).toEqual(['cards', 'compact', 'list']);
    const { properties, pseudoElements } = await parsed<{
      properties: Described[];
      pseudoElements: (Described & { description: string })[];
    }>('dist/editors/vscode.css-custom-data.json');
    expect(namesOf(properties)).toEqual(namesOf(tokens()));
    // What a part is in one element it may not be in another.
    const heading = pseudoElements.filter(({ name }) => name === '::part(heading)');
    expect(heading.map(({ description }) => description.split('\n'))).toEqual([
      expect.arrayContaining(['The title, and each heading below it.', "A notice's title."]),
    ]);
  });

  test('of JetBrains are told of every element', async () => {
    const { 'web-types': file } = await parsed<{ 'web-types': string }>('package.json');
    const types = await parsed<{ contributions: { html: { elements: Described[] } } }>(file);
    expect(namesOf(types.contributions.html.elements)).toEqual(await workspace.tags());
  });
});
