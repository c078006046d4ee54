import { isObject } from '../../../feed/check-values.js';
import { feedKeys } from '../../content/keys.js';
import type { Channel, Named } from '../draft.js';
import { isEdited } from './keep.js';
import { shelve, type Shelf } from './shelf.js';

export const FEED = 'feed.yaml';

const HEAD =
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
    ].join(', ');
    if (lacks) word(`Føj disse emner eller bydele til listen i filen: ${lacks}.`, FEED);
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
  await shelve(shelf, FEED, HEAD, value, feedKeys);
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
