/** Feeds that are good, and so are there in a built Storybook too. */
export const feeds = {
  tryg: '/demo/feeds/tryg/feed.json',
  plain: '/demo/feeds/plain.json',
  english: '/demo/feeds/english.json',
  longWords: '/demo/feeds/long-words.json',
  odd: '/demo/feeds/odd.json',
  events: '/demo/feeds/events.json',
  notices: '/demo/feeds/notices.json',
  many: '/demo/feeds/many.json',
  empty: '/demo/feeds/empty.json',
  notAFeed: '/demo/feeds/not-a-feed.json',
};

const own = (fault: string): string => `/network/fault/${fault}&id=${crypto.randomUUID()}`;

/** Feeds that fail: answered by test/server.mjs, which a built Storybook does not have. */
export const faults = {
  hang: '/network/fault/hang',
  notFound: '/network/fault/404',
  /** Good once, then gone: with a status that nobody tries again by himself. */
  goodOnce: () => own('flaky?good=1&status=403'),
  /** Gone once, then good. */
  badOnce: () => own('recover?bad=1&status=403'),
};
