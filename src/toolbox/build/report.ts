import type { Level } from '../../feed/finding.js';
import type { Problem } from '../problem.js';

/** What a build has to say of the content, in the order in which it was found. */
export class Report {
  readonly told: { readonly level: Level; readonly problem: Problem }[] = [];
  errors = 0;

  tell(level: Level, problem: Problem): void {
    this.told.push({ level, problem });
    if (level === 'error') this.errors += 1;
  }
}
