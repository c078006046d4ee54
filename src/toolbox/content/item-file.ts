import { Problem } from '../problem.js';
import { inKeyOrder, itemKeys } from './keys.js';
import { readYaml, yamlText, type Path } from './yaml.js';

/** A `.md` file: what its front matter says, and the Markdown under it. */
export interface ItemFile {
  /** As messages name it. */
  readonly file: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  /** The line of what stands at a path of the front matter. */
  readonly lineOf: (path: Path) => number;
}

const FENCE = /^---[ \t]*$/;

/** A first line that was meant as one: below an empty line, with a dash too many, or with those that Word makes. */
const NEARLY_FENCE = /^\s*[-–—]+\s*\n/;

/**
 * Reads the text of an item's file.
 * @throws {Problem} for front matter that begins otherwise, that never ends, or that YAML cannot read.
 */
export function readItemFile(text: string, file: string): ItemFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (!FENCE.test(lines[0]!) && NEARLY_FENCE.test(text))
    throw new Problem('Filens første linje skal være --- og ikke andet.', { file, line: 1 });
  if (!FENCE.test(lines[0]!))
    return { file, front: {}, body: lines.join('\n'), bodyLine: 1, lineOf: () => 1 };
  const end = lines.findIndex((line, at) => at > 0 && FENCE.test(line));
  if (end < 0)
    throw new Problem('Oplysningerne i toppen slutter ikke: der mangler en linje med ---.', {
      file,
      line: 1,
    });
  const { value, lineOf } = readYaml(lines.slice(1, end).join('\n'), file, 2);
  if (value !== null && (typeof value !== 'object' || Array.isArray(value)))
    throw new Problem('Oplysningerne i toppen skal være nøgler med værdier, såsom »title: …«.', {
      file,
      line: 2,
    });
  return {
    file,
    front: (value ?? {}) as Record<string, unknown>,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    lineOf,
  };
}

/**
 * The text of an item's file, the same for the same item each time: keys in their order, words as people write them, one
 * blank line, one newline at the end.
 */
export function itemText(front: Readonly<Record<string, unknown>>, body: string): string {
  const yaml = yamlText(inKeyOrder(front, itemKeys));
  const markdown = body.replace(/\r\n?/g, '\n').trim();
  return `---\n${yaml}---\n${markdown && `\n${markdown}\n`}`;
}
