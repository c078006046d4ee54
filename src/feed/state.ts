import type { FeedError } from './error.js';
import type { Feed } from './schema.js';

/** The last good copy of a feed, and when it was fetched; unknown of one that the browser still had from before. */
export interface FeedCopy {
  readonly feed: Feed;
  readonly fetched: Date | undefined;
}

/** All that an element knows of its feed. `copy` is the last good one: a failed refresh never loses what is shown. */
export type FeedState =
  | { readonly kind: 'waiting'; readonly copy?: undefined }
  | { readonly kind: 'loading'; readonly copy?: FeedCopy | undefined }
  | { readonly kind: 'ready'; readonly copy: FeedCopy }
  | {
      readonly kind: 'failed';
      readonly error: FeedError;
      readonly copy?: FeedCopy | undefined;
      /** Whose part is not in the copy, where several feeds are shown as one: `www.aalborg.dk`. */
      readonly missing?: string;
    };
