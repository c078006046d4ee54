import { copyFile, mkdir, open, rename, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problemOf } from '../problem.js';
import { claim } from './claim.js';
import { hashOf } from './hash.js';
import { copiesOf } from './packed.js';
import { RECORD, readRecord, recordText, type Encoded, type Written } from './record.js';

/** Where everything is written first. It lies on the same disk, so that moving a file is all or nothing. */
const WORKSHOP = '.tryg-feed-build.tmp';

/** Moved last, with its packed copies: who reads it finds all that it leads to. */
const isLast = (path: string): boolean => /^feed\.json\b/.test(path);

/**
 * A folder in which a whole new state comes about beside the old one: files are written aside, those that do not differ are
 * left alone, and all are moved into place at once, or none.
 */
export class Output {
  /** Files moved into place, and removed, by `publish`. */
  changed = 0;
  removed = 0;
  /** Pictures of this build, by key. */
  readonly pictures = new Map<string, Encoded>();
  readonly #outputs = new Map<string, Written>();
  readonly #fresh = new Set<string>();
  readonly #folders = new Set<string>();

  private constructor(
    readonly dir: string,
    /** What the last build left. */
    readonly before: Awaited<ReturnType<typeof readRecord>>,
  ) {}

  /** @throws {Problem} when the folder cannot be written in, or another build is writing in it. */
  static async open(dir: string): Promise<Output> {
    const workshop = join(dir, WORKSHOP);
    try {
      await mkdir(dir, { recursive: true });
      await claim(workshop, dir);
    } catch (error) {
      throw problemOf(error, { file: dir });
    }
    return new Output(dir, await readRecord(join(dir, RECORD)));
  }

  /** A name in the workshop, for what is not to be published. */
  get scratch(): string {
    return join(this.dir, WORKSHOP, '.scratch');
  }

  get paths(): Iterable<string> {
    return this.#outputs.keys();
  }

  /** Writes a file, and packed copies of it, unless they stand there already. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    const isFresh = await this.#put(path, content);
    for (const copy of copiesOf(path, content))
      if (isFresh || !(await this.keep(copy.path))) await this.#put(copy.path, copy.pack());
  }

  /** @returns whether the file did not stand there already. */
  async #put(path: string, content: string | Uint8Array): Promise<boolean> {
    const written = { hash: hashOf(content), size: Buffer.byteLength(content) };
    if (await this.#stands(path, written)) return false;
    await writeFile(await this.#place(path), content);
    this.#fresh.add(path);
    return true;
  }

  /** Copies a file whose hash is known. */
  async copy(path: string, from: string, written: Written): Promise<void> {
    if (await this.#stands(path, written)) return;
    await copyFile(from, await this.#place(path));
    this.#fresh.add(path);
  }

  /** Keeps a file of the last build as it is. @returns whether it is there. */
  async keep(path: string): Promise<boolean> {
    const known = this.before.outputs.get(path);
    return !!known && (this.#outputs.has(path) || (await this.#stands(path, known)));
  }

  /** Whether a file is there just like that; takes down that it is part of this build. */
  async #stands(path: string, written: Written): Promise<boolean> {
    this.#outputs.set(path, written);
    const known = this.before.outputs.get(path);
    if (known?.hash !== written.hash) return false;
    const { size } = await stat(join(this.dir, path)).catch(() => ({ size: -1 }));
    return size === written.size;
  }

  async #place(path: string): Promise<string> {
    const place = join(this.dir, WORKSHOP, path);
    await this.#folder(dirname(place));
    return place;
  }

  async #folder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return;
    await mkdir(folder, { recursive: true });
    this.#folders.add(folder);
  }

  /** Moves everything into place, `feed.json` last, and removes what is no longer part of the feed. */
  async publish(): Promise<void> {
    const gone = [...this.before.outputs.keys()].filter((path) => !this.#outputs.has(path));
    const fresh = [...this.#fresh].sort((a, b) => Number(isLast(a)) - Number(isLast(b)));
    // Should it end between two files, the next build must not take them for what they were.
    const certain = new Map([...this.before.outputs].filter(([path]) => !this.#fresh.has(path)));
    if (fresh.length) await this.#note({ outputs: certain, pictures: this.before.pictures });
    for (const path of fresh) {
      await this.#folder(dirname(join(this.dir, path)));
      if (isLast(path)) await this.#flush(path);
      await rename(join(this.dir, WORKSHOP, path), join(this.dir, path));
    }
    for (const path of gone) await this.#remove(path);
    if (fresh.length || gone.length) await this.#note({ outputs: this.#outputs, pictures: this.pictures });
    this.changed = fresh.length;
    this.removed = gone.length;
    await this.discard();
  }

  /** Leaves the folder as it was. */
  async discard(): Promise<void> {
    await rm(join(this.dir, WORKSHOP), { recursive: true, force: true });
  }

  /** A power cut must not leave a name without its bytes. */
  async #flush(path: string): Promise<void> {
    const file = await open(join(this.dir, WORKSHOP, path), 'r+');
    await file.sync().finally(() => file.close());
  }

  async #note(record: Parameters<typeof recordText>[0]): Promise<void> {
    const place = await this.#place(RECORD);
    await writeFile(place, recordText(record));
    await rename(place, join(this.dir, RECORD));
  }

  /** Removes a file, and the folders that it was the last in. */
  async #remove(path: string): Promise<void> {
    await unlink(join(this.dir, path)).catch(() => {});
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const isEmpty = await rmdir(join(this.dir, folder)).then(
        () => true,
        () => false,
      );
      if (!isEmpty) return;
    }
  }
}
