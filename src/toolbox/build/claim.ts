import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problem } from '../problem.js';

/** Says which process builds. */
const OWNER = '.pid';

/** What the system says when a folder is to take the place of another that is not empty; Windows says the last one. */
const IS_TAKEN = /^(EEXIST|ENOTEMPTY|EPERM)$/;

/**
 * Makes the workshop, in place of what a build that was cut off has left.
 * @throws {Problem} when another build is at work in it.
 */
export async function claim(workshop: string, dir: string): Promise<void> {
  // It comes with its owner's name in it: nobody meets one that seems to be nobody's.
  const own = `${workshop}.${process.pid}`;
  await rm(own, { recursive: true, force: true });
  await mkdir(own);
  await writeFile(join(own, OWNER), String(process.pid));
  try {
    await rename(own, workshop).catch(async (error: NodeJS.ErrnoException) => {
      if (!IS_TAKEN.test(error.code ?? '')) throw error;
      const pid = Number(await readFile(join(workshop, OWNER), 'utf8').catch(() => ''));
      if (pid && pid !== process.pid && isAlive(pid))
        throw new Problem(
          `En anden tryg-feed build (proces ${pid}) er i gang med mappen. Er den ikke det, så slet ${basename(workshop)} i den.`,
          { file: dir },
        );
      await rm(workshop, { recursive: true, force: true });
      await rename(own, workshop);
    });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
