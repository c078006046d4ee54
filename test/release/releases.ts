import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { write, type filesIn } from '../../.build/release/files.mjs';
import { release } from '../../.build/release/release.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const dist = `${root}dist/`;

const folders: string[] = [];

/** A folder that is gone when the file's tests are over. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tryg-release-'));
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

export const textIn = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

type Files = ReturnType<typeof filesIn>;

/** Paths of what is not in both, or not the same in both. */
export const differing = (one: Files, other: Files): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => {
    const bytes = one.get(path);
    return !bytes || !other.get(path)?.equals(bytes);
  });

/** A folder with these files. */
export function folderOf(files: Record<string, string>): string {
  const folder = temporary();
  write(
    folder,
    Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const),
  );
  return folder;
}

/** A release of the build, unless told otherwise. */
export const releaseInto = (into: string, more: Partial<Parameters<typeof release>[0]> = {}) =>
  release({
    build: dist,
    licence: `${root}LICENSE`,
    into,
    version: '1.4.2',
    api: [],
    address: 'https://www.example.dk/tryg/',
    feeds: [],
    ...more,
  });
