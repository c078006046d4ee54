import { allIsWell, andMore, fix, LEVEL, outcome } from '../../danish/check-text.js';
import type { Level } from '../../feed/finding.js';
import { inert } from '../inert.js';
import { numbersOf, type Effect, type Found } from './codes.js';
import type { Checked } from './feed.js';
import { EFFECT, effects, ONE, sentencesOf, several } from './sentences.js';

/* The outcome of a check for people: in groups for a terminal, in lines for a log. */

/** What a terminal can do. */
export interface Looks {
  readonly colours: boolean;
}

const LEVELS: readonly Level[] = ['error', 'warning', 'advice'];

/** So many places are listed of each kind of fault. */
const MOST_PLACES = 20;

type Paint = (text: string) => string;

const painter = (begin: number, end: number, { colours }: Looks): Paint =>
  colours ? (text) => `\u001B[${begin}m${text}\u001B[${end}m` : (text) => text;

const COLOUR: Readonly<Record<Level, number>> = { error: 31, warning: 33, advice: 36 };

/** What is said of where: the value too, unless the sentences have it. */
function placeOf(one: Found, isFile: boolean): string {
  const { what, why, fix: todo } = sentencesOf(one, isFile);
  const value = one.value && ![what, why, todo].some((said) => said.includes(one.value!)) ? one.value : '';
  const isSaid = one.code.endsWith('large') || one.code === 'cached-long' || one.code === 'too-many-items';
  const parts = [one.item && `»${one.item}«`, one.path, value && !isSaid && `(${value})`];
  return inert(parts.filter(Boolean).join(' '));
}

const kindsOf = (findings: readonly Found[]): Found[][] => {
  const kinds = new Map<string, Found[]>();
  for (const one of findings) {
    const { what } = sentencesOf(one);
    const kind = kinds.get(what);
    if (kind) kind.push(one);
    else kinds.set(what, [one]);
  }
  return [...kinds.values()];
};

const pagesOf = ({ items, pages }: Checked): string =>
  [several(items, 'nyhed', 'nyheder'), ...(pages > 1 ? [`${several(pages, 'side', 'sider')}`] : [])].join(
    ' på ',
  );

const effectsOf = (findings: readonly Found[]): Record<Effect, number> => {
  const numbers = { dropped: 0, mended: 0, 'shown-badly': 0, unseen: 0 };
  for (const { effect } of findings) numbers[effect] += 1;
  return numbers;
};

const summary = ({ findings }: Checked): string[] =>
  findings.length
    ? [outcome(numbersOf(findings)), effects(effectsOf(findings)) ?? ''].filter(Boolean)
    : [allIsWell];

/** In groups, the worst first, each kind of fault once with the places where it is. */
export function inGroups(checked: Checked, looks: Looks): string {
  const [bold, dim] = [painter(1, 22, looks), painter(2, 22, looks)];
  const { name, isFile, findings, notes } = checked;
  const lines = [bold(inert(name)), dim(pagesOf(checked)), ''];
  for (const level of LEVELS) {
    const some = findings.filter((one) => one.level === level);
    if (!some.length) continue;
    lines.push(painter(COLOUR[level], 39, looks)(bold(`${LEVEL[level]} (${some.length})`)), '');
    for (const kind of kindsOf(some)) lines.push(...ofKind(kind, isFile, looks), '');
  }
  lines.push(...summary(checked).map(bold), ...notes);
  return lines.join('\n');
}

function ofKind(kind: readonly Found[], isFile: boolean, looks: Looks): string[] {
  const dim = painter(2, 22, looks);
  const [first] = kind as [Found];
  const { what, why, fix: todo } = sentencesOf(first, isFile);
  const places = kind.flatMap((one) => {
    const where = [one.page ?? (one.line && 'linje'), one.line].filter(Boolean).join(one.page ? ':' : ' ');
    const place = placeOf(one, isFile);
    return place || where ? [`    • ${[where && inert(where), place].filter(Boolean).join('  ')}`] : [];
  });
  const left = places.length - MOST_PLACES;
  return [
    `  ${painter(COLOUR[first.level], 39, looks)(inert(what))} ${dim(`[${EFFECT[first.effect]}]`)}`,
    `  ${inert(why)}`,
    `  ${fix}: ${inert(todo)}`,
    ...places.slice(0, MOST_PLACES).map(dim),
    ...(left > 0 ? [dim(`    ${andMore(left)}`)] : []),
  ];
}

/** A line for each, for logs and other programs that look for `fil:linje:`. */
export function inLines(checked: Checked): string {
  const { name, isFile, findings, notes } = checked;
  const lines = findings.map((one) => {
    const { what, why, fix: todo } = sentencesOf(one, isFile);
    const where = [one.page ?? name, ...(one.line ? [one.line] : [])].join(':');
    const place = placeOf(one, isFile);
    const about = place && ` ${place}:`;
    return inert(
      `${where}: ${ONE[one.level]}:${about} ${what} [${EFFECT[one.effect]}] ${why} ${fix}: ${todo}`,
    );
  });
  return [...lines, ...[...summary(checked), ...notes].map((line) => inert(`${name}: ${line}`))].join('\n');
}
