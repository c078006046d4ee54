import { Archive } from './archive.js';
import { MergedFeeds } from './merge.js';
import type { Place } from './select.js';

export { ItemSearch } from './item-search.js';

/** All that lies behind these addresses, as one feed. */
export const wholeOf = (addresses: readonly string[], place: Place): Archive | MergedFeeds =>
  addresses.length > 1 ? new MergedFeeds(addresses, place) : new Archive(addresses[0]!, place);
