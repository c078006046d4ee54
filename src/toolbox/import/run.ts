import { besideOf } from '../content/beside.js';
import { Problem, problemOf } from '../problem.js';
import type { Channel, Draft, Found, Reach } from './draft.js';
import type { Contacts } from './folder/contacts.js';
import type { Items } from './folder/items.js';
import type { Fate } from './folder/keep.js';
import { hashOf } from './folder/ledger.js';
import { Progress } from './folder/progress.js';
import { keepContacts, keepFeed, keepNotices } from './folder/registers.js';
import { absences } from './gone.js';
import type { Listener } from './reporter.js';
import { found } from './sources/found.js';
import type { Asking } from './sources/open.js';
import { nothingYet, type Summary } from './summary.js';

/** From where to where, and who hears of it. */
interface Course {
  readonly asking: Omit<Asking, 'isWhole' | 'isDone'>;
  readonly folder: string;
  /** What `feed.yaml` says. */
  readonly feed: Readonly<Record<string, unknown>>;
  readonly contacts: Contacts;
  readonly items: Items;
  readonly prune: boolean;
  readonly signal: AbortSignal;
  readonly listener: Listener;
}

/** One import, from its source to its folder. */
export class Run {
  readonly summary = nothingYet();
  readonly #progress: Progress;
  readonly #channel: Channel = {};
  readonly #notices: unknown[] = [];
  /** The items that the source names, by their keys; what each was like, where it was read. */
  readonly #seen = new Map<string, string | undefined>();
  #reach: Reach = 'links';
  #total = 0;

  constructor(readonly course: Course) {
    const { folder, asking } = course;
    this.#progress = new Progress(folder, asking.ledger, asking.start);
  }

  async go(): Promise<Summary> {
    let isComplete = false;
    try {
      await this.#read();
      await this.#keepRegisters();
      await this.#look();
      isComplete = true;
    } catch (error) {
      await this.#breakOff(error);
    }
    await this.#progress.save(isComplete).catch((error: unknown) => this.#breakOff(error));
    return this.summary;
  }

  /** What is wrong with the source ends a run; what the disk refuses, or a person stops, interrupts it. */
  async #breakOff(error: unknown): Promise<void> {
    const isOver = error instanceof Problem;
    const isStopped = this.course.signal.aborted && (error as Error).name === 'AbortError';
    if (!isOver) this.summary.interrupted = true;
    if (!isStopped) this.#fail(problemOf(error));
    // What is there already is to be complete.
    if (isOver || isStopped) await this.#keepRegisters().catch(() => undefined);
  }

  #fail(problem: Problem): void {
    this.summary.problems += 1;
    this.course.listener.problem(problem);
  }

  async #read(): Promise<void> {
    const { asking, items, signal } = this.course;
    const all = found({
      ...asking,
      isWhole: (key) => items.isWhole(key),
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
        this.#learn(entry.channel);
        this.#notices.push(...(entry.notices ?? []));
        for (const contact of entry.contacts ?? []) this.course.contacts.put(contact);
        return;
      case 'total':
        this.#total = entry.total;
        return;
      case 'same':
        this.#seen.set(entry.key, undefined);
        this.summary.same += 1;
        this.#step(entry.key);
        return;
      case 'problem':
        if (entry.key) this.#seen.set(entry.key, undefined);
        this.#fail(entry.problem);
        return;
      case 'item':
        await this.#item(entry.draft);
    }
  }

  /** What was said first of the feed counts. */
  #learn({ topics = [], districts = [], ...rest }: Channel): void {
    const own = this.#channel;
    for (const [name, value] of Object.entries(rest)) (own as Record<string, unknown>)[name] ??= value;
    own.topics = [...(own.topics ?? []), ...topics];
    own.districts = [...(own.districts ?? []), ...districts];
  }

  #step(key: string): void {
    this.#progress.step(key);
    this.course.listener.progress(this.#seen.size, Math.max(this.#total, this.#seen.size));
  }

  async #item(draft: Draft): Promise<void> {
    const { key, front, html } = draft;
    const hash = hashOf(JSON.stringify([front, html]));
    if (this.#seen.has(key)) {
      this.#twice(draft, hash);
      return;
    }
    this.#seen.set(key, hash);
    const { asking, feed, items } = this.course;
    const language = feed.language ?? this.#channel.language;
    const { file, fate, problems } = await items.keep(
      draft,
      asking.start,
      typeof language === 'string' ? language : 'da',
    );
    for (const problem of problems) this.#fail(problem);
    this.#tell(fate, file);
    this.#step(key);
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

  /** An item that has the id of another; one that is only named twice is no harm. */
  #twice({ key, front }: Draft, hash: string): void {
    const { start: address, ledger } = this.course.asking;
    const first = this.#seen.get(key);
    const known = ledger.items[key];
    if (!first || first === hash || !known) return;
    const id = front.id ?? key.replace(`${address}#`, '');
    const title = front.title ?? front.lead ?? 'en uden overskrift';
    this.#fail(
      new Problem(`To nyheder har samme id, »${id}«. Kun den første er hentet, ikke »${title}«.`, {
        address,
      }),
    );
    // To be told again, until the source has mended it.
    known.incomplete = true;
  }

  async #keepRegisters(): Promise<void> {
    if (!this.#seen.size) return;
    const { folder, asking, feed, contacts, listener } = this.course;
    const word = (text: string, file: string): void => listener.word(text, file);
    const shelf = { folder, ledger: asking.ledger, word };
    await keepFeed(shelf, feed, this.#channel);
    await keepContacts(shelf, contacts);
    await keepNotices(shelf, this.#notices);
  }

  /** Looks for what the source had and no longer has. */
  async #look(): Promise<void> {
    const { asking, listener, signal } = this.course;
    const { start, ledger, visitor } = asking;
    const seen = { start, reach: this.#reach, keys: new Set(this.#seen.keys()) };
    for await (const { key, file, fate } of absences(ledger, seen, visitor)) {
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
