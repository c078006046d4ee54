/** Beside the page's folder. */
const SCRIPT = '../tryg-widgets.js';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(address: string): string };
}

/**
 * The script element that loads the widgets. Made by a script, as `'strict-dynamic'` wants it: an `import()` would pass for the
 * page's own markup.
 */
export function widgetsScript(): HTMLScriptElement {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('tryg-frame', { createScriptURL: () => SCRIPT });
  const script = document.createElement('script');
  script.type = 'module';
  script.src = policy?.createScriptURL(SCRIPT) ?? SCRIPT;
  return script;
}
