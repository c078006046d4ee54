import { Problem } from '../../problem.js';
import type { Found } from '../draft.js';
import { feedOf, wordpressRoot } from './detect.js';
import { jsonFeed, xmlFeed } from './feeds.js';
import { open, type Asking, type Opened } from './open.js';
import { pages } from './pages.js';
import { apiOf, postsAddress } from './wordpress-address.js';
import { wordpress } from './wordpress.js';

/** Everything an address has to give, one after the other. */
export async function* found(asking: Asking): AsyncGenerator<Found> {
  const { start, from } = asking;
  let opened = await open(asking, from === 'wordpress' ? postsAddress(apiOf(start), 1) : start);
  const other = elsewhere(asking, opened);
  if (other) opened = await open(asking, other);
  switch (from === 'page' || from === 'wordpress' ? from : opened.kind) {
    case 'feed':
      yield* xmlFeed(asking, opened);
      return;
    case 'json':
      yield* jsonFeed(asking, opened);
      return;
    case 'wordpress':
      yield* wordpress(asking, opened);
      return;
    case 'page':
      yield* pages(asking, opened);
      return;
    case undefined:
      throw new Problem('Det er hverken en nyhedsstrøm eller en webside.', { address: opened.address });
  }
}

/** Where the items lie, when not at the address itself. */
function elsewhere(
  { start, from }: Asking,
  { kind, address, answer, text, known }: Opened,
): string | undefined {
  if (known || from === 'page') return undefined;
  if (kind === 'wordpress' && address.startsWith('file:'))
    throw new Problem('Filen er fra WordPress. Skriv adressen på webstedet i stedet for.', { address });
  if (kind === 'wordpress' && !address.includes('_embed=')) return postsAddress(apiOf(address), 1);
  if (kind !== 'page') return undefined;
  if (from === 'feed' || from === 'json') {
    const feed = feedOf(text, answer.address);
    if (feed) return feed;
    throw new Problem('Det er en webside, og den henviser ikke til nogen nyhedsstrøm.', { address });
  }
  const root = new URL(start).pathname === '/' ? wordpressRoot(text, answer.address) : undefined;
  return root && postsAddress(apiOf(start, root), 1);
}
