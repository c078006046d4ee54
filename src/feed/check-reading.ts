import { feedReading, type Feed } from './schema.js';

/** `readFeed` for those who load this on demand: used by them, that one would become a part of every first load. */
export function readWhole(document: unknown, base: string): Feed | undefined {
  const reading = feedReading(document, base);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

/** More items than are read: `MOST_ITEMS` of `schema.ts`. */
export const MOST_ITEMS = 20_000;
