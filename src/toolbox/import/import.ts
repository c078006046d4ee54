import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ITEMS } from '../content/folder.js';
import { Problem } from '../problem.js';
import { Items } from './folder/items.js';
import { readLedger } from './folder/ledger.js';
import { Pictures, PICTURES } from './folder/pictures.js';
import { Registers } from './folder/registers.js';
import { sweep } from './folder/write-whole.js';
import type { Listener } from './reporter.js';
import { Run } from './run.js';
import type { Kind } from './sources/detect.js';
import { startOf } from './start.js';
import type { Summary } from './summary.js';
import { Visitor } from './visit/visitor.js';

export interface ImportOptions {
  /** An address, or a file's path. */
  readonly source: string;
  readonly folder: string;
  readonly from?: Kind | undefined;
  readonly profile?: string | undefined;
  /** Selector of the links on a list page. */
  readonly links?: string | undefined;
  /** Milliseconds. */
  readonly delay?: number;
  readonly pictures?: boolean;
  /** Whether what the source no longer has is removed. */
  readonly prune?: boolean;
  readonly contact?: string | undefined;
  readonly signal?: AbortSignal;
  /** Milliseconds before the first new attempt. */
  readonly backoff?: number;
  readonly patience?: number;
}

/**
 * Brings a folder of content up to date with a source.
 * @throws {Problem} for what no import can begin with.
 */
export async function importFrom(options: ImportOptions, listener: Listener): Promise<Summary> {
  const { delay = 1000, pictures = true, signal = new AbortController().signal } = options;
  const { address, file } = startOf(options.source);
  const folder = resolve(options.folder);
  const there = await stat(folder).catch(() => undefined);
  if (there && !there.isDirectory())
    throw new Problem('Det er en fil, ikke en mappe.', { file: options.folder });
  const ledger = await readLedger(folder);
  const word = (text: string, file: string): void => listener.word(text, file);
  const registers = await Registers.read({ folder, ledger, word });
  for (const place of ['', ITEMS, PICTURES]) await sweep(join(folder, place));
  const { contact, backoff, patience } = options;
  const visitor = new Visitor({ delay, contact, signal, file, backoff, patience });
  const album = pictures ? new Pictures(folder, ledger, visitor, word) : undefined;
  const items = new Items(folder, ledger, registers.contacts, album);
  const { from, links, profile, prune = false } = options;
  const asking = { start: address, visitor, ledger, from, links, profile };
  return new Run({ asking, folder, items, registers, prune, signal, listener }).go();
}
