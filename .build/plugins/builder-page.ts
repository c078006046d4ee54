import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import type { Plugin } from 'vite';
import { tighter } from './tighter.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = `${root}src/builder/`;

/** What is said of the demo alone, and leads about in it. */
const DEMOS = /\s*<p class="demo-line">[^]*?<\/p>|\s*<nav[^]*<\/nav>/g;

const text = (file: string): Promise<string> => readFile(file, 'utf8');

async function bundled(file: string, format: 'es' | 'iife'): Promise<string> {
  const { output } = await build({
    input: sources + file,
    write: false,
    resolve: { conditionNames: ['production', 'browser', 'import'] },
    output: { format, minify: true, comments: { legal: true, annotation: false, jsdoc: false } },
  });
  return output[0].code;
}

async function styles(...files: string[]): Promise<string> {
  return tighter.css((await Promise.all(files.map(text))).join('\n'));
}

/** The pictures that a feed names, which lie where those of the demo do. */
const picturesIn = (feed: string): string[] =>
  [...feed.matchAll(/"(billeder\/[\w-]+\.svg)"/g)].map(([, path = '']) => path);

/** The files of the page's folder, by path. */
async function files(): Promise<Record<string, string>> {
  const page = await text(`${root}demo/embed.html`);
  const example = await text(`${sources}example.json`);
  const pictures = ['billeder/ikon.svg', ...picturesIn(example)].map(
    async (path) => [path, await text(`${root}demo/content/${path}`)] as const,
  );
  return {
    'index.html': page.replace(DEMOS, '').replaceAll('"./embed/', '"./'),
    'builder.js': await bundled('builder.ts', 'es'),
    'elsewhere.js': await bundled('elsewhere.ts', 'iife'),
    'builder.css': await styles(`${root}demo/host.css`, `${sources}builder.css`),
    'preview.css': await styles(`${sources}preview.css`),
    'hostile.css': await styles(`${root}demo/strange.css`),
    'example.json': example,
    ...Object.fromEntries(await Promise.all(pictures)),
  };
}

/** The page on which editors build what they embed. */
export const builderPage = (): Plugin => ({
  name: 'builder-page',
  apply: 'build',
  async generateBundle() {
    for (const [path, source] of Object.entries(await files()))
      this.emitFile({ type: 'asset', fileName: `embed/${path}`, source });
  },
});
