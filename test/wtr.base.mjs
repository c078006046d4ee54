// What the three browsers have in common.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
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

/** @type {import('@web/test-runner').TestRunnerConfig} */
export const base = {
  rootDir,
  files: 'test/{feed,danish,english,elements,pages}/**/*.test.ts',
  // Lit's development build says what we do wrong.
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
