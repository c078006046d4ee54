import { readFile } from 'node:fs/promises';
import { isObject } from '../../feed/check-values.js';

/** The build's notes for the next one, beside what it wrote. */
export const RECORD = '.tryg-feed-build.json';

/** A file as it was written. */
export interface Written {
  readonly hash: string;
  readonly size: number;
}

/** A picture that has been encoded: its largest width, and all its widths. The files' names follow from its key. */
export interface Encoded {
  readonly width: number;
  readonly height: number;
  readonly widths: readonly number[];
}

/** What a build left behind. */
export interface BuildRecord {
  readonly outputs: ReadonlyMap<string, Written>;
  readonly pictures: ReadonlyMap<string, Encoded>;
}

const entriesOf = <T>(value: unknown): [string, T][] =>
  isObject(value) ? (Object.entries(value) as [string, T][]) : [];

/** Reads the notes of the last build. Without them, or with half of them, everything is built anew. */
export async function readRecord(file: string): Promise<BuildRecord> {
  let read: unknown;
  try {
    read = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    read = undefined;
  }
  const { outputs, pictures } = isObject(read) && read.version === 1 ? read : {};
  return { outputs: new Map(entriesOf<Written>(outputs)), pictures: new Map(entriesOf<Encoded>(pictures)) };
}

const sorted = <T>(map: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

/** The same notes for the same build, one line for each file. */
export const recordText = ({ outputs, pictures }: BuildRecord): string =>
  [
    '{"version":1,"outputs":{',
    lines(sorted(outputs)),
    '},"pictures":{',
    lines(sorted(pictures)),
    '}}\n',
  ].join('\n');

const lines = (entries: Record<string, unknown>): string =>
  Object.entries(entries)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(',\n');
