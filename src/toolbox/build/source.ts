import { join } from 'node:path';
import { isObject } from '../../feed/check-values.js';
import { several } from '../../feed/lenient.js';
import { readYamlFile } from '../content/folder.js';
import { unknownKeys, type Keys } from '../content/keys.js';
import type { Yaml } from '../content/yaml.js';
import { Problem } from '../problem.js';
import type { Report } from './report.js';

/** A file of the folder, and how messages name it. */
export interface Source {
  readonly file: string;
  readonly yaml: Yaml;
}

export const sourceOf = async (folder: string, name: string): Promise<Source> => {
  const file = join(folder, name);
  return { file, yaml: await readYamlFile(file) };
};

/** Says which keys nothing reads. */
export const tellUnknownKeys = ({ file, yaml }: Source, keys: Keys, report: Report): void => {
  for (const path of unknownKeys(yaml.value, keys))
    report.tell(
      'advice',
      new Problem(`Nøglen »${path.at(-1)}« kendes ikke og bliver ikke brugt.`, {
        file,
        line: yaml.lineOf(path),
      }),
    );
};

/** A value as messages quote it. */
export const inWords = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** Says which contacts or notices share an id. */
export const tellRepeated = ({ file, yaml }: Source, report: Report): void => {
  const seen = new Set<unknown>();
  several(yaml.value).forEach((entry, at) => {
    const id = isObject(entry) ? entry.id : undefined;
    if (id != null && seen.has(id))
      report.tell(
        'error',
        new Problem(`To har samme id: »${inWords(id)}«.`, { file, line: yaml.lineOf([at, 'id']) }),
      );
    seen.add(id);
  });
};
