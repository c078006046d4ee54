import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Problem } from '../problem.js';
import { fileSlug } from './file-slug.js';
import { hashOfFile } from './hash.js';
import type { Output } from './output.js';

/** A document that lies beside the feed. */
export interface BuiltFile {
  readonly path: string;
  readonly size: number;
}

/** Puts documents beside the feed, each once. */
export class Files {
  readonly #output: Output;
  readonly #sizes = new Map<string, number>();
  readonly #known = new Map<string, Promise<BuiltFile>>();

  constructor(output: Output) {
    this.#output = output;
  }

  /** @throws {Problem} when the file is not there. */
  of(file: string): Promise<BuiltFile> {
    const known = this.#known.get(file) ?? this.#build(file);
    this.#known.set(file, known);
    return known;
  }

  /** The length of a document by its path in the output. */
  sizeOf(path: string): number | undefined {
    return this.#sizes.get(path);
  }

  async #build(file: string): Promise<BuiltFile> {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) throw new Problem(`Filen findes ikke: »${file}«.`);
    const hash = await hashOfFile(file);
    const type = extname(file).toLowerCase();
    const path = `filer/${fileSlug(basename(file, extname(file)))}-${hash.slice(0, 10)}${type}`;
    await this.#output.copy(path, file, { hash, size: found.size });
    this.#sizes.set(path, found.size);
    return { path, size: found.size };
  }
}
