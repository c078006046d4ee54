import { besideOf } from '../../content/beside.js';
import { inKeyOrder, type Keys } from '../../content/keys.js';
import { yamlText } from '../../content/yaml.js';
import { keep } from './keep.js';
import type { Ledger } from './ledger.js';

/** Where the files stand that are not items: `feed.yaml`, `contacts.yaml` and `notices.yaml`. */
export interface Shelf {
  readonly folder: string;
  readonly ledger: Ledger;
  /** Hears what a person has to do about a file that is theirs. */
  readonly word: (text: string, file: string) => void;
}

/**
 * Brings one of them up to date, unless a person has edited it.
 * @param head - The comment that it begins with.
 */
export async function shelve(
  { folder, ledger, word }: Shelf,
  file: string,
  head: string,
  value: unknown,
  keys: Keys,
): Promise<void> {
  const text = head + yamlText(inKeyOrder(value, keys));
  const { fate, written } = await keep(folder, file, text, ledger.files[file]);
  ledger.files[file] = written;
  if (fate === 'edited')
    word(`Filen er rettet her i mappen. Det nye forslag ligger i ${besideOf(file)}.`, file);
}
