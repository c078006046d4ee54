import { access, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { besideOf } from '../../content/beside.js';
import { hashOf, type Written } from './ledger.js';
import { writeWhole } from './write-whole.js';

/**
 * What became of a file: `edited` means that a person's file stays, and what is new lies beside it; `waiting`, that what
 * lies beside it has been edited too.
 */
export type Fate = 'new' | 'changed' | 'same' | 'edited' | 'waiting';

export const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** The hash of what lies there, if anything does. */
async function hashAt(file: string): Promise<string | undefined> {
  try {
    return hashOf(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/** Whether a person has written or edited a file. */
export async function isEdited(folder: string, file: string, known: Written | undefined): Promise<boolean> {
  const lies = await hashAt(join(folder, file));
  return lies !== undefined && lies !== known?.hash;
}

/**
 * Brings a file up to date without ever overwriting what a person has written.
 * @param known - What the last import wrote there.
 * @returns its fate, and what the next import needs to know.
 * @throws what the system refuses.
 */
export async function keep(
  folder: string,
  file: string,
  content: string | Uint8Array,
  known: Written | undefined,
): Promise<{ fate: Fate; written: Written }> {
  const path = join(folder, file);
  const hash = hashOf(content);
  const lies = await hashAt(path);
  if (lies === undefined || (lies === known?.hash && lies !== hash)) {
    await writeWhole(path, content);
    return { fate: lies === undefined ? 'new' : 'changed', written: { file, hash } };
  }
  if (lies === hash || known?.hash === hash) {
    // What was offered is no longer news.
    if (known?.offered) await removeUnedited(folder, besideOf(file), known.offered);
    return { fate: 'same', written: { file, hash } };
  }
  const written: Written = { file, hash: known?.hash ?? '', offered: hash };
  if (known?.offered === hash) return { fate: 'same', written };
  const beside = join(folder, besideOf(file));
  const offers = await hashAt(beside);
  if (offers !== undefined && offers !== hash && offers !== known?.offered) {
    const { offered } = known ?? {};
    return { fate: 'waiting', written: { ...written, offered } };
  }
  if (offers !== hash) await writeWhole(beside, content);
  return { fate: 'edited', written };
}

/** Removes a file that is as it was written; one that a person has edited stays. @returns whether it is gone. */
export async function removeUnedited(folder: string, file: string, hash: string): Promise<boolean> {
  const path = join(folder, file);
  const lies = await hashAt(path);
  if (lies === hash) await rm(path);
  return lies === undefined || lies === hash;
}
