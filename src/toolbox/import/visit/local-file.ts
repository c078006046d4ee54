import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem, problemOf } from '../../problem.js';
import { answerOf, type Answer } from './answer.js';
import { tooLarge } from './refusal.js';

const LARGEST = 100_000_000;

/**
 * Reads a file as if it were an address.
 * @param start - The file that is imported: what lies in its folder may be read, and nothing else.
 */
export async function fileAnswer(address: string, start: string | undefined): Promise<Answer> {
  const file = pathOf(address);
  try {
    const real = await realpath(file);
    if (!start || !lies(real, dirname(start)))
      throw new Problem('Filen ligger uden for den mappe, der bliver hentet fra.', { file });
    if ((await stat(real)).size >= LARGEST) throw new Problem(tooLarge(LARGEST), { file });
    return answerOf(address, 'here', await readFile(real));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return answerOf(address, 'gone');
    throw problemOf(error, { file });
  }
}

const pathOf = (address: string): string => {
  try {
    return fileURLToPath(address.replace(/[?#].*$/, ''));
  } catch {
    throw new Problem('Det er ikke adressen på en fil her på computeren.', { address });
  }
};

const lies = (file: string, folder: string): boolean =>
  file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
