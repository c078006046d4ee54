import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { browserPath } from './support/browsers.mjs';
import { asBuilt } from './wtr.base.mjs';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...asBuilt,
  browsers: [
    // Named for Chrome, but puppeteer drives Firefox as well; Playwright only drives a Firefox of its own making.
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: await browserPath('firefox'), headless: true },
    }),
  ],
};
