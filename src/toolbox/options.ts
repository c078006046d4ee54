import { Problem } from './problem.js';

/**
 * A whole number that somebody has written after an option.
 * @throws {Problem} when it is none, or too large.
 */
export function wholeNumber(option: string, written: string, most: number): number {
  const number = /^\d+$/.test(written) ? Number(written) : NaN;
  if (number <= most) return number;
  throw new Problem(
    `--${option} skal være et helt tal fra 0 til ${most.toLocaleString('da-DK')}, ikke »${written}«.`,
  );
}

/** The options of a command, as citty takes them. */
type Options = Readonly<Record<string, { readonly type: string; readonly alias?: string }>>;

const inCamel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Refuses options that a command does not have: one that is misspelt would be passed over in silence.
 * @throws {Problem} for the first of them.
 */
export function refuseUnknown(command: string, given: object, known: Options): void {
  const names = Object.entries(known).flatMap(([name, { alias }]) => (alias ? [name, alias] : [name]));
  const all = new Set(['_', ...names, ...names.map(inCamel)]);
  const [unknown] = Object.keys(given).filter((name) => !all.has(name));
  if (unknown === undefined) return;
  const written = unknown.length > 1 ? `--${unknown}` : `-${unknown}`;
  throw new Problem(`Der er ikke noget, der hedder ${written}. Se: tryg-feed ${command} --help`);
}

/**
 * Refuses a second folder where there is to be one: it is the rest of a name with a space in it.
 * @param words - What somebody has written that is no option.
 * @throws {Problem} for it.
 */
export function refuseSecond([, second]: readonly string[]): void {
  if (second !== undefined)
    throw new Problem(
      `»${second}« er for meget. Er der mellemrum i navnet, så sæt det i anførselstegn ("…").`,
    );
}
