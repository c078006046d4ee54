import { stringify } from 'yaml';
import type { Front } from './draft.js';

const ORDER = [
  'id',
  'title',
  'kicker',
  'lead',
  'published',
  'modified',
  'url',
  'external_url',
  'language',
  'topics',
  'districts',
  'contacts',
  'image',
  'attachments',
  'related',
  'event',
  'correction',
  'pinned',
  'expires',
  'source',
] as const satisfies (keyof Front)[];

/** Without what is not there: an empty list says nothing, while an empty text (`alt: ""`) does. */
export function withoutNothing<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutNothing) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, raw]) => {
      const kept: unknown = withoutNothing(raw);
      const nothing =
        kept === undefined || kept === null || (typeof kept === 'object' && Object.keys(kept).length === 0);
      return nothing ? [] : [[key, kept]];
    }),
  ) as T;
}

/** YAML as people like to edit it: no line is broken, nothing quoted without need. */
export const yamlOf = (value: unknown): string =>
  stringify(withoutNothing(value), { lineWidth: 0, aliasDuplicateObjects: false });

/** One item as a file: front matter between `---` lines, then Markdown. */
export function writeItem(front: Front, markdown: string): string {
  const ordered = Object.fromEntries(ORDER.map((key) => [key, front[key]]));
  const body = markdown.trim();
  return `---\n${yamlOf(ordered)}---\n${body ? `\n${body}\n` : ''}`;
}
