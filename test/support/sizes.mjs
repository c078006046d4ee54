// Weighs the build as it travels: brotli, as a web server sends it. The same sources weigh the same on every machine.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import ts from 'typescript';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The one file a page loads. */
export const entry = 'tryg-widgets.js';

/** @param {string} file - From dist/ on. */
export function read(file) {
  if (!existsSync(dist + file)) {
    throw new Error(`dist/${file} is missing: run "npm run build" first, as "npm test" does.`);
  }
  return readFileSync(dist + file);
}

/** @param {string} file */
export const weight = (file) => brotliCompressSync(read(file)).length;

/**
 * What a file of the build imports at once.
 * @param {string} file
 */
function importsOf(file) {
  const { statements } = ts.createSourceFile(file, read(file).toString(), ts.ScriptTarget.Latest);
  return statements.flatMap((node) => {
    const address =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    return address && ts.isStringLiteralLike(address) ? [join(file, '..', address.text)] : [];
  });
}

/**
 * A file and all that it imports statically.
 * @param {string} file
 * @returns {string[]}
 */
function withImports(file) {
  const files = new Set([file]);
  for (const one of files) for (const imported of importsOf(one)) files.add(imported);
  return [...files];
}

/** The files of the first load, and their bytes together. */
export function firstLoad() {
  const files = withImports(entry);
  return { files, bytes: files.reduce((sum, file) => sum + weight(file), 0) };
}

/**
 * The files that are fetched on demand: which, how many bytes, and for which of the names. The entry asks for them in one
 * call each, the chunk itself first and what it needs after it; one whose name begins with that name is for it.
 * @param {readonly string[]} names
 */
export function chunks(names) {
  const calls = [
    ...read(entry)
      .toString()
      .matchAll(/[\w$]+\(((?:[`"']\.\/chunks\/[\w-]+\.js[`"'],?)+)\)/g),
  ].map(([, list = '']) => [...list.matchAll(/chunks\/[\w-]+\.js/g)].map(([file]) => file));
  const nameOf = (/** @type {string} */ file) => /([^/]+?)-[\w-]{8}\.js$/.exec(file)?.[1] ?? file;
  return [...new Set(calls.flat())]
    .map((file) => ({
      name: nameOf(file),
      bytes: weight(file),
      users: names.filter((name) =>
        calls.some(
          ([root = '', ...needs]) =>
            `${nameOf(root)}-`.startsWith(`${name}-`) && [root, ...needs].includes(file),
        ),
      ),
    }))
    .sort((a, b) => b.bytes - a.bytes);
}
