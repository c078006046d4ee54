import type { Draft, Found } from '../draft.js';
import { readJsonFeed } from '../feeds/from-json-feed.js';
import { readXmlFeed } from '../feeds/from-xml.js';
import { jsonOf, MOST_PAGES, open, remember, same, type Asking, type Opened } from './open.js';

const items = (drafts: readonly Draft[]): Found[] => drafts.map((draft) => ({ kind: 'item', draft }));
const keysOf = (drafts: readonly Draft[]): string[] => drafts.map(({ key }) => key);

/** RSS, Atom or RDF. */
export function* xmlFeed(asking: Asking, opened: Opened): Generator<Found> {
  yield { kind: 'reach', reach: 'newest' };
  if (opened.known) return yield* same(opened.known.keys);
  const { channel, drafts } = readXmlFeed(opened.text, opened.address, opened.answer.address);
  yield { kind: 'channel', channel };
  yield { kind: 'total', total: drafts.length };
  yield* items(drafts);
  remember(asking, opened, { kind: 'feed', keys: keysOf(drafts) });
}

/** A JSON Feed, and the older items behind `next_url`. */
export async function* jsonFeed(asking: Asking, first: Opened): AsyncGenerator<Found> {
  yield { kind: 'reach', reach: 'newest' };
  const seen = new Set([first.address]);
  let total = 0;
  for (let opened = first; ;) {
    let next = opened.known?.next;
    if (opened.known) yield* same(opened.known.keys);
    else {
      const { drafts, ...about } = readJsonFeed(jsonOf(opened), opened.address);
      next = about.next;
      total += drafts.length;
      // The pages behind the first have topics of their own, and else only say the same once more.
      const { topics } = about.channel;
      yield opened === first ? { kind: 'channel', ...about } : { kind: 'channel', channel: { topics } };
      yield { kind: 'total', total };
      yield* items(drafts);
      remember(asking, opened, { kind: 'json', keys: keysOf(drafts), next });
    }
    if (!next || seen.has(next) || seen.size >= MOST_PAGES) return;
    seen.add(next);
    opened = await open(asking, next);
  }
}
