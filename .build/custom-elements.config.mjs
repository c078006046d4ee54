// What editors are told of the elements: custom-elements.json, and from it what VS Code and the JetBrains IDEs read.
import { mkdirSync, writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { tokens } from './tokens.mjs';

/** @typedef {{ customElementsManifest: import('custom-elements-manifest/schema.js').Package }} Linked */

/** As they are published, not as they are written. */
const published = {
  name: 'published',
  packageLinkPhase(/** @type {Linked} */ { customElementsManifest: { modules } }) {
    const text = JSON.stringify(modules).replace(/"src\/([^"]+)\.ts"/g, '"dist/npm/$1.js"');
    modules.splice(0, Infinity, ...JSON.parse(text));
  },
};

/** The tokens are described once, for all elements. */
const withTokens = {
  name: 'with-tokens',
  packageLinkPhase(/** @type {Linked} */ { customElementsManifest: { modules } }) {
    for (const declaration of modules.flatMap(({ declarations = [] }) => declarations))
      if ('tagName' in declaration) declaration.cssProperties = tokens();
  },
};

/** A token or part that many elements have is one choice in an editor, with what each of them says of it. @param {unknown} value */
function eachOnce(value) {
  if (!Array.isArray(value) || !value.every((one) => one.name)) return value;
  const byName = new Map();
  for (const one of value) {
    const same = byName.get(one.name);
    if (!same) byName.set(one.name, one);
    else if (!same.description.split('\n').includes(one.description))
      same.description += `\n${one.description}`;
  }
  return [...byName.values()];
}

const forEditors = {
  name: 'for-editors',
  packageLinkPhase(/** @type {Linked} */ { customElementsManifest }) {
    // Each generator has types of its own for what it is given.
    const manifest = /** @type {any} */ (customElementsManifest);
    const files = {
      'vscode.html-custom-data.json': getVsCodeHtmlCustomData(manifest, {}),
      'vscode.css-custom-data.json': getVsCodeCssCustomData(manifest, {}),
      'web-types.json': getWebTypesData(manifest, {}),
    };
    mkdirSync('dist/editors', { recursive: true });
    for (const [file, text] of Object.entries(files))
      writeFileSync(
        `dist/editors/${file}`,
        JSON.stringify(JSON.parse(text, (_key, value) => eachOnce(value))),
      );
  },
};

export default {
  globs: ['src/elements/*/element.ts', 'src/elements/events.ts'],
  litelement: true,
  plugins: [published, withTokens, forEditors],
};
