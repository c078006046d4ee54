// What the three browsers have in common.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { cutLit } from '../.build/lit-cuts.mjs';
import { handler, startServer } from './server.mjs';
import { countReporter } from './support/count-reporter.mjs';

const { origin } = await startServer();
const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** The same server at the test page's own origin. @type {import('@web/dev-server-core').Middleware} */
const ownServer = (context, next) => {
  const [, path] = /^\/feed-server(\/.*)/.exec(context.req.url ?? '') ?? [];
  if (!path) return next();
  context.respond = false;
  context.req.url = path;
  handler(context.req, context.res);
};

/** The same as in .build/plugins/small-lit.ts. @type {import('@web/test-runner').TestRunnerPlugin} */
const lessOfLit = {
  name: 'less-of-lit',
  transform: ({ path, body }) => (path.startsWith('/node_modules/') ? cutLit(path, String(body)) : undefined),
};

/** With Lit's development build, which says what we do wrong. @satisfies {import('@web/test-runner').TestRunnerConfig} */
export const base = {
  rootDir,
  files: 'test/{feed,danish,english,elements,embed,frame,pages}/**/*.test.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${rootDir}tsconfig.json` })],
  middleware: [ownServer],
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="da">
      <head><meta charset="utf-8"><title>Test</title></head>
      <body>
        <script>globalThis.FEED_SERVER = ${JSON.stringify(origin)};</script>
        <script type="module" src="${testFramework}"></script>
      </body>
    </html>`,
  testFramework: { config: { ui: 'bdd', timeout: '20000' } },
  browserStartTimeout: 45_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 420_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: true }), countReporter()],
};

/** With the Lit that readers get. @type {import('@web/test-runner').TestRunnerConfig} */
export const asBuilt = {
  ...base,
  nodeResolve: { exportConditions: ['production', 'browser'] },
  plugins: [...base.plugins, lessOfLit],
};
