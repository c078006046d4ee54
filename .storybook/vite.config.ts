import { defineConfig, type Plugin } from 'vite';
import { handler } from '../test/server.mjs';

/** Puts the feeds of the tests, faults and all, beside the stories. */
const network: Plugin = {
  name: 'network',
  configureServer: ({ middlewares }) => void middlewares.use('/network', handler),
};

// The stories read src/ as it is: what vite.config.ts does for the library is not for them.
export default defineConfig({ plugins: [network] });
