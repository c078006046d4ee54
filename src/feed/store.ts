import { FeedSource } from './source.js';

const sources = new Map<string, FeedSource>();

/** The one source of an absolute address, for every element of the page that asks, now or later. */
export function feedAt(address: string): FeedSource {
  const source = sources.get(address) ?? new FeedSource(address);
  sources.set(address, source);
  return source;
}
