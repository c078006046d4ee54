import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem, problemOf } from '../problem.js';
import { liesBeside } from './beside.js';
import { readYaml, type Yaml } from './yaml.js';

/** Nobody writes a longer text; a file above it has come here by mistake. */
const LARGEST = 2_000_000;

/** Where the items lie in a folder of content. */
export const ITEMS = 'nyheder';

/**
 * Reads a file of text.
 * @throws {Problem} when it is not there, too large, or not in UTF-8: Latin-1 would become "blegr�d" without a word.
 */
export async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST)
      throw new Problem(`Filen fylder ${Math.round(size / 1_000_000)} MB; en tekst må fylde højst 2 MB.`, {
        file,
      });
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof TypeError) throw new Problem('Filen er ikke i UTF-8; gem den som UTF-8.', { file });
    throw problemOf(error, { file });
  }
}

/** Reads a file of YAML; one that is missing is empty. */
export async function readYamlFile(file: string): Promise<Yaml> {
  const isThere = await stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw problemOf(error, { file });
    },
  );
  return isThere ? readYaml(await readText(file), file) : { value: null, lineOf: () => 1 };
}

/**
 * The items' files in a folder of content, as `slug` (`2026/gug` for `nyheder/2026/gug.md`), in an order that is the same on
 * every machine. What lies beside an item, for a person to merge, is none.
 * @throws {Problem} when the folder is not there.
 */
export async function itemSlugs(folder: string): Promise<string[]> {
  const slugs: string[] = [];
  const walk = async (path: string): Promise<void> => {
    for await (const entry of await opendir(join(folder, ITEMS, path))) {
      const inner = path ? `${path}/${entry.name}` : entry.name;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await walk(inner);
      else if (entry.isFile() && entry.name.endsWith('.md') && !liesBeside(entry.name))
        slugs.push(inner.slice(0, -3));
    }
  };
  try {
    if (!(await stat(folder)).isDirectory()) throw new Problem('Er ikke en mappe.', { file: folder });
    await walk('').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  } catch (error) {
    throw problemOf(error, { file: folder });
  }
  return slugs.sort();
}
