import { open, type FileHandle } from 'node:fs/promises';

/** Where in the spool something stands. */
export interface Slice {
  readonly at: number;
  readonly bytes: number;
}

/** So many bytes wait before they are written. */
const ENOUGH = 1_000_000;

/** Texts put by on disk while they are not needed: ten thousand items take no more memory than one. */
export class Spool {
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #length = 0;
  readonly #file: FileHandle;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async at(path: string): Promise<Spool> {
    return new Spool(await open(path, 'w+'));
  }

  async put(text: string): Promise<Slice> {
    const bytes = Buffer.from(text);
    const slice = { at: this.#length, bytes: bytes.length };
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#length += bytes.length;
    if (this.#waitingBytes >= ENOUGH) await this.#flush();
    return slice;
  }

  async get({ at, bytes }: Slice): Promise<string> {
    await this.#flush();
    const buffer = Buffer.alloc(bytes);
    await this.#file.read(buffer, 0, bytes, at);
    return buffer.toString();
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #flush(): Promise<void> {
    if (!this.#waitingBytes) return;
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#file.appendFile(bytes);
  }
}
