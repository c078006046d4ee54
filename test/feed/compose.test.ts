import { expect } from '@open-wc/testing';
import { nextAfter, paged, shardOf, sharded } from '../../src/feed/compose.js';
import { FeedError } from '../../src/feed/error.js';
import { readFeed, type Feed } from '../../src/feed/schema.js';
import type { Place } from '../../src/feed/select.js';
import type { FeedCopy, FeedState } from '../../src/feed/state.js';

const HERE = 'https://tryg.aalborg.dk/feed.json';
const at = (name: string): string => new URL(name, HERE).href;

/** A feed of items with these ids. */
const feedOf = (ids: string, more: object = {}, address = HERE): Feed =>
  readFeed({ items: ids.split(' ').map((id) => ({ id, title: id })), ...more }, address)!;
const idsOf = (feed: Feed | undefined): string | undefined => feed?.items.map(({ id }) => id).join(' ');

describe('the shard of a feed', () => {
  const tables = {
    topics: [
      { slug: 'natteliv', label: 'Natteliv' },
      { slug: 'byens-rum', label: 'Byens rum' },
    ],
    districts: [{ slug: 'noerresundby', label: 'Nørresundby' }],
  };
  const shards = [
    { topic: 'byens-rum', url: 'rum.json' },
    { district: 'noerresundby', url: 'nord.json' },
    { topic: 'natteliv', district: 'noerresundby', url: 'nat-nord.json' },
    { topic: 'Ældre', url: 'aeldre.json' },
  ];
  const feed = feedOf('', { _tryg: { ...tables, shards } });

  const choices: [place: Place, shard: string | undefined, promise: string][] = [
    [{ topic: 'byens-rum' }, 'rum.json', 'of a topic by its slug'],
    [{ topic: 'Byens rum' }, 'rum.json', 'of a topic by its label'],
    [{ topic: 'ÆLDRE' }, 'aeldre.json', 'of a topic that only the shard knows'],
    [{ district: 'noerresundby' }, 'nord.json', 'of a district by its slug'],
    [{ district: 'Nørresundby' }, 'nord.json', 'of a district by its label'],
    [{ topic: 'byens-rum', district: 'Hals' }, 'rum.json', 'of the topic, where the district has none'],
    [{ topic: 'Sport', district: 'Nørresundby' }, 'nord.json', 'of the district, where the topic has none'],
    [{ topic: 'Natteliv', district: 'Nørresundby' }, 'nord.json', 'that comes first, where several fit'],
    [{ topic: 'natteliv' }, undefined, 'none, where it holds one district of the topic only'],
    [{ topic: 'noerresundby' }, undefined, 'none, where a district is called so'],
    [{ topic: 'sport' }, undefined, 'none, where nobody has it'],
    [{}, undefined, 'none, where nothing is asked for'],
    [{ topic: '', district: '' }, undefined, 'none, where nothing is asked for in so many words'],
  ];
  for (const [place, shard, promise] of choices) {
    it(`is that ${promise}: ${JSON.stringify(place)}`, () => {
      expect(shardOf(feed, place)).to.equal(shard && at(shard));
    });
  }

  it('of a topic and a district is for those who ask for both', () => {
    const narrow = feedOf('', { _tryg: { ...tables, shards: [shards[2]] } });
    const asked: Place[] = [{ topic: 'natteliv' }, { district: 'noerresundby' }];
    expect(asked.map((place) => shardOf(narrow, place))).to.deep.equal([undefined, undefined]);
    expect(shardOf(narrow, { topic: 'natteliv', district: 'noerresundby' })).to.equal(at('nat-nord.json'));
  });

  const strange: [promise: string, shard: unknown][] = [
    ['lies on another origin', { topic: 'natteliv', url: 'https://example.org/nat.json' }],
    ['lies on another port', { topic: 'natteliv', url: 'https://tryg.aalborg.dk:8443/nat.json' }],
    ['has another scheme', { topic: 'natteliv', url: 'http://tryg.aalborg.dk/nat.json' }],
    ['is a script', { topic: 'natteliv', url: 'javascript:alert(1)' }],
    ['has no address', { topic: 'natteliv' }],
    ['says neither topic nor district', { url: 'alt.json' }],
    ['is an address alone', 'alt.json'],
  ];
  for (const [promise, shard] of strange) {
    it(`is none that ${promise}`, () => {
      expect(shardOf(feedOf('', { _tryg: { shards: [shard] } }), { topic: 'natteliv' })).to.equal(undefined);
    });
  }

  it('is none in a plain feed', () => {
    expect(shardOf(feedOf(''), { topic: 'natteliv' })).to.equal(undefined);
  });
});

describe('a feed with the items of a shard', () => {
  const early = new Date('2026-03-02T08:00:00Z');
  const late = new Date('2026-03-02T09:00:00Z');
  const error = new FeedError('refused', HERE, 'HTTP 403', 403);
  const whole: FeedCopy = { feed: feedOf('a b', { title: 'Hele byen', next_url: '2.json' }), fetched: late };
  const part: FeedCopy = { feed: feedOf('b z', { title: 'Gug', next_url: 'gug-2.json' }), fetched: early };
  const shown: FeedCopy = { feed: feedOf('x'), fetched: early };

  const ready = (copy: FeedCopy): FeedState => ({ kind: 'ready', copy });
  const loading = (copy?: FeedCopy): FeedState => ({ kind: 'loading', copy });
  const failed = (copy?: FeedCopy): FeedState => ({ kind: 'failed', error, copy });

  const states: [
    promise: string,
    feed: FeedState,
    shard: FeedState | undefined,
    kind: string,
    ids?: string,
  ][] = [
    ['is the feed itself without a shard', ready(whole), undefined, 'ready', 'a b'],
    ['is the feed itself as long as that is not there', loading(), ready(part), 'loading'],
    ['fails with the feed', failed(), ready(part), 'failed'],
    ['has the items of the shard', ready(whole), ready(part), 'ready', 'b z'],
    ['is loading as long as the shard is, and shows what was there', ready(whole), loading(), 'loading', 'x'],
    ['waits with the shard', ready(whole), { kind: 'waiting' }, 'loading', 'x'],
    ['has its own items when the shard fails, and says so', ready(whole), failed(), 'failed', 'a b'],
    ['has failed when the feed is not to be had anew', failed(whole), ready(part), 'failed', 'b z'],
    ['has failed when the shard is not to be had anew', ready(whole), failed(part), 'failed', 'b z'],
    ['has failed although the other is on its way', loading(whole), failed(part), 'failed', 'b z'],
    ['is loading while the feed is fetched anew', loading(whole), ready(part), 'loading', 'b z'],
    ['is loading while the shard is fetched anew', ready(whole), loading(part), 'loading', 'b z'],
  ];
  for (const [promise, feed, shard, kind, ids] of states) {
    it(promise, () => {
      const state = sharded(feed, shard, shown);
      expect([state.kind, idsOf(state.copy?.feed)]).to.deep.equal([kind, ids]);
      expect('error' in state && state.error).to.equal(kind === 'failed' && error);
    });
  }

  it('is called what the feed is called, and goes on where the shard does', () => {
    const { feed } = sharded(ready(whole), ready(part)).copy!;
    expect([feed.title, feed.next_url]).to.deep.equal(['Hele byen', at('gug-2.json')]);
  });

  it('ends where the shard does', () => {
    const last: FeedCopy = { ...part, feed: feedOf('z') };
    expect(sharded(ready(whole), ready(last)).copy!.feed.next_url).to.equal(undefined);
  });

  it('is as old as the items are that it shows', () => {
    expect(sharded(ready(whole), failed(part)).copy!.fetched).to.equal(early);
  });

  it('shows nothing as long as the shard is on its way and nothing was there', () => {
    expect(sharded(ready(whole), loading()).copy).to.equal(undefined);
  });
});

describe('a feed with its pages', () => {
  const fetched = new Date();
  const first = feedOf('a b', { title: 'Side 1' });

  it('has the items of all in their order, each once, as it stands first', () => {
    const old = readFeed(
      {
        items: [
          { id: 'b', title: 'Gammel' },
          { id: 'c', title: 'c' },
        ],
      },
      at('2.json'),
    )!;
    const whole = paged({ feed: first, fetched }, [old, feedOf('c d a')]);
    expect(idsOf(whole.feed)).to.equal('a b c d');
    expect(whole.feed.items[1]!.title).to.equal('b');
    expect([whole.feed.title, whole.fetched]).to.deep.equal(['Side 1', fetched]);
  });

  it('leaves the pages as they are', () => {
    paged({ feed: first, fetched }, [feedOf('c')]);
    expect(idsOf(first)).to.equal('a b');
  });
});

describe('the page after', () => {
  const page = (ids: string, next?: unknown, name = 'feed.json'): Feed =>
    feedOf(ids, { next_url: next }, at(name));

  const chains: [promise: string, pages: Feed[], next: string | undefined, visited?: string[]][] = [
    ['is where the feed says', [page('a', '2.json')], '2.json'],
    ['is where the last page says', [page('a', '2.json'), page('b', '3.json', '2.json')], '3.json'],
    ['is none at the end', [page('a', '2.json'), page('b', null, '2.json')], undefined],
    ['is not the page itself', [page('a', 'feed.json')], undefined],
    ['is not the page itself under its whole address', [page('a', HERE)], undefined],
    ['is not the first again', [page('a', '2.json'), page('b', 'feed.json', '2.json')], undefined],
    ['is not one before', [page('a'), page('b', '3', '2'), page('c', '2', '3')], undefined],
    ['is not an address that was asked for and had moved', [page('a', 'old.json')], undefined, ['old.json']],
    ['is none after a page that repeats what was there', [page('a b'), page('b a', '3', '2')], undefined],
    ['is there after a page that repeats a part', [page('a b'), page('b c', '3', '2')], '3'],
    ['is none after an empty page', [page('a'), page('', '3', '2')], undefined],
    ['is there after pages that have all been empty', [page('', '2'), page('', '3', '2')], '3'],
    ['is none on another origin', [page('a', 'https://example.org/2.json')], undefined],
    ['is none with another scheme', [page('a', 'http://tryg.aalborg.dk/2.json')], undefined],
    ['is no script', [page('a', 'javascript:alert(1)')], undefined],
    ['is no data', [page('a', 'data:application/json,{"items":[]}')], undefined],
    ['is no number', [page('a', 2)], undefined],
    ['is none of no feed', [], undefined],
  ];
  for (const [promise, pages, next, visited = []] of chains) {
    it(promise, () => {
      expect(nextAfter(pages, visited.map(at))).to.equal(next && at(next));
    });
  }
});
