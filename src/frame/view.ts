import { faultSentence, frameText } from '../danish/frame-text.js';
import { elementText } from '../danish/option-text.js';
import { addressesIn, optionsOf } from '../embed/options.js';
import { readQuery, type Choice } from '../embed/query.js';

/** What the page shows: an element, or what is wrong with the page's address. */
export interface View {
  readonly lang: string;
  /** As `<meta name="color-scheme">` says it. */
  readonly scheme: string;
  readonly title: string;
  readonly choice: Choice | undefined;
  /** Sentences for who wrote the address; where there is any, the choice is not to be shown. */
  readonly faults: readonly string[];
  /** Where there is more to read: on the host of a feed that may be shown. */
  readonly more: URL | undefined;
}

/**
 * What an address of the page asks for.
 * @param allows - Whether a feed may be shown.
 */
export function viewOf(page: string, allows: (feed: URL) => boolean): View {
  const { search, searchParams, host: site } = new URL(page);
  const { choice, faults } = readQuery(search, page);
  const { lang = 'da', theme = 'auto' } = choice?.frame ?? {};
  const feeds = addressesIn(choice?.values.src ?? '', page);
  const isWithoutFeed =
    choice && !searchParams.has('src') && optionsOf(choice.element).some(({ kind }) => kind === 'feed');
  const more = feeds.find(allows);
  return {
    lang,
    scheme: theme === 'auto' ? 'light dark' : theme,
    title: choice ? elementText[choice.element] : frameText.title,
    choice,
    faults: [
      ...faults.map(faultSentence),
      ...(isWithoutFeed ? [frameText.noFeed] : []),
      ...feeds.filter((feed) => !allows(feed)).map(({ host }) => frameText.forbidden(host, site)),
    ],
    more: more && new URL('/', more),
  };
}
