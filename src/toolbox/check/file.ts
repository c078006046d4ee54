import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { webAddress } from '../../feed/address.js';
import { fieldOf } from '../../feed/check-values.js';
import { contentOf, REFUSED, type Content } from './bytes.js';
import { found } from './codes.js';

/** Where a feed that lies nowhere yet is taken to lie. */
const NOWHERE = 'https://nyheder.invalid/';

/** Reads a file as a page of a feed. One that the widgets would refuse is not even opened. */
export async function contentAt(file: string): Promise<Content> {
  try {
    const { size } = await stat(file);
    return size > REFUSED ? { findings: [found('too-large')] } : contentOf(await readFile(file));
  } catch (cause) {
    const { code = 'fejl' } = cause as NodeJS.ErrnoException;
    const isGone = code === 'ENOENT' || code === 'ENOTDIR';
    return { findings: [isGone ? found('no-file') : found('unreadable-file', '', code)] };
  }
}

/** The feed in a folder is its `feed.json`. */
export async function feedFile(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (one) => one.isDirectory(),
    () => false,
  );
  return isFolder ? join(path, 'feed.json') : path;
}

const inFolder = (address: string, file: string): string =>
  new URL(encodeURIComponent(basename(file)), address).href;

/**
 * Where a file will lie once it is published: there its relative addresses lead somewhere. It says so itself in `feed_url`,
 * or the next page gives it away.
 */
export function publishedAt(file: string, document: unknown): string {
  const at = webAddress(fieldOf(document, 'feed_url'), 'invalid:');
  if (at) return at;
  const next = webAddress(fieldOf(document, 'next_url'), 'invalid:');
  return inFolder(next ?? NOWHERE, file);
}

/** Which files lie at which addresses, when one is known: those beside it and below. */
export class Folder {
  readonly #folder: string;
  readonly #base: string;
  readonly #file: string;
  readonly #address: string;

  constructor(file: string, address: string) {
    this.#file = file;
    this.#address = address;
    this.#folder = dirname(file);
    this.#base = new URL('.', address).href;
  }

  fileAt(address: string): string | undefined {
    const [plain = ''] = address.split(/[?#]/);
    if (plain === this.#address) return this.#file;
    if (!plain.startsWith(this.#base)) return undefined;
    try {
      const file = join(this.#folder, decodeURIComponent(plain.slice(this.#base.length)));
      return relative(this.#folder, file).split(sep)[0] === '..' ? undefined : file;
    } catch {
      return undefined;
    }
  }

  /** Whether something lies there: nothing is said of what is elsewhere. */
  async has(address: string): Promise<boolean | undefined> {
    const file = this.fileAt(address);
    if (!file) return new URL(address).hostname === new URL(NOWHERE).hostname ? false : undefined;
    return stat(file).then(
      () => true,
      () => false,
    );
  }
}
