import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Problem } from '../problem.js';
import { fileSlug } from './file-slug.js';
import { hashOfFile, type Output } from './output.js';

/** What a file is, by its name. What is not here is bytes. */
const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.rtf': 'application/rtf',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
  '.zip': 'application/zip',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.heic': 'image/heic',
};

/** The media type of a file or address. */
export const typeOf = (name: string): string =>
  TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';

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
