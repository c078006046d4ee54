import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject } from '../../../feed/check-values.js';
import { Problem, problemOf } from '../../problem.js';
import type { Validators } from '../draft.js';
import { writeWhole } from './write-whole.js';

/** What was written to a file, so that a person's edits are told from ours. */
export interface Written {
  file: string;
  hash: string;
  /** What was laid beside an edited file. */
  offered?: string;
}

export interface ItemEntry extends Written, Validators {
  /** The address that the import was asked for. */
  source: string;
  published?: string;
  contacts?: string[];
  /** Addresses. */
  pictures?: string[];
  /** Something of it could not be had: ask again, also where the page has not changed. */
  incomplete?: true;
}

/** A page of a feed or list, and the items it names. */
export interface DocumentEntry extends Validators {
  kind: string;
  keys: string[];
  next?: string;
}

export interface Ledger {
  version: 1;
  /** Runs that were broken off, by the address asked for. */
  unfinished: Record<string, { since: string; done: string[] }>;
  documents: Record<string, DocumentEntry>;
  items: Record<string, ItemEntry>;
  pictures: Record<string, Written & Validators>;
  /** `feed.yaml` and its like, by name. */
  files: Record<string, Written>;
}

const FILE = '.tryg-feed.json';

/** The same for a file that Git or an editor has given other line ends. */
export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256')
    .update(
      Buffer.from(content)
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, '')
        .replaceAll('\r\n', '\n'),
      'latin1',
    )
    .digest('base64url');

const parts = ['unfinished', 'documents', 'items', 'pictures', 'files'] as const;

const BROKEN =
  'Filen er gået i stykker. Hent den fra en sikkerhedskopi, eller slet den: så bliver det, der ligger her, ikke overskrevet.';

/** @throws {Problem} where it cannot be read: without it, every file would count as edited. */
export async function readLedger(folder: string): Promise<Ledger> {
  const file = join(folder, FILE);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw problemOf(error, { file });
  });
  const read = parsed(text);
  if (!isObject(read)) throw new Problem(BROKEN, { file });
  const entries = parts.map((part) => [part, Object.assign(Object.create(null), read[part])] as const);
  return { version: 1, ...(Object.fromEntries(entries) as Omit<Ledger, 'version'>) };
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const ledgerText = (ledger: Ledger): string =>
  JSON.stringify({ version: 1, ...Object.fromEntries(parts.map((part) => [part, ledger[part]])) }, null, 1) +
  '\n';

export const writeLedger = (folder: string, text: string): Promise<void> =>
  writeWhole(join(folder, FILE), text);
