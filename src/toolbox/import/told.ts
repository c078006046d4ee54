import type { Problem } from '../problem.js';

/** A problem in one line: `fil:linje: sætning`, or `adresse: sætning`. */
export function told({ message, file, line, address }: Problem): string {
  const place = file ? `${file}${line ? `:${line}` : ''}` : address;
  return (place ? `${place}: ${message}` : message).replace(/\s+/g, ' ').trim();
}
