import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Temporary names begin with a dot and end with this, so that nobody takes them for content. */
const UNFINISHED = '.tryg-tmp';

/**
 * Writes a file in one step: whoever looks sees the old one or the new one, also after a crash.
 * @throws what the system refuses, with the file's own name, and leaves what was there.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}${UNFINISHED}`);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(beside, content, { flush: true });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/** Removes what was left in a folder by a run that was killed in the middle of a file. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true });
}
