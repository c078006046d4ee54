// The page on which editors build what they embed, for publishing: the demo's, without the demo around it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('../', import.meta.url));
const sources = `${root}src/builder/`;

/** What is said of the demo alone, and leads about in it. */
const DEMOS = /\s*<p class="demo-line">[^]*?<\/p>|\s*<nav[^]*<\/nav>/g;

/** @param {string} file */
const text = (file) => readFile(file, 'utf8');

/** @param {string} file @param {'es' | 'iife'} format */
async function bundled(file, format) {
  const { output } = await build({
    input: sources + file,
    write: false,
    resolve: { conditionNames: ['production', 'browser', 'import'] },
    output: { format, minify: true, comments: { legal: true, annotation: false, jsdoc: false } },
  });
  return output[0].code;
}

/** The pictures that a feed names, which lie where those of the demo do. @param {string} feed */
const picturesIn = (feed) => [...feed.matchAll(/"(billeder\/[\w-]+\.svg)"/g)].map(([, path = '']) => path);

/**
 * The files of the page's folder.
 * @param {(css: string) => string} tighten
 * @returns {Promise<[path: string, content: string][]>}
 */
export async function builderFiles(tighten) {
  const example = await text(`${sources}example.json`);
  const pictures = ['billeder/ikon.svg', ...picturesIn(example)];
  const page = await text(`${root}demo/embed.html`);
  const styles = [`${root}demo/host.css`, `${sources}builder.css`];
  return [
    ['index.html', page.replace(DEMOS, '').replaceAll('"./embed/', '"./')],
    ['builder.js', await bundled('builder.ts', 'es')],
    ['elsewhere.js', await bundled('elsewhere.ts', 'iife')],
    ['builder.css', tighten((await Promise.all(styles.map(text))).join('\n'))],
    ['preview.css', tighten(await text(`${sources}preview.css`))],
    ['hostile.css', tighten(await text(`${root}demo/strange.css`))],
    ['example.json', example],
    ...(await Promise.all(
      pictures.map(
        async (path) => /** @type {[string, string]} */ ([path, await text(`${root}demo/content/${path}`)]),
      ),
    )),
  ];
}
