import { webdriverLauncher } from '@web/test-runner-webdriver';
import { browserPath } from './support/browsers.mjs';
import { startWebKitDriver } from './support/webkit-driver.mjs';
import { asBuilt } from './wtr.base.mjs';

const capabilities = {
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': { binary: await browserPath('webkit'), args: ['--automation'] },
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...asBuilt,
  // With more, the runner shares one window between frames, and the driver loses track of them.
  concurrency: 1,
  browsers: [
    webdriverLauncher({
      hostname: '127.0.0.1',
      port: await startWebKitDriver(),
      path: '/',
      capabilities,
    }),
  ],
};
