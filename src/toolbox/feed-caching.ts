/**
 * How long browsers and CDNs may keep a feed, as `Cache-Control` says it: a correction is there within eleven minutes, and a
 * server that is down for a day goes unnoticed. `npm run release` sets servers up for the same.
 */
export const FEED_CACHING = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';
