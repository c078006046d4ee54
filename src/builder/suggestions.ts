import { extensionOf } from '../feed/extension.js';
import type { Feed } from '../feed/schema.js';
import { titleOf } from '../feed/select.js';

interface Suggestion {
  readonly value: string;
  /** What an editor knows it by. */
  readonly label: string;
}

/** What feeds have for an option, by its name. */
export type Suggestions = Readonly<Record<string, readonly Suggestion[]>>;

const labels = (places: readonly { readonly label: string | undefined }[]): Suggestion[] =>
  places.flatMap(({ label }) => (label ? [{ value: label, label }] : []));

export const suggestionsFrom = (feeds: readonly Feed[]): Suggestions => ({
  topic: labels(feeds.flatMap(({ _tryg }) => _tryg?.topics ?? [])),
  district: labels(feeds.flatMap(({ _tryg }) => _tryg?.districts ?? [])),
  contact: feeds.flatMap((feed) =>
    extensionOf(feed).contacts.flatMap(({ id, name, role }) =>
      id ? [{ value: id, label: name ?? role ?? id }] : [],
    ),
  ),
  item: feeds.flatMap(({ items }) =>
    items.flatMap((item) => (item.id ? [{ value: item.id, label: titleOf(item) }] : [])),
  ),
});
