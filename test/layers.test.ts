import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

interface Import {
  /** The importing file and the imported one, from src/ on; a package keeps its name. */
  from: string;
  to: string;
  typesOnly: boolean;
}

interface Layer {
  name: string;
  files: RegExp;
  /** What these files may import; `types` only as types. */
  may: RegExp[];
  types?: RegExp[];
}

const lit = /^lit(\/|$)/;
const feedTypes = /^feed\//;
/** The words themselves are fetched by who shows them, and handed on. */
const englishTypes = /^english\/english\.ts$/;
/** Pure questions about what has arrived: the network does not come with them. */
const feedQuestions =
  /^feed\/(select(-[a-z]+)?|address|extension|places|search|language|day|opening|cvr|vcard|calendar|json-ld)\.ts$/;

/** The first layer that a file belongs to holds for it. `OWN` stands for the folder the file lies in. */
const layers: Layer[] = [
  { name: 'feed/', files: /^feed\//, may: [/^feed\//] },
  { name: 'danish/', files: /^danish\//, may: [/^danish\//], types: [feedTypes, /^embed\//] },
  {
    // Stands beside danish/, and takes nothing of it along.
    name: 'english/',
    files: /^english\//,
    may: [/^english\//],
    types: [/^danish\//, feedTypes],
  },
  {
    name: 'elements/parts/',
    files: /^elements\/parts\//,
    may: [lit, /^danish\//, /^elements\/parts\//, feedQuestions, /^trusted-types\.ts$/],
    types: [feedTypes, englishTypes, /^elements\/feed-controller\.ts$/],
  },
  {
    // The panel for editors, which nobody else loads: it fetches the feed itself, to say why it cannot be had.
    name: 'elements/check/',
    files: /^elements\/check\//,
    may: [lit, /^danish\/check-text\.ts$/, /^elements\/styles\/base\.ts$/, /^OWN\//, feedTypes],
  },
  {
    name: 'elements/*/template.ts',
    files: /^elements\/[^/]+\/template\.ts$/,
    may: [
      lit,
      /^danish\//,
      /^english\/skip-text\.ts$/,
      /^elements\/(parts|styles)\//,
      feedQuestions,
      /^OWN\/(styles|once|visit)\.ts$/,
    ],
    types: [feedTypes, englishTypes, /^elements\/feed-controller\.ts$/, /^OWN\//],
  },
  {
    name: 'elements/*/styles.ts',
    files: /^(elements\/[^/]+\/(finder-)?styles|elements\/styles\/[^/]+)\.ts$/,
    may: [lit, /^elements\/styles\//],
  },
  {
    // What the elements of one name have agreed on, beyond any one of them.
    name: 'elements/*/once.ts',
    files: /^elements\/[^/]+\/once\.ts$/,
    may: [],
    types: [lit],
  },
  {
    // What only some lists have, and load on demand.
    name: 'elements/news-list/*.ts',
    files: /^elements\/news-list\/(extras|expansion|finder|finder-template|choice-in-address|unique)\.ts$/,
    may: [lit, /^danish\//, /^elements\/parts\//, feedQuestions, /^OWN\//],
    types: [feedTypes, englishTypes, /^elements\/feed-controller\.ts$/],
  },
  {
    // A reader's way through one element, told by the page's address and title.
    name: 'elements/*/visit.ts',
    files: /^elements\/[^/]+\/(visit|address|title)\.ts$/,
    may: [lit, /^elements\/parts\/text-in\.ts$/, /^OWN\//, /^elements\/page\.ts$/, feedQuestions],
    types: [feedTypes, /^elements\/(feed-controller|events|on-demand)\.ts$/],
  },
  {
    name: 'elements/*/element.ts',
    files: /^elements\/[^/]+\/element\.ts$/,
    // The parts are there for what is shown while a template is still being fetched; a list's own code fetches its pages.
    may: [
      lit,
      /^elements\/[^/]+\.ts$/,
      /^elements\/(parts|styles)\//,
      /^elements\/news-list\/element\.ts$/,
      /^OWN\//,
      /^danish\/text\.ts$/,
    ],
    types: [feedTypes],
  },
  {
    name: 'elements/*.ts',
    files: /^elements\/[^/]+\.ts$/,
    may: [
      lit,
      feedTypes,
      englishTypes,
      /^elements\/[^/]+\.ts$/,
      /^elements\/styles\//,
      /^elements\/check\/panel\.ts$/,
    ],
  },
  {
    // What editors may choose, and the HTML they paste: stands on nothing.
    name: 'embed/',
    files: /^embed\//,
    may: [/^embed\//],
  },
  {
    // The page for iframes, and the script for pages that hold them: each is built for itself.
    name: 'frame/',
    files: /^frame\//,
    may: [/^frame\//, /^embed\//, /^danish\/(frame|option)-text\.ts$/],
  },
  {
    // The page on which editors build what they embed: a bundle of its own, which no reader loads.
    name: 'builder/',
    files: /^builder\//,
    may: [
      lit,
      /^builder\//,
      /^embed\//,
      /^danish\//,
      /^elements\/check\/(findings|template|styles)\.ts$/,
      /^elements\/parts\/rich-text\/inert\.ts$/,
      /^elements\/styles\/base\.ts$/,
      /^feed\/(finding|load)\.ts$/,
      feedQuestions,
    ],
    types: [feedTypes],
  },
  {
    name: 'define.ts',
    files: /^define(\.ts$|\/)/,
    may: [
      /^elements\/[^/]+\/element\.ts$/,
      /^elements\/placeholder-watch\.ts$/,
      /^define\//,
      /^trusted-types\.ts$/,
    ],
    types: [/^elements\/events\.ts$/],
  },
  { name: 'index.ts', files: /^index\.ts$/, may: [/^elements\//], types: [feedTypes] },
  {
    // Runs in Node, on the bank: nothing on the way to a page imports it.
    name: 'toolbox/',
    files: /^toolbox\//,
    may: [
      /^node:/,
      /^(@mozilla\/readability|citty|cli-progress|date-holidays|feedsmith|linkedom|marked|robots-parser|sharp|turndown|yaml)$/,
      /^toolbox\//,
      /^feed\//,
      /^danish\//,
      // Which heading stands under which, as in the widgets.
      /^elements\/parts\/rich-text\/outline\.ts$/,
      /^embed\//,
    ],
  },
  {
    // The types of the elements once more, as each framework wants to be told of them.
    name: 'frameworks/',
    files: /^frameworks\//,
    may: [],
    types: [lit, /^index\.ts$/, /^frameworks\//, /^(react|svelte\/elements|vue)$/],
  },
  { name: 'trusted-types.ts', files: /^trusted-types\.ts$/, may: [] },
];

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort();

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.Latest);

/** `./text.js`, as seen from `danish/date.ts`, is `danish/text.ts`. */
function target(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return normalize(join(dirname(from), specifier)).replace(/(\.js|\.ts)?$/, '.ts');
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  const onlyNamed = !clause.name && bindings !== undefined && ts.isNamedImports(bindings);
  return (
    onlyNamed && bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly)
  );
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typesOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ from: file, to: target(file, specifier.text), typesOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, isTypeOnly(node));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

const imports = files.flatMap(importsOf);

const layerOf = (file: string): Layer | undefined => layers.find(({ files }) => files.test(file));

/** Which rule an import breaks, in a sentence; nothing when it breaks none. */
function fault({ from, to, typesOnly }: Import): string[] {
  const layer = layerOf(from);
  if (!layer) return [];
  const own = `${dirname(from)}/`;
  const seen = to.startsWith(own) ? [to, `OWN/${relative(own, to)}`] : [to];
  const allows = (patterns: RegExp[] = []): boolean =>
    patterns.some((pattern) => seen.some((path) => pattern.test(path)));
  if (allows(layer.may) || (typesOnly && allows(layer.types))) return [];
  const limit = allows(layer.types) ? 'of which it may import only types' : 'which it may not';
  return [`src/${from} (layer ${layer.name}) imports ${to}, ${limit}.`];
}

/** What is run, and not taken from. */
const ACTORS =
  /^(define\.ts|define\/(?!define\.ts)[a-z-]+\.ts|frame\/(frame|host)\.ts|builder\/(builder|elsewhere)\.ts|toolbox\/cli\.ts)$/;

/** A statement that does something when the file is merely imported. */
function sideEffects(file: string): string[] {
  const { statements } = parse(file);
  const acts = (statement: ts.Statement): boolean =>
    (ts.isImportDeclaration(statement) && !statement.importClause) ||
    !(
      ts.isImportDeclaration(statement) ||
      ts.isExportDeclaration(statement) ||
      ts.isVariableStatement(statement) ||
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isModuleDeclaration(statement)
    );
  return statements
    .filter(acts)
    .map(
      (statement) =>
        `src/${file} acts when imported (${ts.SyntaxKind[statement.kind]}): only what matches ${ACTORS} may.`,
    );
}

/** Paths that come back to where they began. Types vanish in the build, so they close no circle. */
function cycles(): string[] {
  const next = new Map(files.map((file) => [file, new Set<string>()]));
  for (const { from, to, typesOnly } of imports) if (!typesOnly && next.has(to)) next.get(from)?.add(to);
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const imported of next.get(file) ?? []) walk(imported, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

describe('src', () => {
  test('imports point downstream only', () => {
    expect(imports).not.toEqual([]);
    expect(imports.flatMap(fault)).toEqual([]);
  });

  test('has a layer for every file', () => {
    const strays = files.filter((file) => !layerOf(file));
    expect(strays, 'Files without a place in the table of test/layers.test.ts').toEqual([]);
  });

  test('has no circle of imports', () => {
    expect(cycles()).toEqual([]);
  });

  test('does nothing when imported, except for what is run', () => {
    expect(files.filter((file) => !ACTORS.test(file)).flatMap(sideEffects)).toEqual([]);
  });
});
