import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { realpathSync } from 'node:fs';
import { Problem } from '../problem.js';
import type { Kind } from './detect.js';
import type { Channel, Draft, Front } from './draft.js';
import { besideOf, exists, keep, removeUnedited, type Fate } from './keep.js';
import { ledgerText, readLedger, writeLedger, type ItemEntry, type Ledger } from './ledger.js';
import { toMarkdown } from './markdown.js';
import { NoPicture, Pictures, PICTURES } from './pictures.js';
import { Contacts, keepContacts, keepFeed, keepNotices, readYaml } from './registers.js';
import { free } from './slug.js';
import { found } from './sources.js';
import { Visitor } from './visitor.js';
import { writeItem } from './write-item.js';
import { DiskProblem, UNFINISHED } from './write-whole.js';

export interface ImportOptions {
  /** An address, or a file's path. */
  readonly source: string;
  readonly folder: string;
  readonly from?: Kind | undefined;
  readonly profile?: string | undefined;
  readonly links?: string | undefined;
  /** Milliseconds. */
  readonly delay?: number;
  readonly pictures?: boolean;
  readonly prune?: boolean;
  readonly contact?: string | undefined;
  readonly signal?: AbortSignal;
  /** Milliseconds before the first new attempt. */
  readonly backoff?: number;
  readonly patience?: number;
}

/** Who is told what happens. */
export interface Listener {
  /** A file was written. */
  file(fate: Fate | 'removed', file: string): void;
  problem(problem: Problem): void;
  /** Something that a person should know, and that is no error. */
  word(text: string, place: string): void;
  progress(done: number, total: number): void;
}

export interface Summary {
  new: number;
  changed: number;
  same: number;
  /** New text beside a file that a person has edited. */
  edited: number;
  /** No longer at the source. */
  gone: number;
  removed: number;
  problems: number;
  /** Broken off: the next run goes on. */
  interrupted: boolean;
}

const ITEMS = 'nyheder';
/** A run that was broken off longer ago begins again: what it fetched may have changed. */
const STALE = 24 * 3_600_000;
const SAVE_EVERY = 2000;

/** `da` of `da-DK`: what readers hear the difference of. */
const primary = (language: string): string => language.replace(/-.*/, '');

const addressOf = (source: string): { start: string; file?: string } => {
  if (/^https?:\/\//i.test(source)) {
    if (!URL.canParse(source)) throw new Problem('Det er ikke en adresse.', { address: source });
    const address = new URL(source);
    address.hash = '';
    return { start: address.href };
  }
  if (/^[a-z][a-z+.-]+:\/\//i.test(source) && !source.startsWith('file:')) {
    throw new Problem('Kun adresser, der begynder med https:// eller http://, kan hentes.', {
      address: source,
    });
  }
  const path = resolve(source.startsWith('file:') ? new URL(source).pathname : source);
  try {
    const file = realpathSync(path);
    return { start: pathToFileURL(file).href, file };
  } catch {
    const sentence =
      /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$)/i.test(source) && !/\.(xml|json|html?|rss|atom|rdf)$/i.test(source)
        ? 'Filen findes ikke. Er det en adresse, så skriv https:// foran.'
        : 'Filen findes ikke.';
    throw new Problem(sentence, { file: source });
  }
};

/** Brings a folder of content up to date with a source. See `Summary` for what it tells. */
export async function importFrom(options: ImportOptions, listener: Listener): Promise<Summary> {
  const { start, file } = addressOf(options.source);
  const folder = resolve(options.folder);
  if (
    await stat(folder).then(
      (there) => !there.isDirectory(),
      () => false,
    )
  ) {
    throw new Problem('Det er en fil, ikke en mappe.', { file: options.folder });
  }
  return new Run(options, listener, start, folder, file, await readLedger(folder)).go();
}

class Run {
  readonly summary: Summary = {
    new: 0,
    changed: 0,
    same: 0,
    edited: 0,
    gone: 0,
    removed: 0,
    problems: 0,
    interrupted: false,
  };
  readonly #signal: AbortSignal;
  readonly #visitor: Visitor;
  readonly #pictures: Pictures | undefined;
  #contacts = new Contacts(undefined);
  readonly #channel: Channel = {};
  readonly #seen = new Set<string>();
  readonly #done = new Set<string>();
  /** What the broken-off run before had done. */
  readonly #resumed: ReadonlySet<string>;
  readonly #since: string;
  readonly #files: Set<string>;
  /** The language that the folder's feed has already. */
  #own: string | undefined;
  #total = 0;
  #dirty = false;
  #saved = Date.now();
  #saying: string;

  constructor(
    readonly options: ImportOptions,
    readonly listener: Listener,
    readonly start: string,
    readonly folder: string,
    file: string | undefined,
    readonly ledger: Ledger,
  ) {
    this.#signal = options.signal ?? new AbortController().signal;
    const { delay = 1000, contact, backoff, patience } = options;
    this.#visitor = new Visitor({
      delay,
      contact,
      signal: this.#signal,
      file,
      ...(backoff !== undefined && { backoff }),
      ...(patience !== undefined && { patience }),
    });
    if (options.pictures !== false) {
      this.#pictures = new Pictures(folder, ledger, this.#visitor, (text, place) =>
        listener.word(text, place),
      );
    }
    const broken = ledger.unfinished[start];
    const recent = broken && Date.now() - Date.parse(broken.since) < STALE;
    this.#resumed = new Set(recent ? broken.done : []);
    this.#since = recent ? broken.since : new Date().toISOString();
    this.#saying = ledgerText(ledger);
    this.#files = new Set(Object.values(ledger.items).map(({ file }) => file));
  }

  async go(): Promise<Summary> {
    const feed = await readYaml(this.folder, 'feed.yaml');
    const { language } = (feed ?? {}) as { language?: unknown };
    if (typeof language === 'string') this.#own = language;
    this.#contacts = new Contacts(await readYaml(this.folder, 'contacts.yaml'));
    await this.#sweep();
    let complete = false;
    try {
      complete = await this.#read();
      await this.#registers(feed);
      if (complete) await this.#look();
    } catch (error) {
      if (this.#signal.aborted && !(error instanceof Problem)) this.summary.interrupted = true;
      else if (error instanceof Problem) this.#fail(error);
      else throw error;
      complete = false;
      if (!(error instanceof DiskProblem)) await this.#registers(feed).catch(() => undefined);
    } finally {
      await this.#save(complete).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        this.#fail(error);
      });
    }
    return this.summary;
  }

  #fail(problem: Problem): void {
    this.summary.problems += 1;
    this.listener.problem(problem);
  }

  /** Leftovers of a run that was killed in the middle of a file. */
  async #sweep(): Promise<void> {
    for (const place of ['.', ITEMS, PICTURES]) {
      const names = await readdir(join(this.folder, place)).catch(() => []);
      for (const name of names)
        if (name.endsWith(UNFINISHED)) await rm(join(this.folder, place, name), { force: true });
    }
  }

  async #save(finished: boolean): Promise<void> {
    const done = [...new Set([...this.#resumed, ...this.#done])];
    if (finished) delete this.ledger.unfinished[this.start];
    else if (done.length) this.ledger.unfinished[this.start] = { since: this.#since, done };
    const text = ledgerText(this.ledger);
    this.#saved = Date.now();
    this.#dirty = false;
    if (text === this.#saying) return;
    await writeLedger(this.folder, text);
    this.#saying = text;
  }

  async #isWhole(key: string): Promise<boolean> {
    const known = this.ledger.items[key];
    return known !== undefined && !known.incomplete && (await exists(join(this.folder, known.file)));
  }

  /** @returns whether it came to the end. */
  async #read(): Promise<boolean> {
    const { options, ledger, start } = this;
    const asking = {
      start,
      visitor: this.#visitor,
      ledger,
      from: options.from,
      links: options.links,
      profile: options.profile,
      isWhole: (key: string) => this.#isWhole(key),
      isDone: (key: string) =>
        this.#resumed.has(key) && ledger.items[key] !== undefined && !ledger.items[key].incomplete,
    };
    for await (const entry of found(asking)) {
      this.#signal.throwIfAborted();
      switch (entry.kind) {
        case 'channel':
          this.#learn(entry.channel);
          break;
        case 'total':
          this.#total = entry.total;
          break;
        case 'same':
          this.#seen.add(entry.key);
          this.summary.same += 1;
          this.#step(entry.key);
          break;
        case 'problem':
          if (entry.key) this.#seen.add(entry.key);
          this.#fail(entry.problem);
          break;
        case 'item':
          if (this.#seen.has(entry.draft.key)) break;
          this.#seen.add(entry.draft.key);
          await this.#item(entry.draft);
          this.#step(entry.draft.key);
          break;
      }
      if (this.#dirty && Date.now() - this.#saved > SAVE_EVERY) await this.#save(false);
    }
    return true;
  }

  #step(key: string): void {
    this.#done.add(key);
    this.listener.progress(this.#seen.size, Math.max(this.#total, this.#seen.size));
  }

  #learn(channel: Channel): void {
    const { topics = [], districts = [], contacts = [], notices = [], ...rest } = channel;
    const own = this.#channel;
    for (const [name, value] of Object.entries(rest)) (own as Record<string, unknown>)[name] ??= value;
    own.topics = [...(own.topics ?? []), ...topics];
    own.districts = [...(own.districts ?? []), ...districts];
    own.notices = [...(own.notices ?? []), ...notices];
    // Ids in a feed are its own: items refer to them.
    for (const contact of contacts) this.#contacts.idOf(contact, [contact.id]);
  }

  async #item(draft: Draft): Promise<void> {
    const known = this.ledger.items[draft.key];
    const problems: Problem[] = [];
    const pictures: string[] = [];
    const picture = async (address: string, path: string): Promise<string | undefined> => {
      if (!this.#pictures) return address.startsWith('file:') ? undefined : address;
      try {
        const file = await this.#pictures.fetch(address);
        pictures.push(address);
        return `${path}${file}`;
      } catch (error) {
        if (!(error instanceof Problem) || error instanceof DiskProblem) throw error;
        problems.push(error);
        // What only cannot be had now stays where it is; what is no picture is shown to nobody.
        const keeps = !address.startsWith('file:') && !(error instanceof NoPicture);
        return keeps ? address : undefined;
      }
    };
    const { front } = draft;
    const src = front.image && (await picture(front.image.src, `../`));
    const markdown = await toMarkdown(draft.html, draft.base, (address) => picture(address, '../'));
    const contacts = draft.contacts?.map((contact) => this.#contacts.idOf(contact, known?.contacts ?? []));
    const name = known?.file ?? (await this.#name(draft));
    const slug = name.slice(ITEMS.length + 1, -'.md'.length);
    const { id, image, language, ...rest } = front;
    const shown: Front = {
      ...rest,
      ...(id && id !== slug && { id }),
      ...(image && src && { image: { ...image, src } }),
      ...(language && primary(language) !== primary(this.#language()) && { language }),
      ...(contacts?.length && { contacts: [...new Set([...(front.contacts ?? []), ...contacts])] }),
    };
    const { fate, written } = await keep(this.folder, name, writeItem(shown, markdown), known);
    const entry: ItemEntry = {
      source: this.start,
      ...written,
      ...draft.validators,
      ...(front.published && { published: front.published }),
      ...(contacts?.length && { contacts }),
      ...(pictures.length && { pictures }),
      ...((problems.length > 0 || fate === 'waiting') && { incomplete: true as const }),
    };
    this.ledger.items[draft.key] = entry;
    for (const problem of problems) this.#fail(problem);
    if (fate === 'edited' || fate === 'waiting') {
      this.summary.edited += 1;
      const beside = besideOf(name);
      this.listener.word(
        fate === 'edited'
          ? `Filen er rettet her i mappen og bliver stående. Den nye tekst ligger i ${beside}.`
          : `Der er en ny tekst, men ${beside} er også rettet. Flet den ind, og slet den, så kommer den nye.`,
        name,
      );
    } else this.summary[fate] += 1;
    if (fate !== 'same') {
      this.#dirty = true;
      this.listener.file(fate, name);
    }
  }

  #language(): string {
    return this.#own ?? this.#channel.language ?? 'da';
  }

  /** A file for an item that has none: its own name, unless another item, or a person's own file, has it. */
  async #name({ name, key }: Draft): Promise<string> {
    const fileOf = (name: string): string => `${ITEMS}/${name}.md`;
    for (;;) {
      const file = fileOf(free(name, (name) => this.#files.has(fileOf(name))));
      this.#files.add(file);
      const lies = await readFile(join(this.folder, file), 'utf8').catch(() => undefined);
      // The same item where the bookkeeping has been lost.
      if (lies === undefined || /^source: (.*?)\r?$/m.exec(lies)?.[1] === key) return file;
    }
  }

  async #registers(feed: unknown): Promise<void> {
    const word = (text: string, place: string): void => this.listener.word(text, place);
    if (!this.#seen.size) return;
    await keepFeed(this.folder, feed, this.#channel, this.ledger, word);
    await keepContacts(this.folder, this.#contacts, this.ledger, word);
    await keepNotices(this.folder, this.#channel.notices ?? [], this.ledger, word);
  }

  /** Looks for what the source had and no longer has. */
  async #look(): Promise<void> {
    const missing = Object.entries(this.ledger.items).filter(
      ([key, { source }]) => source === this.start && !this.#seen.has(key),
    );
    if (!missing.length) return;
    if (!this.#seen.size) {
      this.#fail(
        new Problem('Der er ingen nyheder mere. Det ligner en fejl, så intet er fjernet.', {
          address: this.start,
        }),
      );
      return;
    }
    const oldest = [...this.#seen].flatMap((key) => this.ledger.items[key]?.published ?? []).sort()[0];
    for (const [key, entry] of missing) {
      this.#signal.throwIfAborted();
      if (await this.#isGone(key, entry, oldest)) await this.#lose(key, entry);
    }
  }

  /** A feed shows only the newest: what is older than all of them has not gone for that. A page says so itself. */
  async #isGone(key: string, entry: ItemEntry, oldest: string | undefined): Promise<boolean> {
    if (this.#isFeed())
      return entry.published === undefined || oldest === undefined || entry.published >= oldest;
    if (!/^https?:/.test(key)) return true;
    try {
      const answer = await this.#visitor.visit(key);
      const elsewhere =
        answer.address !== key && (answer.address === this.start || this.#seen.has(answer.address));
      if (answer.kind === 'gone' || elsewhere) return true;
      this.listener.word('Siden står ikke længere på listen, men findes endnu. Nyheden bliver stående.', key);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#fail(error);
    }
    return false;
  }

  #isFeed(): boolean {
    return Object.values(this.ledger.documents).some(
      ({ kind, keys }) => kind !== 'page' && keys.some((key) => this.#seen.has(key)),
    );
  }

  async #lose(key: string, entry: ItemEntry): Promise<void> {
    this.summary.gone += 1;
    if (!this.options.prune) {
      this.listener.word(`Nyheden findes ikke længere på ${key}. Fjern den med --prune.`, entry.file);
      return;
    }
    if (!(await removeUnedited(this.folder, entry.file, entry.hash))) {
      this.listener.word(
        'Nyheden findes ikke længere, men filen er rettet her i mappen og bliver stående.',
        entry.file,
      );
      return;
    }
    if (entry.offered) await removeUnedited(this.folder, besideOf(entry.file), entry.offered);
    delete this.ledger.items[key];
    this.#dirty = true;
    this.summary.removed += 1;
    this.listener.file('removed', entry.file);
    const used = new Set(Object.values(this.ledger.items).flatMap(({ pictures = [] }) => pictures));
    for (const address of entry.pictures ?? []) {
      const picture = this.ledger.pictures[address];
      if (used.has(address) || !picture) continue;
      if (await removeUnedited(this.folder, picture.file, picture.hash)) delete this.ledger.pictures[address];
    }
  }
}
