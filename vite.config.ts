import { fileURLToPath } from 'node:url';
import sbom from 'rollup-plugin-sbom';
import { defineConfig } from 'vite';
import { builderPage } from './.build/plugins/builder-page.js';
import { chunksTakeFromEntry } from './.build/plugins/chunks-take-from-entry.js';
import { framePage } from './.build/plugins/frame-page.js';
import { minifyTemplates } from './.build/plugins/minify-templates.js';
import { minifyTwice } from './.build/plugins/minify-twice.js';
import {
  constructableStylesOnly,
  lessOfLit,
  noHooksInLit,
  nothingIsServed,
} from './.build/plugins/small-lit.js';
import { oneTrustedTypesPolicy } from './.build/plugins/trusted-types-policy.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
