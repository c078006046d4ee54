import type { Plugin } from 'vite';
import { cutLit } from '../lit-cuts.mjs';

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

export function constructableStylesOnly(): Plugin {
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
          this.error(
            `${id} exports other names than CSS_TAG in .build/plugins/small-lit.ts: ${namesIn(code)}`,
          );
        return { code: CSS_TAG, map: null };
      },
    },
  };
}

/** Lit lets polyfills and hydration change it where they left a word in the page. No browser here needs the one, no bundle has the other. */
export function noHooksInLit(): Plugin {
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
export function nothingIsServed(): Plugin {
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

/** Leaves out of Lit what no element here uses, see `../lit-cuts.mjs`. */
export function lessOfLit(): Plugin {
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
