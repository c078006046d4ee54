import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { sharpLibrary } from '../content/sharp.js';
import { Problem, problemOf } from '../problem.js';
import { DRAWING, HEIGHT, WIDTH } from './drawing.js';
import { exampleFiles, PICTURE } from './example.js';

/** What lies in a folder; nothing when there is none. */
async function entriesOf(folder: string, name: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') throw new Problem('Der er allerede en fil af det navn.', { file: name });
    throw problemOf(cause, { file: name });
  }
}

async function picture(): Promise<Buffer> {
  const sharp = await sharpLibrary();
  return sharp(Buffer.from(DRAWING)).resize(WIDTH, HEIGHT).png({ palette: true }).toBuffer();
}

/**
 * Writes the example into a folder, all of it or nothing.
 * @returns the paths of its files.
 * @throws {Problem} when the folder has something in it already.
 */
export async function init(target: string, now = new Date()): Promise<string[]> {
  const folder = resolve(target);
  const before = await entriesOf(folder, target);
  if (before?.length)
    throw new Problem('Mappen er ikke tom, og der bliver ikke skrevet oven i noget. Vælg en anden.', {
      file: target,
    });
  const files = new Map<string, string | Buffer>([
    ...exampleFiles(basename(folder), now),
    [PICTURE, await picture()],
  ]);
  // Inside a folder that is there: whoever stands in it would be left standing nowhere if another took its place.
  const half = join(before ? folder : dirname(folder), `.${basename(folder)}-${randomUUID().slice(0, 8)}`);
  try {
    for (const [path, content] of files) {
      const file = join(half, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    if (before) for (const entry of await readdir(half)) await rename(join(half, entry), join(folder, entry));
    else await rename(half, folder);
    return [...files.keys()].sort();
  } catch (cause) {
    throw problemOf(cause, { file: target });
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}
