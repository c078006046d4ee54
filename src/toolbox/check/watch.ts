import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { feedFile } from './file.js';

/** Editors write a file in several steps: it is read when none has come for this long, in milliseconds. */
const QUIET = 150;

/**
 * Calls back whenever one of these files, or another JSON file beside it, has been written. The folders are watched, not
 * the files: many programs put a new file in place of the old one.
 */
export async function watchFiles(targets: readonly string[], changed: () => void): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined;
  const files = await Promise.all(targets.map(feedFile));
  const names = new Set(files.map((file) => basename(file)));
  const watchers = [...new Set(files.map((file) => dirname(file)))].map((folder) =>
    watch(folder, (_, name) => {
      if (name && !names.has(name) && !name.endsWith('.json')) return;
      clearTimeout(timer);
      timer = setTimeout(changed, QUIET);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
