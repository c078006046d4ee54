import { besideOf } from '../content/beside.js';
import { Problem, problemOf } from '../problem.js';
import type { Draft, Found, Reach } from './draft.js';
import type { Items } from './folder/items.js';
import type { Fate } from './folder/keep.js';
import { Progress } from './folder/progress.js';
import type { Registers } from './folder/registers.js';
import { absences } from './gone.js';
import type { Listener } from './reporter.js';
import { Seen } from './seen.js';
import { found } from './sources/found.js';
import type { Asking } from './sources/open.js';
import { nothingYet, type Summary } from './summary.js';

/** From where to where, and who hears of it. */
interface Course {
  readonly asking: Omit<Asking, 'isWhole' | 'isDone'>;
  readonly folder: string;
  readonly items: Items;
  readonly registers: Registers;
  readonly prune: boolean;
  readonly signal: AbortSignal;
  readonly listener: Listener;
}

/** One import, from its source to its folder. */
export class Run {
  readonly summary = nothingYet();
  readonly #progress: Progress;
  readonly #seen = new Seen();
  #reach: Reach = 'links';
  #total = 0;
  /** Nothing more can be written. */
  #isStuck = false;

  constructor(readonly course: Course) {
    const { folder, asking } = course;
    this.#progress = new Progress(folder, asking.ledger, asking.start);
  }

  async go(): Promise<Summary> {
    const isRead = await this.#gets(() => this.#read());
    // Also after half a run: what is there is to be complete.
    const isKept = !this.#isStuck && (await this.#gets(() => this.#keepRegisters()));
    const isComplete = isRead && isKept && (await this.#gets(() => this.#look()));
    await this.#gets(() => this.#progress.save(isComplete));
    return this.summary;
  }

  /** Whether a step gets to its end: what is wrong with the source ends it; the disk, or a person, interrupts it. */
  async #gets(step: () => Promise<void>): Promise<boolean> {
    try {
      await step();
      return true;
    } catch (error) {
      const isOver = error instanceof Problem;
      const isStopped = this.course.signal.aborted && (error as Error).name === 'AbortError';
      if (!isOver) this.summary.interrupted = true;
      if (!isStopped) this.#fail(problemOf(error));
      this.#isStuck ||= !isOver && !isStopped;
      return false;
    }
  }

  #fail(problem: Problem): void {
    this.summary.problems += 1;
    this.course.listener.problem(problem);
  }

  async #read(): Promise<void> {
    const { asking, items, registers, signal } = this.course;
    const all = found({
      ...asking,
      isWhole: async (key) => registers.isThere && (await items.isWhole(key)),
      isDone: (key) => this.#progress.had(key),
    });
    for await (const entry of all) {
      signal.throwIfAborted();
      await this.#take(entry);
    }
  }

  async #take(entry: Found): Promise<void> {
    switch (entry.kind) {
      case 'reach':
        this.#reach = entry.reach;
        return;
      case 'channel':
        this.course.registers.learn(entry);
        return;
      case 'total':
        this.#total = entry.total;
        return;
      case 'same':
        this.#seen.name(entry.key);
        this.summary.same += 1;
        this.#step(entry.key);
        return;
      case 'problem':
        if (entry.key) this.#seen.name(entry.key);
        this.#fail(entry.problem);
        return;
      case 'item':
        await this.#item(entry.draft);
    }
  }

  #step(key: string): void {
    this.#progress.step(key);
    this.course.listener.progress(this.#seen.size, Math.max(this.#total, this.#seen.size));
  }

  async #item(draft: Draft): Promise<void> {
    const { asking, items, registers } = this.course;
    const meeting = this.#seen.meet(draft);
    if (meeting === 'another') this.#twice(draft);
    if (meeting !== 'first') return;
    const { file, fate, problems } = await items.keep(draft, asking.start, registers.language);
    for (const problem of problems) this.#fail(problem);
    this.#tell(fate, file);
    this.#step(draft.key);
    if (fate !== 'same') await this.#progress.saveSometimes();
  }

  #tell(fate: Fate, file: string): void {
    const { listener } = this.course;
    const beside = besideOf(file);
    if (fate === 'edited')
      listener.word(
        `Filen er rettet her i mappen og bliver stående. Den nye tekst ligger i ${beside}.`,
        file,
      );
    if (fate === 'waiting')
      listener.word(
        `Der er en ny tekst, men ${beside} er også rettet. Flet den ind, og slet den, så kommer den nye.`,
        file,
      );
    this.summary[fate === 'waiting' ? 'edited' : fate] += 1;
    if (fate !== 'same') listener.file(fate, file);
  }

  /** An item that has the id of another. */
  #twice({ key, front }: Draft): void {
    const { start: address, ledger } = this.course.asking;
    const id = front.id ?? key.replace(`${address}#`, '');
    const title = front.title ?? front.lead ?? 'en uden overskrift';
    this.#fail(
      new Problem(`To nyheder har samme id, »${id}«. Kun den første er hentet, ikke »${title}«.`, {
        address,
      }),
    );
    // To be told again, until the source has mended it.
    ledger.items[key]!.incomplete = true;
  }

  async #keepRegisters(): Promise<void> {
    if (this.#seen.size) await this.course.registers.keep();
  }

  /** Looks for what the source had and no longer has. */
  async #look(): Promise<void> {
    const { asking, listener, signal } = this.course;
    const { start, ledger, visitor } = asking;
    const named = { start, reach: this.#reach, keys: this.#seen.keys };
    for await (const { key, file, fate } of absences(ledger, named, visitor)) {
      signal.throwIfAborted();
      if (fate === 'gone') await this.#lose(key, file);
      else if (fate === 'unlisted')
        listener.word('Siden står ikke længere på listen, men findes endnu. Nyheden bliver stående.', key);
      else if (fate !== 'kept') this.#fail(fate);
    }
  }

  async #lose(key: string, file: string): Promise<void> {
    const { items, listener, prune } = this.course;
    this.summary.gone += 1;
    if (!prune) {
      listener.word(`Nyheden findes ikke længere på ${key}. Fjern den med --prune.`, file);
    } else if (await items.remove(key)) {
      this.summary.removed += 1;
      listener.file('removed', file);
    } else {
      listener.word('Nyheden findes ikke længere, men filen er rettet her i mappen og bliver stående.', file);
    }
  }
}
