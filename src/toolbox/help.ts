import type { ArgDef, ArgsDef, CommandDef } from 'citty';
import { namesOf } from './options.js';

/** No line is longer, so that help reads well in any window. */
const WIDTH = 78;

/** A text in lines, each after as much room. */
function wrapped(text: string, room: number): string {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!;
    if (line && room + line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => ' '.repeat(room) + line).join('\n');
}

const hintOf = (name: string, arg: ArgDef): string =>
  arg.type === 'enum' ? (arg.options ?? []).join('|') : (arg.valueHint ?? name);

/** What a person writes for an argument. @example '-o, --out <mappe>' */
function writtenAs(name: string, arg: ArgDef): string {
  if (arg.type === 'positional') return `<${hintOf(name, arg)}>`;
  const value = arg.type === 'boolean' ? '' : ` <${hintOf(name, arg)}>`;
  const long = arg.type === 'boolean' && arg.default === true ? `--no-${name}` : `--${name}`;
  return [...namesOf(arg).map((short) => `-${short}`), long].join(', ') + value;
}

function entry([name, arg]: [string, ArgDef]): string {
  const isOn = arg.type === 'boolean' && arg.default === true;
  const described =
    (isOn && 'negativeDescription' in arg && arg.negativeDescription) || arg.description || '';
  const given = arg.type !== 'boolean' && arg.default ? ` Ellers: ${String(arg.default)}` : '';
  return `  ${writtenAs(name, arg)}\n${wrapped(described + given, 6)}`;
}

/** How a command is used, in Danish; from what the command itself says of its options. */
export function helpOf(name: string, command: CommandDef<ArgsDef>): string {
  const { description = '' } = command.meta as { description?: string };
  const args = Object.entries(command.args as ArgsDef);
  const line = args.flatMap(([key, arg]) => {
    if (arg.type === 'positional') return writtenAs(key, arg);
    return arg.required ? `--${key} <${hintOf(key, arg)}>` : [];
  });
  return `${wrapped(description, 0)}

Skriv:
  ${['tryg-feed', name, ...line].join(' ')}

${args.map(entry).join('\n')}`;
}

/** All commands, each with the first sentence of what it says of itself. */
export const overviewOf = (commands: readonly [name: string, command: CommandDef<ArgsDef>][]): string =>
  `Værktøjet bag nyhedsstrømmen.

${commands
  .map(([name, { meta }]) => {
    const { description = '' } = meta as { description?: string };
    return `  tryg-feed ${name}\n${wrapped(/^.*?[.:?](?=\s|$)/.exec(description)![0].replace(/:$/, '.'), 6)}`;
  })
  .join('\n')}

Se, hvordan en af dem bruges: tryg-feed build --help`;
