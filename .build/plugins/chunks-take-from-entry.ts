import MagicString from 'magic-string';
import { Visitor } from 'rolldown/utils';
import type { Plugin } from 'vite';

const nameOf = (node: unknown): string => (node as { name: string }).name;

/**
 * Lets what is loaded on demand use the entry's modules without importing the entry.
 *
 * A chunk that imports `../tryg-widgets.js` gets a second copy of everything wherever the page's own tag says
 * `tryg-widgets.js?ver=6.5`, as many a CMS writes it: another address is another module. And a common chunk for both would
 * cost every first load one more round trip, outside the reach of the tag's `integrity`. So each chunk becomes a function
 * of what the entry shares with it, and of the other chunks it needs, which the entry fetches along with it. A file that
 * could not be had is asked for under another address: Firefox and WebKit never try a module's address twice. Not where a
 * script of the page names the file: that is an import map with its `integrity`, which holds for one address.
 */
export function chunksTakeFromEntry(): Plugin {
  const entry = 'tryg-widgets.js';
  return {
    name: 'chunks-take-from-entry',
    apply: 'build',
    renderChunk(code, chunk, _options, { chunks }) {
      const result = new MagicString(code);
      const { body } = this.parse(code);
      const imports = body.filter((node) => node.type === 'ImportDeclaration');
      const exports = body.filter((node) => node.type === 'ExportNamedDeclaration');
      for (const { start, end } of [...imports, ...exports]) result.remove(start, end);
      const made = exports
        .flatMap(({ specifiers }) => specifiers)
        .map(({ local, exported }) => `${nameOf(exported)}: ${nameOf(local)}`);

      if (chunk.isEntry) {
        // Rolldown merges what is shared into the entry, as a rule. Which module stands in its way is found by trial.
        if (imports.length)
          this.error(`${entry} would import ${chunk.imports.join(', ')}: it must stand alone.`);
        // The language's own, whatever the page has put in its place.
        result.prepend('const Promise = (async () => {})().constructor;\n');
        result.append(`
          const shared = { ${made.join(', ')} };
          function take(...names) {
            const isPinned = (name) =>
              [...document.scripts].some(({ text }) => text.includes(name.slice('./chunks/'.length)));
            const modules = names.map((name) => import(name).catch((error) => {
              if (isPinned(name)) throw error;
              return import(name + '?' + Date.now());
            }));
            return Promise.all(modules).then((all) => {
              const of = (name) => all[names.indexOf(name)].default(shared, of);
              return of(names[0]);
            });
          }`);
        new Visitor({
          ImportExpression({ start, end, source }) {
            const file = (source as { value: string }).value;
            const needed = new Set([file.replace('./', '')]);
            for (const name of needed)
              chunks[name]!.imports.forEach((one) => one !== entry && needed.add(one));
            const names = [...needed].map((name) => JSON.stringify(`./${name}`));
            result.update(start, end, `take(${names.join(', ')})`);
          },
        }).visit(this.parse(code));
      } else {
        const isShared = (file: string) => file.endsWith(`/${entry}`);
        const taken = imports.map(({ source: { value }, specifiers }) => {
          const names = specifiers.map(
            (one) => `${nameOf((one as { imported: unknown }).imported)}: ${nameOf(one.local)}`,
          );
          const from = isShared(value) ? 'shared' : `of(${JSON.stringify(value.replace('./', './chunks/'))})`;
          return `const { ${names.join(', ')} } = ${from};`;
        });
        result.prepend(`let made; export default (shared, of) => made ??= (() => { ${taken.join('')}`);
        result.append(`return { ${made.join(', ')} }; })();`);
      }
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
  };
}
