import { fallbackText } from '../danish/builder-text.js';
import { addressesIn } from '../embed/options.js';
import type { Choice } from '../embed/query.js';
import type { Fallback } from '../embed/snippet.js';
import type { Feed } from '../feed/schema.js';

/** A feed's own page, or at least its server. @param feed - As far as it is known. */
function homeOf({ values }: Choice, feed: Feed | undefined): string {
  const [address] = addressesIn(values.src ?? '', 'about:blank');
  return feed?.home_page_url ?? (address ? new URL('/', address).href : '/');
}

/** The link for readers who do not get the element. */
export function fallbackFor(choice: Choice, feed?: Feed): Fallback {
  const { element, values } = choice;
  const text = fallbackText[element];
  if (element === 'skip-link') return { href: `#${values.target ?? 'indhold'}`, text };
  if (element === 'breadcrumb') return { href: '/', text };
  return { href: homeOf(choice, feed), text };
}
