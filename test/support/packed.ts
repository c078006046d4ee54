import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A package of ours, installed from what npm would publish of it. */
export interface Packed {
  readonly tarball: string;
  /** Where it is installed. */
  readonly installed: string;
}

/**
 * Packs a package as npm would, and installs it in a folder.
 * @param source - Where its package.json is, from the repository's root on.
 * @param libraries - The packages that are installed beside it. Nothing is fetched: they are those of this repository.
 */
export async function installPacked(
  source: string,
  folder: string,
  libraries: readonly string[],
): Promise<Packed> {
  const { name } = JSON.parse(await readFile(join(root, source, 'package.json'), 'utf8')) as { name: string };
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: join(root, source),
  });
  const tarball = join(folder, stdout.trim());
  const modules = join(folder, 'node_modules');
  const installed = join(modules, name);
  await mkdir(installed, { recursive: true });
  await run('tar', ['xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const library of libraries) {
    await mkdir(dirname(join(modules, library)), { recursive: true });
    await symlink(join(root, 'node_modules', library), join(modules, library));
  }
  return { tarball, installed };
}
