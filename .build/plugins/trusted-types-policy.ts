import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Gives Lit our own Trusted Types policy instead of one named `lit-html`.
 *
 * A host that allows the one name `tryg-widgets` would otherwise refuse Lit's, and a host with a Lit of its
 * own would make the second `lit-html` throw while this bundle is evaluated.
 */
export function oneTrustedTypesPolicy(): Plugin {
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
            `${id} does not create its Trusted Types policy the way .build/plugins expects. Either this is not ` +
              `Lit's production build, or a new version of Lit says it differently: adjust litsPolicy.`,
          );
        }
        replaced = true;
        const ours = JSON.stringify(fileURLToPath(new URL('../../src/trusted-types.ts', import.meta.url)));
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
