import { SingleBar } from 'cli-progress';
import type { Listener, Summary } from './import.js';
import { told } from './told.js';
import { Problem } from '../problem.js';

const FATES = {
  new: 'ny',
  changed: 'ændret',
  same: 'uændret',
  edited: 'rettet af dig',
  waiting: 'venter på dig',
  removed: 'fjernet',
};

/** Tells what happens: with a bar that grows on a terminal, in plain lines in a log. */
export function reporter(stream: NodeJS.WriteStream): Listener & { end(): void } {
  let bar: SingleBar | undefined;
  /** A line above the bar. */
  const line = (text: string): void => {
    if (bar) stream.write('\r\u001b[K');
    stream.write(`${text}\n`);
    bar?.render();
  };
  return {
    file(fate, file) {
      if (!stream.isTTY) line(`${file}: ${FATES[fate]}`);
    },
    problem: (problem) => line(told(problem)),
    word: (text, place) => line(told(new Problem(text, { file: place }))),
    progress(done, total) {
      if (!stream.isTTY) return;
      if (!bar) {
        bar = new SingleBar({
          stream,
          format: 'Henter {bar} {value} af {total}, {eta_formatted} endnu',
          barCompleteChar: '█',
          barIncompleteChar: '░',
          hideCursor: true,
          gracefulExit: false,
        });
        bar.start(total, done);
      }
      bar.setTotal(total);
      bar.update(done);
    },
    end() {
      bar?.stop();
      bar = undefined;
    },
  };
}

/** `12 nye, 1 ændret, 40 uændrede, 2 fejl.` */
export function summaryOf(summary: Summary): string {
  const { new: fresh, changed, same, edited, gone, removed, problems, interrupted } = summary;
  const counts = [
    [fresh, fresh === 1 ? 'ny' : 'nye'],
    [changed, changed === 1 ? 'ændret' : 'ændrede'],
    [same, same === 1 ? 'uændret' : 'uændrede'],
    [edited, 'rettet af dig og ikke overskrevet'],
    [gone - removed, gone - removed === 1 ? 'findes ikke længere' : 'findes ikke længere'],
    [removed, removed === 1 ? 'fjernet' : 'fjernede'],
    [problems, 'fejl'],
  ] as const;
  const told = counts.flatMap(([count, word]) => (count ? [`${count.toLocaleString('da-DK')} ${word}`] : []));
  const all = `${told.join(', ') || 'Ingen nyheder'}.`;
  return interrupted ? `${all} Afbrudt: kør den samme kommando igen, så går den videre.` : all;
}
