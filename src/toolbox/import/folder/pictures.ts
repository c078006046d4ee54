import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { besideOf } from '../../content/beside.js';
import { sharpLibrary } from '../../content/sharp.js';
import { slug } from '../../content/slug.js';
import { Problem } from '../../problem.js';
import { free, slugOfAddress } from '../names.js';
import type { Visitor } from '../visit/visitor.js';
import { exists, keep } from './keep.js';
import { hashOf, type Ledger } from './ledger.js';

const EXTENSIONS: Record<string, string> = {
  jpeg: '.jpg',
  png: '.png',
  webp: '.webp',
  gif: '.gif',
  heif: '.avif',
  avif: '.avif',
  svg: '.svg',
  tiff: '.tif',
};

/** What there is is none: asking again does not help. */
export class NoPicture extends Problem {
  override readonly name = 'NoPicture';
}

/** The folder of pictures. */
export const PICTURES = 'billeder';

/** Fetches pictures into the folder, each once in a run. */
export class Pictures {
  readonly #run = new Map<string, Promise<string>>();
  readonly #files: Set<string>;

  constructor(
    readonly folder: string,
    readonly ledger: Ledger,
    readonly visitor: Visitor,
    readonly word: (text: string, file: string) => void,
  ) {
    this.#files = new Set(Object.values(ledger.pictures).map(({ file }) => file));
  }

  /**
   * @returns the picture's file, from the folder's root on.
   * @throws {Problem} where it cannot be had, or is no picture.
   */
  fetch(address: string): Promise<string> {
    const known = this.#run.get(address) ?? this.#fetch(address);
    this.#run.set(address, known);
    return known;
  }

  async #fetch(address: string): Promise<string> {
    const known = this.ledger.pictures[address];
    const lies = known && (await exists(join(this.folder, known.file)));
    const answer = await this.visitor.visit(address, lies ? known : {});
    if (answer.kind === 'same' && known) return known.file;
    if (answer.kind !== 'here') throw new Problem('Billedet findes ikke.', { address });
    const extension = await formatOf(answer.bytes, address);
    const file =
      known && extname(known.file) === extension
        ? known.file
        : await this.#name(address, extension, answer.bytes);
    const { fate, written } = await keep(
      this.folder,
      file,
      answer.bytes,
      known?.file === file ? known : undefined,
    );
    this.#files.add(file);
    if (fate === 'edited')
      this.word(`Billedet er ændret her i mappen. Det nye ligger i ${besideOf(file)}.`, file);
    this.ledger.pictures[address] = { ...written, ...answer.validators };
    return file;
  }

  /** A name that neither another picture nor a person's own file has. */
  async #name(address: string, extension: string, bytes: Uint8Array): Promise<string> {
    const name = slugOfAddress(address) ?? slug(new URL(address).pathname) ?? 'billede';
    const fileOf = (name: string): string => `${PICTURES}/${name}${extension}`;
    const theirs = new Set<string>();
    for (;;) {
      const file = fileOf(free(name, (name) => this.#files.has(fileOf(name)) || theirs.has(fileOf(name))));
      const lies = await readFile(join(this.folder, file)).catch(() => undefined);
      if (!lies || hashOf(lies) === hashOf(bytes)) return file;
      theirs.add(file);
    }
  }
}

/** The extension that belongs to what the bytes are, whatever they are called. Reads the picture to its end. */
async function formatOf(bytes: Uint8Array, address: string): Promise<string> {
  const sharp = await sharpLibrary();
  try {
    const { format } = await sharp(bytes).metadata();
    await sharp(bytes, { failOn: 'error' }).resize(8, 8, { fit: 'fill' }).toBuffer();
    const extension = EXTENSIONS[format];
    if (extension) return extension;
  } catch {
    // Told below.
  }
  throw new NoPicture('Det er ikke et billede, der kan læses, så det er ikke hentet.', { address });
}
