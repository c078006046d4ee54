import { decoded } from '../content/decoded.js';
import { slug } from '../content/slug.js';

/** The last part of an address, if it has letters, without the file's extension. */
export function slugOfAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const last = decoded(new URL(address).pathname).split('/').filter(Boolean).at(-1);
  const name = last?.replace(/\.[a-z]{2,5}$/i, '');
  return name && /\p{L}/u.test(name) ? slug(name) : undefined;
}

/** That name, or the first of `name-2`, `name-3` … that is free. */
export function free(name: string, taken: (name: string) => boolean): string {
  let candidate = name;
  for (let number = 2; taken(candidate); number += 1) candidate = `${name}-${number}`;
  return candidate;
}
