/**
 * What has been read, ready to be written: without what says nothing, so that it reads the same again.
 */
export function tidy<T>(value: T): T {
  if (Array.isArray(value)) return value.map((entry: unknown) => tidy(entry)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const tidied: unknown = tidy(inner);
      return saysSomething(tidied) ? [[key, tidied]] : [];
    }),
  ) as T;
}

const saysSomething = (value: unknown): boolean =>
  value != null && value !== false && !(typeof value === 'object' && Object.keys(value).length === 0);
