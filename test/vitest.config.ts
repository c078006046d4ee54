import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserPath, chromiumArgs } from './support/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig(async () => ({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'node',
          root,
          include: ['test/*.test.ts', 'test/{release,toolbox}/**/*.test.ts'],
          globalSetup: ['test/support/build-toolbox.mjs'],
          testTimeout: 30_000,
          // Whole releases and packages are made in them.
          hookTimeout: 120_000,
        },
      },
      {
        extends: `${root}.storybook/vite.config.ts`,
        root,
        plugins: [storybookTest({ configDir: `${root}.storybook` })],
        test: {
          name: 'storybook',
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' as const }],
            provider: playwright({
              launchOptions: { executablePath: await browserPath('chromium'), args: chromiumArgs },
            }),
          },
        },
      },
    ],
  },
}));
