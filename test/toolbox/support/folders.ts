import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';

const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Files by their path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, gone after the test. */
export async function folderOf(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tryg-feed-'));
  made.push(folder);
  await put(folder, files);
  return folder;
}

/** Writes more files into a folder. */
export async function put(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Everything in a folder, by path. */
export async function treeOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const tree: Record<string, string> = {};
  for (const path of paths) tree[path.slice(folder.length + 1)] = await readFile(path, 'latin1');
  return tree;
}

export const base = 'https://feed.example.dk/tryg/';

export const feedYaml = (more = ''): string => `title: Tryg Aalborg
home_page_url: https://tryg.aalborg.dk/
base_url: ${base}
language: da
${more}`;

/** An item's file. */
export const item = (front: string, body = 'Brødtekst.'): string => `---\n${front}\n---\n\n${body}\n`;

/** So many items, a day apart, the last one the newest. */
export const items = (count: number, more = ''): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const day = new Date(Date.UTC(2020, 0, 1 + at)).toJSON().slice(0, 10);
      const name = String(at + 1).padStart(5, '0');
      return [
        `nyheder/n-${name}.md`,
        item(`title: Nyhed ${at + 1}\npublished: ${day}${more && `\n${more}`}`),
      ];
    }),
  );
