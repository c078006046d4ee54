import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserPath, chromiumArgs } from './support/browsers.mjs';
import { base } from './wtr.base.mjs';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...base,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: await browserPath('chromium'), args: chromiumArgs },
    }),
  ],
  // Only here: the other two browsers have no way to tell.
  coverage: true,
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage',
    reporters: ['text-summary', 'lcovonly'],
    threshold: { lines: 85, branches: 80, statements: 0, functions: 0 },
  },
};
