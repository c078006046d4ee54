import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import { build } from 'rolldown';
import { Visitor } from 'rolldown/utils';
import sbom from 'rollup-plugin-sbom';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { builderFiles } from './.build/builder-page.mjs';
import { cutLit } from './.build/lit-cuts.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const sources = here('./src/');

/**
 * Gives Lit our own Trusted Types policy instead of one named `lit-html`.
 *
 * A host that allows the one name `tryg-widgets` would otherwise refuse Lit's, and a host with a Lit of its
 * own would make the second `lit-html` throw while this bundle is evaluated.
 */
function oneTrustedTypesPolicy(): Plugin {
  const litsPolicy = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/;
  let replaced = false;
  return {
    name: 'one-trusted-types-policy',
    apply: 'build',
    buildStart() {
      replaced = false;
    },
    transform: {
      filter: { id: /\/lit-html\/(development\/)?lit-html\.js$/ },
      handler(code, id) {
        if (!litsPolicy.test(code)) {
          this.error(
            `${id} does not create its Trusted Types policy the way vite.config.ts expects. Either this is not ` +
              `Lit's production build, or a new version of Lit says it differently: adjust litsPolicy.`,
          );
        }
        replaced = true;
        const ours = JSON.stringify(`${sources}trusted-types.ts`);
        return {
          code: `${code.replace(litsPolicy, 'trygPolicy')}\nimport{policy as trygPolicy}from${ours};`,
          map: null,
        };
      },
    },
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter((file) => file.type === 'chunk');
      if (!replaced)
        this.error('lit-html was not part of the build, so its Trusted Types policy was not replaced.');
      for (const file of files) {
        if (/createPolicy\(\s*["'`]lit-html/.test(file.code)) {
          this.error(`${file.fileName} still creates a Trusted Types policy named lit-html.`);
        }
      }
    },
  };
}

/**
 * Lit's `css` as far as it is needed: every browser here has constructable style sheets, and the types rule out what Lit
 * would throw for. Lit's own costs every first load 0.5 kB more.
 */
const CSS_TAG = `
export const supportsAdoptingStyleSheets = true;
export class CSSResult {
  constructor(cssText) { this.cssText = cssText; }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
}
export const unsafeCSS = (text) => new CSSResult(text);
export const css = ([text]) => new CSSResult(text);
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet);
};`;

function constructableStylesOnly(): Plugin {
  const namesIn = (code: string): string =>
    [...code.matchAll(/export (?:const|class) (\w+)|(\w+) as (\w+)/g)]
      .map(([, named, , renamed]) => named ?? renamed)
      .sort()
      .join();
  return {
    name: 'constructable-styles-only',
    apply: 'build',
    transform: {
      filter: { id: /\/@lit\/reactive-element\/css-tag\.js$/ },
      handler(code, id) {
        if (namesIn(code) !== namesIn(CSS_TAG))
          this.error(`${id} exports other names than CSS_TAG in vite.config.ts: ${namesIn(code)}`);
        return { code: CSS_TAG, map: null };
      },
    },
  };
}

/** Lit lets polyfills and hydration change it where they left a word in the page. No browser here needs the one, no bundle has the other. */
function noHooksInLit(): Plugin {
  const hook = /\w+\.(?:reactiveElement|lit(?:Html|Element))(?:Polyfill|Hydrate)Support/g;
  return {
    name: 'no-hooks-in-lit',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\/(@lit|lit-)/, code: hook },
      handler: (code) => ({ code: code.replace(hook, '(void 0)'), map: null }),
    },
  };
}

/** So no element of the bundle ever takes over what a server has drawn. */
function nothingIsServed(): Plugin {
  return {
    name: 'nothing-is-served',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/elements\/take-over\.ts$/ },
      handler: () => ({
        code: 'export const isServed = () => false; export const takeOver = () => {};',
        map: null,
      }),
    },
  };
}

/** Leaves out of Lit what no element here uses, see `.build/lit-cuts.mjs`. */
function lessOfLit(): Plugin {
  return {
    name: 'less-of-lit',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/node_modules\/(@lit|lit-)/ },
      handler(code, id) {
        // It would never be called.
        if (id.includes('directive'))
          this.error(`${id}: directives are cut from Lit, see .build/lit-cuts.mjs`);
        return { code: cutLit(id, code), map: null };
      },
    },
  };
}

const tighter = {
  css: (text: string) =>
    String(transform({ filename: 'element.css', code: Buffer.from(text), minify: true }).code),
  // One space is left of every run: between two links or two words it is content.
  html: (text: string) => text.replace(/\s+/g, ' '),
};

/** Takes the air out of the css`` and html`` templates, which a JavaScript minifier leaves alone. */
function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    transform: {
      filter: { id: /\.ts$/, code: /\b(css|html)`/ },
      handler(code, id) {
        const result = new MagicString(code);
        new Visitor({
          TaggedTemplateExpression: ({ tag, quasi }) => {
            if (tag.type !== 'Identifier' || !(tag.name === 'css' || tag.name === 'html')) return;
            const tighten = tighter[tag.name];
            for (const { start, end, value } of quasi.quasis) {
              const text = tighten(value.cooked!).replaceAll('\\', '\\\\');
              const [raw] = /<(script|style|textarea|title)\b/.exec(text) ?? [];
              if (raw) this.error(`${id}: ${raw}> in a template is cut from Lit, see .build/lit-cuts.mjs`);
              if (start < end) result.update(start, end, text);
            }
          },
        }).visit(this.parse(code));
        return { code: result.toString(), map: result.generateMap({ hires: true }) };
      },
    },
  };
}

const nameOf = (node: unknown): string => (node as { name: string }).name;

/**
 * Lets what is loaded on demand use the entry's modules without importing the entry.
 *
 * A chunk that imports `../tryg-widgets.js` gets a second copy of everything wherever the page's own tag says
 * `tryg-widgets.js?ver=6.5`, as many a CMS writes it: another address is another module. And a common chunk for both would
 * cost every first load one more round trip, outside the reach of the tag's `integrity`. So each chunk becomes a function
 * of what the entry shares with it, and of the other chunks it needs, which the entry fetches along with it. A file that
 * could not be had is asked for under another address: Firefox and WebKit never try a module's address twice. Not where a
 * script of the page names the file: that is an import map with its `integrity`, which holds for one address.
 */
function chunksTakeFromEntry(): Plugin {
  const entry = 'tryg-widgets.js';
  return {
    name: 'chunks-take-from-entry',
    apply: 'build',
    renderChunk(code, chunk, _options, { chunks }) {
      const result = new MagicString(code);
      const { body } = this.parse(code);
      const imports = body.filter((node) => node.type === 'ImportDeclaration');
      const exports = body.filter((node) => node.type === 'ExportNamedDeclaration');
      for (const { start, end } of [...imports, ...exports]) result.remove(start, end);
      const made = exports
        .flatMap(({ specifiers }) => specifiers)
        .map(({ local, exported }) => `${nameOf(exported)}: ${nameOf(local)}`);

      if (chunk.isEntry) {
        // Rolldown merges what is shared into the entry, as a rule. Which module stands in its way is found by trial.
        if (imports.length)
          this.error(`${entry} would import ${chunk.imports.join(', ')}: it must stand alone.`);
        // The language's own, whatever the page has put in its place.
        result.prepend('const Promise = (async () => {})().constructor;\n');
        result.append(`
          const shared = { ${made.join(', ')} };
          function take(...names) {
            const isPinned = (name) =>
              [...document.scripts].some(({ text }) => text.includes(name.slice('./chunks/'.length)));
            const modules = names.map((name) => import(name).catch((error) => {
              if (isPinned(name)) throw error;
              return import(name + '?' + Date.now());
            }));
            return Promise.all(modules).then((all) => {
              const of = (name) => all[names.indexOf(name)].default(shared, of);
              return of(names[0]);
            });
          }`);
        new Visitor({
          ImportExpression({ start, end, source }) {
            const file = (source as { value: string }).value;
            const needed = new Set([file.replace('./', '')]);
            for (const name of needed)
              chunks[name]!.imports.forEach((one) => one !== entry && needed.add(one));
            const names = [...needed].map((name) => JSON.stringify(`./${name}`));
            result.update(start, end, `take(${names.join(', ')})`);
          },
        }).visit(this.parse(code));
      } else {
        const isShared = (file: string) => file.endsWith(`/${entry}`);
        const taken = imports.map(({ source: { value }, specifiers }) => {
          const names = specifiers.map(
            (one) => `${nameOf((one as { imported: unknown }).imported)}: ${nameOf(one.local)}`,
          );
          const from = isShared(value) ? 'shared' : `of(${JSON.stringify(value.replace('./', './chunks/'))})`;
          return `const { ${names.join(', ')} } = ${from};`;
        });
        result.prepend(`let made; export default (shared, of) => made ??= (() => { ${taken.join('')}`);
        result.append(`return { ${made.join(', ')} }; })();`);
      }
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
  };
}

const LITS_LICENCE = '/*! @license Lit: Copyright 2017 Google LLC, BSD-3-Clause */';

/** Terser finds 0.2 kB in the first load that Oxc, which goes before it, leaves; and Lit's licence is said once, not thrice. */
function minifyTwice(): Plugin {
  return {
    name: 'minify-twice',
    apply: 'build',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const sourceMap = bundle[`${file.fileName}.map`];
        if (file.type !== 'chunk' || sourceMap?.type !== 'asset') continue;
        const { code, map } = await minify(file.code, {
          module: true,
          ecma: 2020,
          // No getter of ours does anything but give a value.
          compress: { passes: 3, pure_getters: true, keep_fargs: false },
          format: { comments: false, preamble: file.code.includes('@license') ? LITS_LICENCE : '' },
          sourceMap: {
            content: String(sourceMap.source),
            includeSources: true,
            url: basename(sourceMap.fileName),
          },
        });
        file.code = code!;
        sourceMap.source = map as string;
      }
    },
  };
}

/**
 * The page that shows elements in iframes, and the script for pages that hold such iframes.
 *
 * The page has its script and its style in itself, and its policy names them by their hashes: in a sandbox that takes a page's
 * origin away, as WordPress has one, WebKit does not know `'self'`.
 */
function framePage(): Plugin {
  const folder = `${sources}frame/`;
  const bundled = async (file: string): Promise<string> => {
    const { output } = await build({
      input: folder + file,
      write: false,
      output: { format: 'iife', minify: true },
    });
    return output[0].code.trim();
  };
  const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return {
    name: 'frame-page',
    apply: 'build',
    async generateBundle() {
      const script = await bundled('frame.ts');
      if (/<(\/script|!--)/i.test(script))
        this.error('src/frame/frame.ts says what would end its script element.');
      const style = tighter.css(await readFile(`${folder}frame.css`, 'utf8'));
      const page = (await readFile(`${folder}index.html`, 'utf8'))
        .replace('SCRIPT', hash(script))
        .replace('STYLE', hash(style))
        .replace('<link rel="stylesheet" href="frame.css" />', () => `<style>${style}</style>`)
        .replace('<script src="frame.ts"></script>', () => `<script>${script}</script>`);
      this.emitFile({ type: 'asset', fileName: 'frame/index.html', source: page });
      this.emitFile({ type: 'asset', fileName: 'frame/host.js', source: await bundled('host.ts') });
    },
  };
}

/** The page on which editors build what they embed. */
const builderPage = (): Plugin => ({
  name: 'builder-page',
  apply: 'build',
  async generateBundle() {
    for (const [path, source] of await builderFiles(tighter.css))
      this.emitFile({ type: 'asset', fileName: `embed/${path}`, source });
  },
});

/** What is loaded on demand is called by its element: `article/template.ts` is `article`, `news-list/expansion.ts` `news-list-expansion`. */
const chunkName = (module: string | null, name: string): string => {
  const [, element, file] = /elements\/([^/]+)\/(\w+)\.ts$/.exec(module ?? '') ?? [];
  return element ? `${element}-${file}`.replace('-template', '') : name;
};

export default defineConfig(({ command }) => ({
  plugins: [
    lessOfLit(),
    oneTrustedTypesPolicy(),
    constructableStylesOnly(),
    noHooksInLit(),
    nothingIsServed(),
    minifyTemplates(),
    chunksTakeFromEntry(),
    minifyTwice(),
    {
      ...sbom({
        outDir: '',
        outFilename: 'sbom.cdx',
        rootComponentType: 'library',
        saveTimestamp: false,
        includeWellKnown: false,
      }),
      apply: 'build',
    },
    framePage(),
    builderPage(),
  ],
  // Named outright, so that a NODE_ENV=development in the environment cannot bundle Lit's development build.
  resolve: command === 'build' ? { conditions: ['module', 'browser', 'production'] } : {},
  // `vite demo` serves the finished build at the root, byte for byte as a host would.
  publicDir: here('./dist'),
  // A page that is not there is not there, as with any host.
  appType: 'mpa',
  optimizeDeps: { noDiscovery: true },
  server: {
    preTransformRequests: false,
    // As a release is served: other pages may embed what lies here, and frames that have no origin.
    cors: { origin: '*' },
  },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    copyPublicDir: false,
    sourcemap: true,
    license: { fileName: 'licences.md' },
    target: 'baseline-widely-available',
    lib: { entry: here('./src/define.ts'), formats: ['es'], fileName: () => 'tryg-widgets.js' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        chunkFileNames: (chunk) => `chunks/${chunkName(chunk.facadeModuleId, chunk.name)}-[hash].js`,
        // What several elements load on demand travels together: a request costs more than the bytes it would spare.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'parts',
              test: /src\/(elements\/parts\/(contact|occasion|download|structured-data|phone-link|lines)|elements\/styles\/contact|danish\/(address|day|phone|period|hours|opening|article-text|event-text|contact-text)|feed\/(calendar|content-line|cvr|day|extension|json-ld|opening|vcard|select-contact|select-events))\.ts$/,
            },
          ],
        },
        // Library builds keep their whitespace unless told.
        minify: true,
        comments: { legal: true, annotation: false, jsdoc: false },
      },
    },
  },
}));
