import { access, readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { hashOf, type Written } from './ledger.js';
import { diskProblem, writeWhole } from './write-whole.js';

/**
 * What became of a file: `edited` means that a person's file stays, and what is new lies beside it; `waiting`, that what
 * lies beside it has been edited too.
 */
export type Fate = 'new' | 'changed' | 'same' | 'edited' | 'waiting';

type Content = string | Uint8Array;

/** `nyheder/x.md` → `nyheder/x.ny.md`. */
export const besideOf = (file: string): string => {
  const extension = extname(file);
  return `${file.slice(0, file.length - extension.length)}.ny${extension}`;
};

export const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** What lies there, as text where text is asked for; nothing where nothing does. */
async function current(file: string, like: Content): Promise<Content | undefined> {
  try {
    return await readFile(file, typeof like === 'string' ? 'utf8' : null);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw diskProblem(error, file);
  }
}

/**
 * Brings a file up to date without ever overwriting what a person has written.
 * @param known - What the last import wrote there.
 * @returns its fate, and what the next import needs to know.
 */
export async function keep(
  folder: string,
  file: string,
  content: Content,
  known: Written | undefined,
): Promise<{ fate: Fate; written: Written }> {
  const path = join(folder, file);
  const hash = hashOf(content);
  const there = await current(path, content);
  const lies = there === undefined ? undefined : hashOf(there);
  if (lies === undefined || (lies === known?.hash && lies !== hash)) {
    await writeWhole(path, content);
    return { fate: lies === undefined ? 'new' : 'changed', written: { file, hash } };
  }
  const beside = join(folder, besideOf(file));
  if (lies === hash || known?.hash === hash) {
    // What was offered is no longer news.
    if (known?.offered) await removeUnedited(folder, besideOf(file), known.offered);
    return { fate: 'same', written: { file, hash } };
  }
  const written: Written = { file, hash: known?.hash ?? '', offered: hash };
  if (known?.offered === hash) return { fate: 'same', written };
  const offered = await current(beside, content);
  const offers = offered === undefined ? undefined : hashOf(offered);
  if (offers !== undefined && offers !== hash && offers !== known?.offered) {
    return { fate: 'waiting', written: { ...known!, file, hash: known?.hash ?? '' } };
  }
  if (offers !== hash) await writeWhole(beside, content);
  return { fate: 'edited', written };
}

/** Removes a file that is as it was written; one that a person has edited stays. */
export async function removeUnedited(folder: string, file: string, hash: string): Promise<boolean> {
  const path = join(folder, file);
  let lies: Content;
  try {
    lies = await readFile(path);
  } catch {
    return true;
  }
  const same = hashOf(lies) === hash || hashOf(lies.toString()) === hash;
  if (same) {
    await rm(path).catch((error: unknown) => {
      throw diskProblem(error, path);
    });
  }
  return same;
}
