import { SingleBar } from 'cli-progress';
import { Problem } from '../problem.js';
import type { Fate } from './folder/keep.js';

/** Who is told what happens. */
export interface Listener {
  /** A file was written. */
  file(fate: Fate | 'removed', file: string): void;
  problem(problem: Problem): void;
  /** Something that a person should know, and that is no error. */
  word(text: string, place: string): void;
  progress(done: number, total: number): void;
}

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
    problem: (problem) => line(problem.toString()),
    word: (text, place) => line(new Problem(text, { file: place }).toString()),
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
