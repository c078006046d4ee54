import { addressesIn, type ElementName } from '../embed/options.js';
import { queryOf, readQuery, type Fault } from '../embed/query.js';
import { choiceIn, chosen, isRight, type Form } from './form.js';
import { PREVIEW } from './look.js';

/* The form as the page's address says it, which somebody may send to a colleague. */

const FIRST: ElementName = 'news-list';

/** @param example - The address of the feed that needs no mention. */
export function searchFor(form: Form, example: string): string {
  const { element, values, frame } = choiceIn(form);
  const { src, ...others } = values;
  const own = src === undefined || src === example ? others : values;
  return `?${queryOf({ element, values: own, frame: { ...frame, ...chosen(PREVIEW, form) } })}`;
}

/** What a query says; of the first element, where it names none that there is. */
function readAnyhow(query: URLSearchParams, page: string): ReturnType<typeof readQuery> {
  const read = readQuery(query.toString(), page);
  if (read.choice) return read;
  query.set('element', FIRST);
  const { choice, faults } = readQuery(query.toString(), page);
  return { choice, faults: [...read.faults, ...faults] };
}

/**
 * The form as an address of the page says it.
 * @returns what is wrong with the address as well, and is left out of the form.
 */
export function formFrom(page: string, example: string): { form: Form; faults: readonly Fault[] } {
  const query = new URL(page).searchParams;
  const said: Record<string, string> = {};
  const faults: Fault[] = [];
  if (!query.has('element')) query.set('element', FIRST);
  for (const option of PREVIEW) {
    const value = query.get(option.name);
    query.delete(option.name);
    if (value === null) continue;
    if (isRight(option, value)) said[option.name] = value;
    else faults.push({ kind: 'malformed', option, value });
  }
  const read = readAnyhow(query, page);
  const { element = FIRST, values = {}, frame = {} } = read.choice ?? {};
  const feeds = addressesIn(values.src ?? example, page).map(({ href }) => href);
  return {
    form: { element, said: { ...values, ...frame, ...said, src: feeds.join(' ') } },
    faults: [...read.faults, ...faults],
  };
}
