import { knownLanguage } from '../../../feed/language.js';
import { Problem } from '../../problem.js';
import type { Found } from '../draft.js';
import { profileOf } from '../pages/profiles/profiles.js';
import { readList, type List } from '../pages/read-list.js';
import { readPage } from '../pages/read-page.js';
import type { Answer } from '../visit/answer.js';
import { detect } from './detect.js';
import { MOST_PAGES, open, remember, type Asking, type Opened } from './open.js';

const NO_ARTICLE = 'Der er ingen artikel på siden.';
const MAY_BE_LIST = 'Er det en liste, så vis med --links, hvilke links der fører til nyheder.';

/** A list page, the pages that continue it, and its articles; or one article. */
export async function* pages(asking: Asking, first: Opened): AsyncGenerator<Found> {
  yield { kind: 'reach', reach: 'links' };
  const seen = new Set<string>();
  const lists = new Set([first.address]);
  for (let opened = first; ;) {
    const list = listOf(asking, opened);
    if (opened === first && !opened.known) {
      if (!list.links.length) {
        yield* article(asking, first.address, first.answer, `${NO_ARTICLE} ${MAY_BE_LIST}`);
        return;
      }
      yield channelOf(list, first.address);
    }
    const fresh = list.links.filter((link) => !seen.has(link));
    for (const link of fresh) seen.add(link);
    yield { kind: 'total', total: seen.size };
    for (const link of fresh) yield* visited(asking, link);
    const { links: keys, next } = list;
    if (!opened.known) remember(asking, opened, { kind: 'page', keys, next });
    if (!next || lists.has(next) || lists.size >= MOST_PAGES) return;
    lists.add(next);
    opened = await open(asking, next);
  }
}

/** What a page lists: nothing, where it is itself an article. */
function listOf({ profile: name, links }: Asking, { known, address, answer, text }: Opened): List {
  if (known) return { links: known.keys, ...(known.next && { next: known.next }) };
  const profile = profileOf(address, name);
  if (profile.articles?.test(new URL(address).pathname)) return { links: [] };
  return readList(text, answer.address, profile, links);
}

const channelOf = ({ title, description, language }: List, address: string): Found => {
  const known = knownLanguage(language ?? '');
  return {
    kind: 'channel',
    channel: {
      ...(title && { title }),
      ...(description && { description }),
      ...(known && { language: known }),
      home_page_url: address,
    },
  };
};

/** One page of a list: what is wrong with it is its own affair. */
async function* visited(asking: Asking, address: string): AsyncGenerator<Found> {
  if (asking.isDone(address)) {
    yield { kind: 'same', key: address };
    return;
  }
  try {
    const known = asking.ledger.items[address];
    const answer = await asking.visitor.visit(address, (await asking.isWhole(address)) ? known : {});
    if (answer.kind === 'gone')
      throw new Problem('Listen henviser til siden, men den findes ikke (404).', { address });
    if (answer.kind === 'same') yield { kind: 'same', key: address };
    else yield* article(asking, address, answer);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    yield { kind: 'problem', problem, key: address };
  }
}

function* article(
  { profile: name }: Asking,
  address: string,
  answer: Answer,
  none = NO_ARTICLE,
): Generator<Found> {
  const text = answer.text();
  if (detect(text, answer.type).kind !== 'page') throw new Problem('Det er ikke en webside.', { address });
  const read = readPage(text, answer.address, profileOf(answer.address, name));
  if (!read) throw new Problem(none, { address });
  const { draft, organisation } = read;
  const { language } = draft.front;
  yield {
    kind: 'channel',
    channel: { ...(organisation && { organisation }), ...(language && { language }) },
  };
  // A page is known by the address that it was asked for at, wherever that leads today.
  const front = { ...draft.front, source: address };
  yield { kind: 'item', draft: { ...draft, key: address, front, validators: answer.validators } };
}
