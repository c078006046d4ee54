import { Problem } from '../problem.js';
import { detect, feedOf, wordpressRoot, type Detected, type Kind } from './detect.js';
import { knownLanguage } from '../../feed/language.js';
import type { Channel, Draft, Found } from './draft.js';
import { readXmlFeed } from './from-feed.js';
import { readJsonFeed } from './from-json-feed.js';
import { apiOf, postsAddress, readPosts } from './from-wordpress.js';
import { page } from './dom.js';
import type { DocumentEntry, Ledger } from './ledger.js';
import { profileOf } from './profiles/profiles.js';
import { readList } from './read-list.js';
import { readPage } from './read-page.js';
import type { Answer, Visitor } from './visitor.js';

/** What a source needs to know and to do. */
export interface Asking {
  readonly start: string;
  readonly visitor: Visitor;
  readonly ledger: Ledger;
  readonly from?: Kind | undefined;
  /** Selector of the links on a list page. */
  readonly links?: string | undefined;
  readonly profile?: string | undefined;
  /** Whether an item is there in full, as the last visit left it. */
  readonly isWhole: (key: string) => Promise<boolean>;
  /** Whether a run that was broken off has got to it. */
  readonly isDone: (key: string) => boolean;
}

/** Nobody's archive has more, and a list that never ends does. */
const MOST_PAGES = 1000;

/** A document that names items, as it is now. */
interface Opened {
  readonly address: string;
  readonly answer: Answer;
  readonly text: string;
  readonly kind: Kind | undefined;
  readonly detected: Detected;
  /** What it named the last time, where it has not changed since. */
  readonly known?: DocumentEntry;
}

/** Fetches a document; only if it has changed, where everything it named the last time is there. */
async function open(asking: Asking, address: string): Promise<Opened> {
  const known = asking.ledger.documents[address];
  let isWhole = known !== undefined && !asking.ledger.unfinished[asking.start];
  for (const key of known?.keys ?? []) isWhole &&= await asking.isWhole(key);
  const answer = await asking.visitor.visit(address, isWhole ? known : {});
  if (answer.kind === 'gone') {
    throw address.startsWith('file:')
      ? new Problem('Filen findes ikke.', { address })
      : new Problem('Der er ikke noget på adressen (404).', { address });
  }
  if (answer.kind === 'same' && known) {
    return {
      address,
      answer,
      text: '',
      kind: known.kind as Kind,
      detected: { kind: known.kind as Kind },
      known,
    };
  }
  const text = answer.text();
  const detected = detect(text, answer.type);
  return { address, answer, text, kind: detected.kind, detected };
}

const remember = (
  { ledger }: Asking,
  { address, answer }: Opened,
  kind: Kind,
  keys: string[],
  next?: string,
): void => {
  ledger.documents[address] = { kind, ...answer.validators, keys, ...(next && { next }) };
};

const same = (keys: readonly string[]): Found[] => keys.map((key) => ({ kind: 'same', key }));
const items = (drafts: readonly Draft[]): Found[] => drafts.map((draft) => ({ kind: 'item', draft }));

/** Where the items lie, when not at the address itself. */
function elsewhere(
  { start, from }: Asking,
  { kind, address, answer, text, known }: Opened,
): string | undefined {
  if (known || from === 'page') return undefined;
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

function* xmlFeed(asking: Asking, opened: Opened): Generator<Found> {
  if (opened.known) return yield* same(opened.known.keys);
  const { channel, drafts } = readXmlFeed(opened.text, opened.address, opened.answer.address);
  yield { kind: 'channel', channel };
  yield { kind: 'total', total: drafts.length };
  yield* items(drafts);
  remember(
    asking,
    opened,
    'feed',
    drafts.map(({ key }) => key),
  );
}

function jsonOf({ detected, address }: Opened): unknown {
  if (!detected.mistake) return detected.json;
  throw new Problem(`Det kan ikke læses som JSON: der er en fejl i linje ${detected.mistake.line}.`, {
    address,
  });
}

/** A JSON Feed, and the older items behind `next_url`. */
async function* jsonFeed(asking: Asking, first: Opened): AsyncGenerator<Found> {
  const seen = new Set([first.address]);
  let total = 0;
  for (let opened = first; ;) {
    let next = opened.known?.next;
    if (opened.known) yield* same(opened.known.keys);
    else {
      const read = readJsonFeed(jsonOf(opened), opened.address);
      next = read.next;
      total += read.drafts.length;
      if (opened === first) yield { kind: 'channel', channel: read.channel };
      yield { kind: 'total', total };
      yield* items(read.drafts);
      remember(
        asking,
        opened,
        'json',
        read.drafts.map(({ key }) => key),
        next,
      );
    }
    if (!next || seen.has(next) || seen.size >= MOST_PAGES) return;
    seen.add(next);
    opened = await open(asking, next);
  }
}

/** WordPress's posts, and what the site says of itself. */
async function* wordpress(asking: Asking, first: Opened): AsyncGenerator<Found> {
  const root = /^.*\/wp-json(?=\/)/i.exec(first.address)?.[0];
  const count = Number(first.answer.headers.get('x-wp-totalpages')) || 1;
  const all = Number(first.answer.headers.get('x-wp-total'));
  if (all) yield { kind: 'total', total: all };
  let channel: Channel = {};
  if (root && !first.known) {
    const site = await asking.visitor.visit(root).catch(() => undefined);
    const { name, description, home, url } = (
      site?.kind === 'here' ? detect(site.text(), 'json').json : {}
    ) as Record<string, unknown>;
    channel = readChannel(name, description, home ?? url);
  }
  const topics = new Map<string, { slug: string; label: string }>();
  let pages = count;
  for (let number = 1, opened = first; ;) {
    if (opened.known) yield* same(opened.known.keys);
    else {
      const drafts = readPosts(jsonOf(opened), opened.address);
      for (const topic of drafts.flatMap(({ topics = [] }) => topics)) topics.set(topic.slug, topic);
      yield* items(drafts);
      remember(
        asking,
        opened,
        'wordpress',
        drafts.map(({ key }) => key),
      );
    }
    number += 1;
    if (opened.known && opened === first && !opened.answer.headers.get('x-wp-totalpages')) {
      while (asking.ledger.documents[pageAt(first.address, pages + 1)]) pages += 1;
    }
    if (number > pages || number > MOST_PAGES) break;
    opened = await open(asking, pageAt(first.address, number));
  }
  yield { kind: 'channel', channel: { ...channel, topics: [...topics.values()] } };
}

const pageAt = (address: string, number: number): string => postsAddress(address, number);

const readChannel = (name: unknown, description: unknown, home: unknown): Channel => ({
  ...(typeof name === 'string' && name && { title: name }),
  ...(typeof description === 'string' && description && { description }),
  ...(typeof home === 'string' && URL.canParse(home) && { home_page_url: home }),
});

/** A list page, the pages that continue it, and its articles; or one article. */
async function* pages(asking: Asking, first: Opened): AsyncGenerator<Found> {
  const profile = first.known ? undefined : profileOf(first.address, page(first.text), asking.profile);
  const isOne = profile?.articles?.test(new URL(first.address).pathname) ?? false;
  const seen = new Set<string>();
  const lists = new Set([first.address]);
  for (let opened = first; ;) {
    let links = opened.known?.keys ?? [];
    let next = opened.known?.next;
    if (!opened.known) {
      const own = profileOf(opened.address, page(opened.text), asking.profile);
      const list = isOne ? { links: [] } : readList(opened.text, opened.answer.address, own, asking.links);
      if (!list.links.length && opened === first) {
        yield* article(asking, first.address, first.answer);
        return;
      }
      ({ links } = list);
      next = 'next' in list ? list.next : undefined;
      if (opened === first && 'title' in list) {
        const language = knownLanguage(list.language ?? '');
        const { title, description } = list;
        yield {
          kind: 'channel',
          channel: {
            ...(title && { title }),
            ...(description && { description }),
            ...(language && { language }),
            home_page_url: first.address,
          },
        };
      }
    }
    const fresh = links.filter((link) => !seen.has(link));
    for (const link of fresh) seen.add(link);
    yield { kind: 'total', total: seen.size };
    for (const link of fresh) yield* visited(asking, link);
    if (!opened.known) remember(asking, opened, 'page', links, next);
    if (!next || lists.has(next) || lists.size >= MOST_PAGES) return;
    lists.add(next);
    opened = await open(asking, next);
  }
}

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

function* article({ profile: name }: Asking, address: string, answer: Answer): Generator<Found> {
  const text = answer.text();
  if (detect(text, answer.type).kind !== 'page') throw new Problem('Det er ikke en webside.', { address });
  const read = readPage(text, answer.address, profileOf(answer.address, page(text), name));
  if (!read) throw new Problem('Der er ingen artikel på siden.', { address });
  const { draft, organisation } = read;
  const language = draft.front.language;
  yield {
    kind: 'channel',
    channel: { ...(organisation && { organisation }), ...(language && { language }) },
  };
  // A page is known by the address that it was asked for at, wherever that leads today.
  const front = { ...draft.front, source: address };
  yield { kind: 'item', draft: { ...draft, key: address, front, validators: answer.validators } };
}
