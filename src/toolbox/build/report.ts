import type { Level } from '../../feed/finding.js';
import { problemOf, type Problem, type Where } from '../problem.js';

/** What a build has to say of the content, in the order in which it was found. */
export class Report {
  readonly told: { readonly level: Level; readonly problem: Problem }[] = [];
  errors = 0;

  /** @param error - A problem, or whatever was thrown at that place. */
  tell(level: Level, error: unknown, where?: Where): void {
    this.told.push({ level, problem: problemOf(error, where) });
    if (level === 'error') this.errors += 1;
  }
}
