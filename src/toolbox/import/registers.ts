import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { Problem } from '../problem.js';
import type { Channel, ContactDraft, Named } from './draft.js';
import { besideOf, keep } from './keep.js';
import { hashOf, type Ledger } from './ledger.js';
import { free } from './slug.js';
import { withoutNothing, yamlOf } from './write-item.js';

/* The files that stand beside the items: feed.yaml, contacts.yaml and notices.yaml. */

/**
 * Reads a YAML file.
 * @returns nothing where it is not there.
 * @throws Problem with the line of a mistake.
 */
export async function readYaml(folder: string, file: string): Promise<unknown> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [mistake] = document.errors;
  if (!mistake) return document.toJS() as unknown;
  const { line } = counter.linePos(mistake.pos[0]);
  throw new Problem(
    'Filen er ikke rigtig YAML. Se på linjen og den før: indrykning, kolon og anførselstegn.',
    {
      file: join(folder, file),
      line,
    },
  );
}

const listed = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter((entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null)
    : [];

const plain = (value: unknown): string => JSON.stringify(withoutNothing(value));

/** The contacts of the folder: what it has, and what a run finds. */
export class Contacts {
  readonly #byId = new Map<string, ContactDraft>();
  readonly #met = new Set<string>();
  /** Whether there is anything that the file does not have. */
  changed = false;

  constructor(there: unknown) {
    for (const contact of listed(there)) {
      if (typeof contact.id === 'string') this.#byId.set(contact.id, contact as ContactDraft);
    }
  }

  get all(): ContactDraft[] {
    return [...this.#byId.values()];
  }

  /**
   * The id under which a contact is kept. The same contact is there once. One whose details have changed on a page that had it
   * before keeps its id: nobody is to be given the old number.
   * @param before - The contacts that the same page had the last time.
   */
  idOf(contact: ContactDraft, before: readonly string[]): string {
    const { id: wish } = contact;
    const own = plain({ ...contact, id: '' });
    const equal = this.all.find((known) => plain({ ...known, id: '' }) === own);
    const replaces = [wish, ...before].find(
      (id) => this.#byId.has(id) && before.includes(id) && !this.#met.has(id),
    );
    const id = equal?.id ?? replaces ?? free(wish, (name) => this.#byId.has(name));
    this.#met.add(id);
    if (!equal) {
      this.changed = true;
      this.#byId.set(id, { ...contact, id });
    }
    return id;
  }
}

/** Who is missing where, for a person to add: their file is theirs. */
type Word = (text: string, file: string) => void;

async function keepRegister(
  folder: string,
  file: string,
  value: unknown,
  head: string,
  ledger: Ledger,
  word: Word,
): Promise<void> {
  const { fate, written } = await keep(folder, file, head + yamlOf(value), ledger.files[file]);
  ledger.files[file] = written;
  if (fate === 'edited')
    word(`Filen er rettet her i mappen. Det nye forslag ligger i ${besideOf(file)}.`, file);
}

/** `contacts.yaml`, where there is anything new to say. */
export async function keepContacts(
  folder: string,
  contacts: Contacts,
  ledger: Ledger,
  word: Word,
): Promise<void> {
  const there = await readFile(join(folder, 'contacts.yaml'), 'utf8').catch(() => undefined);
  if (there !== undefined && !contacts.changed) return;
  const head = '# Kontakter. Nyheder henviser til dem med id.\n';
  await keepRegister(folder, 'contacts.yaml', contacts.all, head, ledger, word);
}

const unique = (entries: readonly Named[]): Named[] => [
  ...new Map(entries.map((entry) => [entry.slug, entry])).values(),
];

const named = (value: unknown): Named[] =>
  listed(value).filter(({ slug }) => typeof slug === 'string') as never;

/** `feed.yaml`, where it is missing or still as it was written; else a word about what it lacks. */
export async function keepFeed(
  folder: string,
  there: unknown,
  channel: Channel,
  ledger: Ledger,
  word: Word,
): Promise<void> {
  const file = 'feed.yaml';
  const known = ledger.files[file];
  const before = (there ?? {}) as Record<string, unknown>;
  const topics = unique([...(channel.topics ?? []), ...named(before.topics)].reverse()).reverse();
  const districts = unique([...(channel.districts ?? []), ...named(before.districts)].reverse()).reverse();
  const text = there === undefined ? undefined : await readFile(join(folder, file), 'utf8');
  const edited = text !== undefined && hashOf(text) !== known?.hash;
  const missing = (all: Named[], there: unknown): string =>
    all
      .flatMap(({ slug, label }) => (named(there).some((entry) => entry.slug === slug) ? [] : [label]))
      .join(', ');
  if (edited) {
    const lacks = [missing(topics, before.topics), missing(districts, before.districts)]
      .filter(Boolean)
      .join(', ');
    if (lacks) word(`Føj disse emner eller bydele til listen i filen: ${lacks}.`, file);
    return;
  }
  const value = {
    title: before.title ?? channel.title ?? 'Nyheder',
    home_page_url: before.home_page_url ?? channel.home_page_url,
    language: before.language ?? channel.language ?? 'da',
    description: before.description ?? channel.description,
    authors: before.authors ?? channel.authors,
    organisation: channel.organisation ?? before.organisation,
    topics: sorted(topics),
    districts: sorted(districts),
  };
  const head =
    '# Om nyhedsstrømmen. Skriv i base_url, hvor den kommer til at ligge:\n# base_url: https://www.example.dk/nyheder/\n';
  await keepRegister(folder, file, value, head, ledger, word);
}

const { compare } = new Intl.Collator('da');
const sorted = (entries: readonly Named[]): Named[] =>
  [...entries].sort((a, b) => compare(a.label ?? a.slug, b.label ?? b.slug));

/** `notices.yaml`, where it is missing. */
export async function keepNotices(
  folder: string,
  notices: readonly unknown[],
  ledger: Ledger,
  word: Word,
): Promise<void> {
  const there = await readYaml(folder, 'notices.yaml');
  if (there !== undefined || !notices.length) return;
  await keepRegister(folder, 'notices.yaml', notices, '# Vigtige beskeder.\n', ledger, word);
}
