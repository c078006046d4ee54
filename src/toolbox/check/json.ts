import { numbersOf, type Code, type Effect } from './codes.js';
import type { Level } from '../../feed/finding.js';
import type { Checked } from './feed.js';
import { sentencesOf } from './sentences.js';

/**
 * What `check --json` writes. Names here stay as they are, and so do the codes; more of both may come, under the same
 * `format`.
 */
export interface Report {
  readonly format: 'tryg-feed-check/1';
  /** Of all feeds together. */
  readonly counts: Readonly<Record<Level, number>>;
  readonly feeds: readonly {
    /** The address, or the file as it was named. */
    readonly name: string;
    readonly items: number;
    readonly pages: number;
    readonly counts: Readonly<Record<Level, number>>;
    readonly findings: readonly {
      readonly level: Level;
      readonly code: Code;
      /** What becomes of it in the widgets. */
      readonly effect: Effect;
      /** Where in the document, as `items[3].image`; empty for the feed as a whole. */
      readonly path: string;
      /** In a file, counted from one. */
      readonly line?: number;
      /** The title of the item, contact or notice. */
      readonly item?: string;
      /** What stands there, shortened. */
      readonly value?: string;
      /** The address or file of the page that it is on, where that is not the first. */
      readonly page?: string;
      /** In Danish: what is wrong, why it matters, and what to do. */
      readonly what: string;
      readonly why: string;
      readonly fix: string;
    }[];
    /** In Danish: what was not looked at. */
    readonly notes: readonly string[];
  }[];
}

/** The outcome for machines. */
export const reportOf = (all: readonly Checked[]): Report => ({
  format: 'tryg-feed-check/1',
  counts: numbersOf(all.flatMap(({ findings }) => findings)),
  feeds: all.map(({ name, isFile, items, pages, findings, notes }) => ({
    name,
    items,
    pages,
    counts: numbersOf(findings),
    findings: findings.map((one) => {
      const { level, code, effect, path, line, item, value, page } = one;
      return {
        level,
        code,
        effect,
        path,
        ...(line && { line }),
        ...(item && { item }),
        ...(value && { value }),
        ...(page && { page }),
        ...sentencesOf(one, isFile),
      };
    }),
    notes,
  })),
});
