/* What stands in a document whose fields may be there or not, whatever the format is. */

export type Loose = Readonly<Record<string, unknown>>;

export const loose = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {};

export const many = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(loose) : []);

export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];

/** Text itself, or what Atom and Media RSS wrap it in. */
export const raw = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value : loose(value).value;
  return typeof text === 'string' && text.trim() ? text : undefined;
};
