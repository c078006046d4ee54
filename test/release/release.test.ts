import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { describedIn } from '../../.build/release/description.mjs';
import { filesIn, pathsIn } from '../../.build/release/files.mjs';
import { publicNames } from '../../.build/release/public-names.mjs';
import { differing, dist, folderOf, releaseInto, temporary, textIn } from './releases.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const isPacked = (path: string) => /\.(br|gz)$/.test(path);

describe('a release of the build', () => {
  const into = temporary();
  const folder = join(into, 'v1.4.2');
  beforeAll(() => void releaseInto(into));

  test('is a folder that never changes, and two that follow it with the same files', () => {
    expect(pathsIn(folder)).toEqual(expect.arrayContaining(['tryg-widgets.js', 'LICENSE', 'release.json']));
    for (const name of ['v1.4', 'v1'])
      expect(differing(filesIn(join(into, name)), filesIn(folder)), name).toEqual([]);
  });

  test('has all that browsers ask for, and nothing that only bundlers, editors and Node do', () => {
    const tops = new Set(pathsIn(folder).map((path) => path.split('/')[0]!));
    expect([...tops].filter((top) => !isPacked(top))).toEqual([
      ...['LICENSE', 'chunks', 'embed', 'frame', 'licences.md', 'release.json', 'sbom.cdx.json'],
      ...['tryg-widgets.js', 'tryg-widgets.js.map'],
    ]);
    const paths = pathsIn(dist).filter((path) => tops.has(path.split('/')[0]!));
    expect(pathsIn(folder)).toEqual(expect.arrayContaining(paths));
  });

  test('has of every file a copy in brotli and in gzip that is the file', () => {
    const paths = pathsIn(folder).filter((path) => !isPacked(path));
    for (const path of paths) {
      const bytes = readFileSync(join(folder, path));
      expect(brotliDecompressSync(readFileSync(join(folder, `${path}.br`))).equals(bytes), path).toBe(true);
      expect(gunzipSync(readFileSync(join(folder, `${path}.gz`))).equals(bytes), path).toBe(true);
    }
  });

  test('says of every file its bytes, its bytes on the way, and its hash', () => {
    const { version, files } = describedIn(folder)!;
    expect(version).toBe('1.4.2');
    const paths = pathsIn(folder).filter((path) => !isPacked(path) && path !== 'release.json');
    expect(Object.keys(files)).toEqual(paths);
    for (const [path, { bytes, brotli, gzip, integrity }] of Object.entries(files)) {
      const content = readFileSync(join(folder, path));
      expect(bytes, path).toBe(content.length);
      expect(brotli, path).toBe(readFileSync(join(folder, `${path}.br`)).length);
      expect(gzip, path).toBe(readFileSync(join(folder, `${path}.gz`)).length);
      expect(integrity, path).toBe(`sha384-${createHash('sha384').update(content).digest('base64')}`);
    }
    expect(describedIn(into)).toEqual(describedIn(folder));
  });

  test('has the licence of every package in it, and names them all in its bill of materials', () => {
    const maps = pathsIn(folder).filter((path) => path.endsWith('.js.map'));
    const sources = maps.flatMap(
      (path) => (JSON.parse(textIn(folder, path)) as { sources: string[] }).sources,
    );
    const packages = new Set(
      sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []),
    );
    expect([...packages]).toContain('lit-html');

    const licences = textIn(folder, 'licences.md');
    const bill = JSON.parse(textIn(folder, 'sbom.cdx.json')) as {
      bomFormat: string;
      metadata: object;
      components: { group?: string; name: string; version: string; purl: string; licenses: unknown[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.metadata).not.toHaveProperty('timestamp');
    for (const name of packages) {
      const { version, license } = JSON.parse(textIn(root, `node_modules/${name}/package.json`)) as Record<
        string,
        string
      >;
      expect(licences).toContain(`## ${name} - ${version} (${license})`);
      const component = bill.components.find(
        (one) => [one.group, one.name].filter(Boolean).join('/') === name,
      );
      expect(component, name).toMatchObject({
        version,
        purl: expect.stringContaining(`@${version}`) as string,
      });
      expect(component!.licenses).toEqual([{ license: { id: license, acknowledgement: 'declared' } }]);
    }
    expect(licences).toContain('Redistributions in binary form must reproduce');
  });

  test('is the same, byte for byte, when it is built and released once more', () => {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const [one, other] = [temporary(), temporary()].map((build) => {
      const args = ['build', '--outDir', build, '--emptyOutDir', '--logLevel', 'error'];
      execFileSync(process.execPath, [vite, ...args], { cwd: root });
      const folder = temporary();
      releaseInto(folder, { build });
      return filesIn(folder);
    });
    expect(differing(one!, other!)).toEqual([]);
  }, 120_000);
});

describe('one release after the other', () => {
  const build = (text: string, more: Record<string, string> = {}) =>
    folderOf({ 'tryg-widgets.js': text, ...more });
  const entryIn = (into: string, folder: string) => textIn(into, `${folder}/tryg-widgets.js`);

  test('an unchanged build leaves the version as it is', () => {
    const into = temporary();
    expect(releaseInto(into, { build: build('one') }).isNew).toBe(true);
    expect(releaseInto(into, { build: build('one') }).isNew).toBe(false);
  });

  test.each([
    ['changed', { 'tryg-widgets.js': 'two', 'chunks/a.js': 'a' }, 'tryg-widgets.js'],
    ['new', { 'tryg-widgets.js': 'one', 'chunks/a.js': 'a', 'chunks/b.js': 'b' }, 'chunks/b.js'],
    ['gone', { 'tryg-widgets.js': 'one' }, 'chunks/a.js'],
  ])('a build in which a file is %s is refused, by that name, and touches nothing', (_, files, culprit) => {
    const into = temporary();
    releaseInto(into, { build: build('one', { 'chunks/a.js': 'a' }) });
    const before = filesIn(into);
    const again = () => releaseInto(into, { build: folderOf(files) });
    expect(again).toThrow(/v1\.4\.2 is released and never changes/);
    expect(again).toThrow(culprit);
    expect(differing(filesIn(into), before)).toEqual([]);
  });

  test.each(['tryg-widgets.js', 'tryg-widgets.js.br', 'tryg-widgets.js.gz', 'release.json', 'evil.js'])(
    'somebody’s change to what is released is found, and goes no further: %s',
    (path) => {
      const into = temporary();
      releaseInto(into, { build: build('one') });
      writeFileSync(join(into, 'v1.4.2', path), 'evil');
      expect(() => releaseInto(into, { build: build('one') })).toThrow(path);
      expect(entryIn(into, 'v1')).toBe('one');
    },
  );

  test('what follows moves on, keeps the chunks of open pages, and never goes back', () => {
    const into = temporary();
    releaseInto(into, { build: build('1.4.2', { 'chunks/a-1.js': '' }) });
    releaseInto(into, { build: build('1.5.0', { 'chunks/a-2.js': '' }), version: '1.5.0' });
    releaseInto(into, { build: build('1.4.3'), version: '1.4.3' });
    expect(entryIn(into, 'v1')).toBe('1.5.0');
    expect(entryIn(into, 'v1.4')).toBe('1.4.3');
    expect(entryIn(into, 'v1.4.2')).toBe('1.4.2');
    expect(pathsIn(join(into, 'v1/chunks'))).toEqual(expect.arrayContaining(['a-1.js', 'a-2.js']));
    expect(describedIn(into)!.version).toBe('1.5.0');
  });

  test('nothing follows a version that is not finished', () => {
    const into = temporary();
    releaseInto(into, { build: build('soon'), version: '2.0.0-beta.1' });
    expect(pathsIn(into).filter((path) => path.startsWith('v2/'))).toEqual([]);
    expect(entryIn(into, 'v2.0.0-beta.1')).toBe('soon');
  });

  test('what is not finished is told of as the newest only where nothing is finished', () => {
    const into = temporary();
    for (const [version, newest] of [
      ['1.0.0-beta.1', '1.0.0-beta.1'],
      ['1.0.0-beta.2', '1.0.0-beta.2'],
      ['1.0.0', '1.0.0'],
      ['2.0.0-beta.1', '1.0.0'],
    ] as const) {
      releaseInto(into, { build: build(version), version });
      expect(describedIn(into)!.version).toBe(newest);
    }
  });

  test('a folder without a build is refused', () => {
    expect(() => releaseInto(temporary(), { build: folderOf({ 'index.html': '' }) })).toThrow(
      'npm run build',
    );
  });
});

describe('what a deployer tells of servers', () => {
  const pageIn = (into: string) => textIn(into, 'v1.4.2/frame/index.html');

  test('is where the release will be found, with or without the last slash', () => {
    const [one, other] = ['https://www.example.dk/tryg', 'https://www.example.dk/tryg/'].map((address) => {
      const into = temporary();
      releaseInto(into, { address });
      return textIn(into, 'snippets/v1.4.2.txt');
    });
    expect(one).toContain('src="https://www.example.dk/tryg/v1.4.2/tryg-widgets.js"');
    expect(one).toBe(other);
  });

  test('is whose feeds frames may show, in the packed copies and what follows too', () => {
    const into = temporary();
    releaseInto(into, { feeds: ['https://a.dk', 'https://b.dk/feeds/'] });
    expect(pageIn(into)).toContain("connect-src 'self' https://a.dk/ https://b.dk/feeds/;");
    const packed = readFileSync(join(into, 'v1/frame/index.html.br'));
    expect(brotliDecompressSync(packed).toString()).toBe(pageIn(into));
    const own = temporary();
    releaseInto(own);
    expect(pageIn(own)).toContain("connect-src 'self';");
  });

  test.each([
    ['address', '--help'],
    ['address', 'www.example.dk/tryg/'],
    ['address', 'javascript:alert(1)//'],
    ['address', 'https://www.example.dk/?tryg'],
    ['address', 'https://ane@www.example.dk/'],
    ['feeds', '*'],
    ['feeds', 'https:'],
    ['feeds', 'https://*.dk'],
    ['feeds', 'https://a.dk; script-src *'],
    ['feeds', 'https://a.dk/;script-src'],
    ['feeds', 'https://a.dk@evil.example'],
    ['feeds', '"><script>'],
  ])('is refused before anything is written where the %s says %s', (name, text) => {
    const into = temporary();
    const told = { [name]: name === 'feeds' ? [text] : text };
    expect(() => releaseInto(into, told)).toThrow(`${text}: expected a whole address`);
    expect(pathsIn(into)).toEqual([]);
  });
});

describe('names that hosts rely on', () => {
  const [limit, part] = ['tryg-news-list attribute limit', 'tryg-news-list part lead'];
  const released = (versions: Record<string, string[]>) => {
    const into = temporary();
    for (const [version, api] of Object.entries(versions)) {
      releaseInto(into, { build: folderOf({ 'tryg-widgets.js': version }), version, api });
    }
  };

  test('are those of the elements: attributes, events, methods, slots and parts', () => {
    const manifest = JSON.parse(textIn(root, 'custom-elements.json')) as Parameters<typeof publicNames>[0];
    const names = ['attribute limit', 'event tryg-feed-ready', 'method reload', 'part item', 'slot'];
    expect(publicNames(manifest)).toEqual(
      expect.arrayContaining(names.map((name) => `tryg-news-list ${name}`)),
    );
    expect(publicNames(manifest).filter((name) => / method (render|connected)/.test(name))).toEqual([]);
  });

  test.each([
    ['a patch', '1.0.1'],
    ['a minor version', '1.1.0'],
  ])('%s that lacks one is refused, with its name', (_, version) => {
    expect(() => released({ '1.0.0': [limit, part], [version]: [limit] })).toThrow(
      `${version} lacks what 1.0.0 has: ${part}.`,
    );
  });

  test('a minor version may add one, a major one may take one away', () => {
    released({ '1.0.0': [limit], '1.1.0': [limit, part], '2.0.0': [part] });
  });

  test('below 1.0.0 a minor version may, a patch may not', () => {
    released({ '0.1.0': [limit], '0.2.0': [] });
    expect(() => released({ '0.1.0': [limit], '0.1.1': [] })).toThrow(limit);
  });
});
