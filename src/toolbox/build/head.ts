import type { Settings } from './settings.js';
import { tidy } from './tidy.js';

/** What every page of the feed says of itself, without its addresses. */
export const pageHead = ({ title, home, feed }: Settings): Record<string, unknown> => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: home,
  ...(feed.language && { language: feed.language }),
});

/** What only the feed's first page says: the sender, whom to ask, and what is urgent. */
export const firstHead = (
  settings: Settings,
  shards: readonly Record<string, string>[],
): Record<string, unknown> => {
  const { description, icon, favicon, about, feed, extension } = settings;
  return tidy({
    description,
    icon,
    favicon,
    authors: feed.authors,
    _tryg: {
      about,
      organisation: extension.organisation,
      contacts: extension.contacts,
      topics: feed._tryg?.topics ?? [],
      districts: feed._tryg?.districts ?? [],
      notices: extension.notices,
      shards,
    },
  });
};
