import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, stringify, visit } from 'yaml';
import type { Document, ParsedNode, YAMLError } from 'yaml';
import { Problem } from '../problem.js';
import { yamlMistake } from './yaml-mistake.js';

/**
 * Numbers and dates stay the words that were written (`0800`, `+45 99 82 34 20`, `2026-11-23`): the feed's own readers know
 * what is meant. Only `true`, `false` and nothing are more than words.
 */
const SCHEMA: { schema: 'failsafe'; customTags: ('null' | 'bool')[] } = {
  schema: 'failsafe',
  customTags: ['null', 'bool'],
};

/** The way to a value: keys and positions in lists. */
export type Path = readonly (string | number)[];

/** What stands in a piece of YAML, and on which line. */
export interface Yaml {
  readonly value: unknown;
  /** The line of the value at a path; of the nearest thing around it where that is missing. */
  readonly lineOf: (path: Path) => number;
}

/**
 * Reads YAML.
 * @param file - For the messages.
 * @param first - The line of the file on which the text begins.
 * @throws {Problem} on the first mistake.
 */
export function readYaml(text: string, file: string, first = 1): Yaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...SCHEMA, lineCounter, prettyErrors: false });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + first - 1;
  const [mistake] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (mistake) {
    const offset = placeOf(mistake, document);
    const line = text.split('\n')[lineCounter.linePos(offset).line - 1] ?? '';
    throw new Problem(yamlMistake(mistake.code, line), { file, line: lineAt(offset) });
  }
  return {
    value: valueOf(document, file, lineAt),
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  };
}

/** Writes YAML that reads back the same: words without quotes where they can be, and no line broken. */
export const yamlText = (value: unknown): string =>
  stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner), {
    ...SCHEMA,
    lineWidth: 0,
  });

function valueOf(document: Document.Parsed, file: string, lineAt: (offset: number) => number): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch {
    let offset = 0;
    visit(document, {
      Alias: (_, { range }) => {
        offset = range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    throw new Problem(yamlMistake('BAD_ALIAS'), { file, line: lineAt(offset) });
  }
}

/** A quotation mark or bracket that never closes is told where it opens, not where the file ends. */
function placeOf({ code, pos }: YAMLError, document: Document.Parsed): number {
  let place = pos[0];
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return place;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range || (code === 'MISSING_CHAR' && !isQuoted(node))) return undefined;
    const [from, , to] = node.range;
    if (from <= pos[0] && pos[0] <= to) place = from;
    return undefined;
  });
  return place;
}

const isQuoted = (node: unknown): boolean => isScalar(node) && !!node.type?.startsWith('QUOTE');

function offsetOf(root: ParsedNode | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!isPair(pair)) return offset;
      offset = (pair.key as ParsedNode).range[0];
      node = pair.value;
    } else if (isSeq(node) && isNode(node.items[Number(step)])) {
      node = node.items[Number(step)];
      offset = (node as ParsedNode).range[0];
    } else {
      return offset;
    }
  }
  return offset;
}
