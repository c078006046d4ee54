import { join } from 'node:path';
import { isObject } from '../../../feed/check-values.js';
import { besideOf } from '../../content/beside.js';
import { readYamlFile } from '../../content/folder.js';
import { contactKeys, feedKeys, inKeyOrder, noticeKeys, type Keys } from '../../content/keys.js';
import { yamlText } from '../../content/yaml.js';
import type { Channel, Named } from '../draft.js';
import type { Contacts } from './contacts.js';
import { exists, isEdited, keep } from './keep.js';
import type { Ledger } from './ledger.js';

/* The files that stand beside the items: feed.yaml, contacts.yaml and notices.yaml. */

const FEED = 'feed.yaml';
const CONTACTS = 'contacts.yaml';
const NOTICES = 'notices.yaml';

/** What there is of them in a folder. @throws {Problem} with the line of a mistake. */
export async function readRegisters(
  folder: string,
): Promise<{ feed: Readonly<Record<string, unknown>>; contacts: unknown }> {
  const [feed, contacts] = [
    await readYamlFile(join(folder, FEED)),
    await readYamlFile(join(folder, CONTACTS)),
    // Not read, but nobody is to fetch for an hour before hearing of a mistake in it.
    await readYamlFile(join(folder, NOTICES)),
  ];
  return { feed: isObject(feed.value) ? feed.value : {}, contacts: contacts.value };
}

/** Where they are kept. */
export interface Shelf {
  readonly folder: string;
  readonly ledger: Ledger;
  /** Hears what a person has to do about a file that is theirs. */
  readonly word: (text: string, file: string) => void;
}

async function keepRegister(
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

/** `contacts.yaml`, where there is anything new to say. */
export async function keepContacts(shelf: Shelf, contacts: Contacts): Promise<void> {
  if (!contacts.isChanged && (await exists(join(shelf.folder, CONTACTS)))) return;
  const head = '# Kontakter. Nyheder henviser til dem med id.\n';
  await keepRegister(shelf, CONTACTS, head, contacts.all, contactKeys);
}

/** `notices.yaml`, where it is missing. */
export async function keepNotices(shelf: Shelf, notices: readonly unknown[] = []): Promise<void> {
  if (!notices.length || (await exists(join(shelf.folder, NOTICES)))) return;
  await keepRegister(shelf, NOTICES, '# Vigtige beskeder.\n', notices, noticeKeys);
}

const BASE_URL =
  '# Om nyhedsstrømmen. Skriv i base_url, hvor den kommer til at ligge:\n# base_url: https://www.example.dk/nyheder/\n';

/**
 * `feed.yaml`, where it is missing or still as it was written. One that a person has edited, if only to write `base_url`, is
 * theirs: a word tells what it lacks.
 * @param before - What it says.
 */
export async function keepFeed(
  shelf: Shelf,
  before: Readonly<Record<string, unknown>>,
  channel: Channel,
): Promise<void> {
  const { folder, ledger, word } = shelf;
  if (await isEdited(folder, FEED, ledger.files[FEED])) {
    const lacks = [
      ...lacking(before.topics, channel.topics),
      ...lacking(before.districts, channel.districts),
    ];
    if (lacks.length) word(`Føj disse emner eller bydele til listen i filen: ${lacks.join(', ')}.`, FEED);
    return;
  }
  const { title = 'Nyheder', language = 'da', organisation, topics, districts } = channel;
  const value = {
    ...channel,
    title,
    language,
    ...before,
    ...(organisation && { organisation }),
    topics: merged(before.topics, topics),
    districts: merged(before.districts, districts),
  };
  await keepRegister(shelf, FEED, BASE_URL, value, feedKeys);
}

const isNamed = (value: unknown): value is Named => isObject(value) && typeof value.slug === 'string';

const namedIn = (there: unknown): Named[] => (Array.isArray(there) ? there.filter(isNamed) : []);

/** The labels of those that are not there. */
const lacking = (there: unknown, found: readonly Named[] = []): string[] => {
  const known = new Set(namedIn(there).map(({ slug }) => slug));
  return [...new Set(found.filter(({ slug }) => !known.has(slug)).map(({ slug, label }) => label ?? slug))];
};

const { compare } = new Intl.Collator('da');

/** All of them, each once, by the alphabet. */
const merged = (there: unknown, found: readonly Named[] = []): Named[] =>
  [...new Map([...namedIn(there), ...found].map((entry) => [entry.slug, entry])).values()].sort((a, b) =>
    compare(a.label ?? a.slug, b.label ?? b.slug),
  );
