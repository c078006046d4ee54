import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFrom, type ImportOptions } from '../../src/toolbox/import/import.js';
import type { Summary } from '../../src/toolbox/import/summary.js';
import { Problem } from '../../src/toolbox/problem.js';
import { Site } from './site.js';

/** What came of an import, and what it said. */
export interface Run extends Summary {
  problems: number;
  told: string[];
  words: string[];
  files: string[];
}

/** A site on a server, and a folder that is imported into. */
export class World {
  readonly home = mkdtempSync(join(tmpdir(), 'tryg-import-'));
  readonly folder = join(this.home, 'indhold');
  readonly site = new Site();

  async open(): Promise<this> {
    await this.site.open();
    return this;
  }

  async close(): Promise<void> {
    await this.site.close();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Runs an import without pauses, and gathers what it says. */
  async run(source: string, options: Partial<ImportOptions> = {}): Promise<Run> {
    const said: { told: string[]; words: string[]; files: string[] } = { told: [], words: [], files: [] };
    const isPath = source.startsWith('/') && !source.startsWith(this.home);
    try {
      const summary = await importFrom(
        {
          source: isPath ? this.site.address + source : source,
          folder: this.folder,
          delay: 0,
          backoff: 1,
          ...options,
        },
        {
          file: (fate, file) => said.files.push(`${fate} ${file}`),
          problem: (problem) => said.told.push(this.here(String(problem))),
          word: (text, place) => said.words.push(this.here(`${place}: ${text}`)),
          progress: () => undefined,
        },
      );
      return { ...summary, ...said };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      said.told.push(this.here(String(error)));
      return { problems: 1, ...said } as Run;
    }
  }

  /** Addresses and folders as they are in every run. */
  here(text: string): string {
    return text.replaceAll(this.site.address, '{site}').replaceAll(this.folder, '{folder}');
  }

  read(file: string): string {
    return this.here(readFileSync(join(this.folder, file), 'utf8'));
  }

  /** Every file of the folder. */
  all(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(this.folder, file)).isFile())
      .sort();
  }

  /** Every file with its bytes and when it was written. */
  state(): [string, string, number][] {
    return this.all().map((file) => [
      file,
      readFileSync(join(this.folder, file), 'base64'),
      statSync(join(this.folder, file)).mtimeMs,
    ]);
  }
}
