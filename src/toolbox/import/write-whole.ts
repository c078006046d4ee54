import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../problem.js';

/** The folder can no longer be written to: there is no point in going on. */
export class DiskProblem extends Problem {
  override readonly name = 'DiskProblem';
}

const SENTENCES: Record<string, string> = {
  ENOSPC: 'Disken er fuld. Skaf plads, og kør den samme kommando igen: den går videre, hvor den slap.',
  EDQUOT: 'Din plads på disken er brugt. Skaf plads, og kør den samme kommando igen.',
  EFBIG: 'Filen er større, end disken tillader.',
  EACCES: 'Du har ikke lov til at skrive her.',
  EPERM: 'Du har ikke lov til at skrive her.',
  EROFS: 'Her kan der kun læses, ikke skrives.',
  ENOTDIR: 'En fil står, hvor der skulle være en mappe.',
  EEXIST: 'En fil står, hvor der skulle være en mappe.',
  EISDIR: 'En mappe står, hvor der skulle være en fil.',
};

export const diskProblem = (error: unknown, file: string): DiskProblem => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new DiskProblem(SENTENCES[code] ?? `Filen kan ikke skrives: ${message}.`, { file });
};

/** Temporary names begin with a dot and end with this, so that nobody takes them for content. */
export const UNFINISHED = '.tryg-tmp';

/**
 * Writes a file in one step: whoever looks sees the old one or the new one, also after a crash.
 * @throws DiskProblem, and leaves what was there.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}${UNFINISHED}`);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(beside, content, { flush: true });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw diskProblem(error, file);
  }
}
