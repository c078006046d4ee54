import { sentencesOf } from '../../danish/check-text.js';
import type { Code, Finding } from '../../feed/finding.js';
import type { Path, Yaml } from '../content/yaml.js';
import { Problem } from '../problem.js';
import type { Report } from './report.js';

/** How a path of the feed (`items[3]._tryg.event.start`) is taken apart. */
const steps = (path: string): Path =>
  [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));

/** What to do, where the sentence that a feed's own check has for it speaks of JSON. */
const REMEDIES: Partial<Record<Code, string>> = {
  'unreadable-date': ' Skriv den som 2026-11-30 eller 2026-11-30T09:00.',
};

/**
 * Tells what the feed's own check finds, at the lines of the files that people wrote.
 * @param whereIs - The file that a path of the feed comes from, and the path there.
 */
export function tellFindings(
  findings: readonly Finding[],
  report: Report,
  whereIs: (path: Path) => {
    readonly file: string;
    readonly yaml: Pick<Yaml, 'lineOf'>;
    readonly path: Path;
  },
): void {
  for (const finding of findings) {
    // That a word stands where the feed has a list, or a number as a word, is how YAML is written; it is put right.
    if (finding.code.startsWith('mended-')) continue;
    const { file, yaml, path } = whereIs(steps(finding.path));
    const { what } = sentencesOf(finding);
    const sentence = finding.value ? `${what.replace(/\.$/, '')}: »${finding.value}«.` : what;
    const remedy = REMEDIES[finding.code] ?? '';
    report.tell(finding.level, new Problem(sentence + remedy, { file, line: yaml.lineOf(path) }));
  }
}
