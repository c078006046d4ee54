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
function read(file) {
  if (!existsSync(dist + file)) {
    throw new Error(`dist/${file} is missing: run "npm run build" first, as "npm test" does.`);
  }
  return readFileSync(dist + file);
}

/** @param {string} file */
export const weight = (file) => brotliCompressSync(read(file)).length;

/**
 * What a file of the build imports: at once, and on demand.
 * @param {string} file
 */
function importsOf(file) {
  const source = ts.createSourceFile(file, read(file).toString(), ts.ScriptTarget.Latest);
  /** @type {string[]} */
  const atOnce = [];
  /** @type {string[]} */
  const onDemand = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const isStatement = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const address = isStatement ? node.moduleSpecifier : isCall ? node.arguments[0] : undefined;
    if (address && ts.isStringLiteralLike(address)) {
      (isStatement ? atOnce : onDemand).push(join(file, '..', address.text));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { atOnce, onDemand };
}

/**
 * A file and all that it imports statically.
 * @param {string} file
 * @returns {string[]}
 */
function withImports(file) {
  const files = new Set([file]);
  for (const one of files) for (const imported of importsOf(one).atOnce) files.add(imported);
  return [...files];
}

/** The files of the first load, and their bytes together. */
export function firstLoad() {
  const files = withImports(entry);
  return { files, bytes: files.reduce((sum, file) => sum + weight(file), 0) };
}

/**
 * The files that are fetched on demand: which, how many bytes, and for which of the names. A chunk whose name begins with
 * that name is for it, and so is what that chunk imports.
 * @param {readonly string[]} names
 */
export function chunks(names) {
  const first = firstLoad().files;
  const asked = [...new Set(first.flatMap((file) => importsOf(file).onDemand))];
  const all = [...new Set(asked.flatMap(withImports))].filter((file) => !first.includes(file));
  const nameOf = (/** @type {string} */ file) => /([^/]+?)-[\w-]{8}\.js$/.exec(file)?.[1] ?? file;
  return all
    .map((file) => ({
      name: nameOf(file),
      bytes: weight(file),
      users: names.filter((name) =>
        asked.some((root) => `${nameOf(root)}-`.startsWith(`${name}-`) && withImports(root).includes(file)),
      ),
    }))
    .sort((a, b) => b.bytes - a.bytes);
}
