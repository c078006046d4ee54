import { expect, waitUntil } from '@open-wc/testing';
import { Archive } from '../../src/feed/archive.js';
import type { Place } from '../../src/feed/select.js';
import type { FeedCopy, FeedState } from '../../src/feed/state.js';
import { fault, PATIENCE, publish, published, requests, seen, type Answer } from '../support/network.js';

/** What the server would have heard by now. */
const quiet = (): Promise<void> => new Promise((done) => setTimeout(done, 100));

/** A place on the server where the feeds of one test lie, each under a name. */
function site() {
  const own = crypto.randomUUID();
  const asked = new Set<string>();
  const id = (name: string): string => {
    asked.add(name);
    return `${own}-${name}`;
  };
  return {
    at: (name: string): string => published(id(name)),
    /** Publishes a feed of items with these ids. */
    put: (name: string, ids: string, more: object = {}) =>
      publish(id(name), { feed: { items: ids.split(' ').map((one) => ({ id: one, title: one })), ...more } }),
    say: (name: string, answer: Answer) => publish(id(name), answer),
    /** How often each was asked for, such as `feed 1, side2 2`. */
    async asked(): Promise<string> {
      const counts = [...asked].map(async (name) => [name, await requests(id(name))] as const);
      return (await Promise.all(counts))
        .flatMap(([name, count]) => (count ? `${name} ${count}` : []))
        .sort()
        .join(', ');
    },
    seen: (name: string) => seen(id(name)),
  };
}

type Site = ReturnType<typeof site>;

/** Publishes `feed`, `side2`, `side3` … with these items. */
async function chain({ at, put }: Site, ...pages: string[]): Promise<string> {
  const name = (nth: number): string => (nth ? `side${nth + 1}` : 'feed');
  await Promise.all(
    pages.map((ids, nth) =>
      put(name(nth), ids, nth + 1 < pages.length ? { next_url: at(name(nth + 1)) } : {}),
    ),
  );
  return at('feed');
}

const stops = new Set<() => void>();

/** Follows an archive until the test is over. */
function follow(archive: Archive, follower: () => void = () => {}): () => void {
  const stop = archive.follow(follower);
  stops.add(stop);
  return stop;
}

function followed(address: string, place: Place = {}): Archive {
  const archive = new Archive(address, place);
  follow(archive);
  return archive;
}

const shown = ({ state }: Archive): string | undefined =>
  state.copy?.feed.items.map(({ id }) => id).join(' ');

/** An archive that is as it should be: what it shows, and how its next page stands. */
const settled = (archive: Archive, kind: FeedState['kind'], ids?: string): Promise<void> =>
  waitUntil(
    () => archive.state.kind === kind && archive.rest !== 'loading' && (!ids || shown(archive) === ids),
    `the archive is ${kind} with "${ids}"`,
    PATIENCE,
  );

/** Asks for one more page and waits until it has come, or failed. */
async function more(archive: Archive): Promise<void> {
  archive.more();
  await waitUntil(() => archive.rest !== 'loading', 'the page is there', PATIENCE);
}

const { error: consoleError } = console;

beforeEach(() => Object.assign(console, { error: () => {} }));

afterEach(() => {
  for (const stop of stops) stop();
  stops.clear();
  Object.assign(console, { error: consoleError });
});

describe('an archive', () => {
  it('waits until somebody follows it', async () => {
    const own = site();
    const archive = new Archive(await chain(own, 'a'), {});
    await quiet();
    expect([archive.state, archive.rest, await own.asked()]).to.deep.equal([
      { kind: 'waiting' },
      undefined,
      '',
    ]);
  });

  for (const pages of [1, 2, 12]) {
    it(`of ${pages} pages costs one request at first`, async () => {
      const own = site();
      const ids = Array.from({ length: pages }, (_, nth) => `a${nth} b${nth}`);
      const archive = followed(await chain(own, ...ids));
      await settled(archive, 'ready', 'a0 b0');
      await quiet();
      expect([await own.asked(), archive.rest]).to.deep.equal(['feed 1', pages > 1 ? 'more' : undefined]);
    });

    it(`of ${pages} pages and ${pages} shards costs one request more for one of them`, async () => {
      const own = site();
      const names = Array.from({ length: pages }, (_, nth) => `emne${nth}`);
      for (const name of names) await own.put(name, `${name}-a ${name}-b`, { next_url: own.at('side2') });
      const shards = names.map((topic) => ({ topic, url: own.at(topic) }));
      await own.put('feed', 'a b', { next_url: own.at('side2'), _tryg: { shards } });
      const archive = followed(own.at('feed'), { topic: names.at(-1)! });
      await settled(archive, 'ready', `${names.at(-1)}-a ${names.at(-1)}-b`);
      await quiet();
      expect(await own.asked()).to.equal(`${names.at(-1)} 1, feed 1`);
    });
  }

  it('that cannot be had has failed, and is fetched anew', async () => {
    const own = site();
    await own.say('feed', '404');
    const archive = followed(own.at('feed'));
    await settled(archive, 'failed');
    expect(archive.state).to.have.nested.property('error.status', 404);
    await chain(own, 'a b');
    archive.refresh();
    await settled(archive, 'ready', 'a b');
    expect(await own.asked()).to.equal('feed 2');
  });

  it('that cannot be had is fetched anew when more of it is asked for', async () => {
    const own = site();
    await own.say('feed', '404');
    const archive = followed(own.at('feed'));
    await settled(archive, 'failed');
    await chain(own, 'a b');
    archive.more();
    await settled(archive, 'ready', 'a b');
    expect(await own.asked()).to.equal('feed 2');
  });

  it('is silent once nobody follows it', async () => {
    const own = site();
    let calls = 0;
    const archive = new Archive(await chain(own, 'a', 'b'), {});
    const stop = follow(archive, () => (calls += 1));
    await settled(archive, 'ready', 'a');
    archive.refresh();
    stop();
    calls = 0;
    await quiet();
    expect([calls, shown(archive)]).to.deep.equal([0, 'a']);
  });
});

describe('the shard of an archive', () => {
  /** A feed with one shard, which is what is asked for. */
  const sharded = async ({ at, put }: Site, shard: object = {}): Promise<Archive> => {
    await put('feed', 'a b', {
      title: 'Hele byen',
      next_url: at('side2'),
      _tryg: {
        topics: [{ slug: 'natteliv', label: 'Natteliv' }],
        districts: [{ slug: 'gug', label: 'Gug' }],
        shards: [{ topic: 'natteliv', url: at('shard'), ...shard }],
      },
    });
    return new Archive(at('feed'), { topic: 'Natteliv', district: 'Gug' });
  };

  const fitting: [promise: string, shard: object][] = [
    ['of its topic', {}],
    ['of its topic, called by its label', { topic: 'Natteliv' }],
    ['of its district', { topic: undefined, district: 'gug' }],
    ['of its topic and its district', { district: 'gug' }],
  ];
  for (const [promise, shard] of fitting) {
    it(`that is ${promise} is shown in place of the feed’s own items, which are never seen`, async () => {
      const own = site();
      await own.put('shard', 'b c', { title: 'Natteliv' });
      const archive = await sharded(own, shard);
      const views = new Set<string | undefined>();
      follow(archive, () => views.add(shown(archive)));
      await settled(archive, 'ready', 'b c');
      expect([...views]).to.deep.equal([undefined, 'b c']);
      expect([archive.state.copy!.feed.title, archive.rest]).to.deep.equal(['Hele byen', undefined]);
      expect(await own.asked()).to.equal('feed 1, shard 1');
    });
  }

  const foreign = (address: string): string => address.replace('127.0.0.1', 'localhost');
  const others: [promise: string, shard: (address: string) => object][] = [
    ['of another topic', () => ({ topic: 'sport' })],
    ['of its topic in another district', () => ({ district: 'hals' })],
    ['on another origin', (address) => ({ url: foreign(address) })],
    ['with another scheme', (address) => ({ url: address.replace('http:', 'https:') })],
  ];
  for (const [promise, shard] of others) {
    it(`${promise} is left alone`, async () => {
      const own = site();
      await own.put('shard', 'b c');
      const archive = await sharded(own, shard(own.at('shard')));
      follow(archive);
      await settled(archive, 'ready', 'a b');
      await quiet();
      expect(await own.asked()).to.equal('feed 1');
    });
  }

  it('that is the feed itself is fetched once', async () => {
    const own = site();
    const archive = await sharded(own, { url: own.at('feed') });
    follow(archive);
    await settled(archive, 'ready', 'a b');
    expect(await own.asked()).to.equal('feed 1');
  });

  it('that cannot be had leaves the feed’s own items, which stay while it is tried again', async () => {
    const own = site();
    await own.say('shard', '403');
    const archive = await sharded(own);
    const views: string[] = [];
    follow(archive, () => views.push(`${archive.state.kind} ${shown(archive)}`));
    await settled(archive, 'failed', 'a b');
    expect(archive.state).to.have.nested.property('error.address', own.at('shard'));
    const { copy } = archive.state;
    await own.put('shard', 'b c');
    archive.refresh();
    views.length = 0;
    expect(archive.state.kind).to.equal('loading');
    expect(archive.state.copy === copy, 'it is the same copy').to.equal(true);
    await settled(archive, 'ready', 'b c');
    // Either answer may be the first; there is never nothing.
    expect(['loading a b', 'loading b c', 'ready b c']).to.include.members(views);
    expect(views.at(-1)).to.equal('ready b c');
    expect(await own.asked()).to.equal('feed 2, shard 2');
  });

  it('that cannot be had leaves the way to the feed’s own pages', async () => {
    const own = site();
    await own.say('shard', '403');
    await own.put('side2', 'c');
    const archive = await sharded(own);
    follow(archive);
    await settled(archive, 'failed', 'a b');
    await more(archive);
    expect([archive.state.kind, shown(archive)]).to.deep.equal(['failed', 'a b c']);
  });

  it('that cannot be had anew stays, and says since when', async () => {
    const own = site();
    await own.put('shard', 'b c');
    const archive = await sharded(own);
    follow(archive);
    await settled(archive, 'ready', 'b c');
    const before = new Date();
    await quiet();
    await own.say('shard', '403');
    archive.refresh();
    await settled(archive, 'failed', 'b c');
    await waitUntil(async () => (await own.asked()) === 'feed 2, shard 2', 'both are fetched', PATIENCE);
    await settled(archive, 'failed', 'b c');
    const { fetched } = archive.state.copy!;
    expect(fetched! <= before, 'these items were fetched before').to.equal(true);
  });

  it('is followed by its own pages', async () => {
    const own = site();
    await own.put('shard', 'b c', { next_url: own.at('shard2') });
    await own.put('shard2', 'd');
    const archive = await sharded(own);
    follow(archive);
    await settled(archive, 'ready', 'b c');
    await more(archive);
    expect([shown(archive), archive.rest]).to.deep.equal(['b c d', undefined]);
    expect(await own.asked()).to.equal('feed 1, shard 1, shard2 1');
  });

  it('that the feed no longer has gives way to the feed’s own items', async () => {
    const own = site();
    await own.put('shard', 'b c');
    const archive = await sharded(own);
    follow(archive);
    await settled(archive, 'ready', 'b c');
    await own.put('feed', 'a b');
    archive.refresh();
    await settled(archive, 'ready', 'a b');
  });
});

describe('the pages of an archive', () => {
  it('come one at a time, when they are asked for', async () => {
    const own = site();
    const archive = followed(await chain(own, 'a b', 'c', 'd'));
    await settled(archive, 'ready', 'a b');
    const views: [string | undefined, string | undefined, string][] = [];
    for (let page = 0; page < 3; page += 1) {
      await more(archive);
      views.push([shown(archive), archive.rest, await own.asked()]);
    }
    expect(views).to.deep.equal([
      ['a b c', 'more', 'feed 1, side2 1'],
      ['a b c d', undefined, 'feed 1, side2 1, side3 1'],
      ['a b c d', undefined, 'feed 1, side2 1, side3 1'],
    ]);
  });

  it('come one at a time, however often they are asked for meanwhile', async () => {
    const own = site();
    const address = await chain(own, 'a', 'b', 'c');
    await own.say('side2', {
      feed: { items: [{ id: 'b', title: 'b' }], next_url: own.at('side3') },
      rest: 200,
    });
    const archive = followed(address);
    await settled(archive, 'ready', 'a');
    archive.more();
    expect([archive.rest, archive.state.kind, shown(archive)]).to.deep.equal(['loading', 'ready', 'a']);
    archive.more();
    await more(archive);
    await quiet();
    expect([shown(archive), await own.asked()]).to.deep.equal(['a b', 'feed 1, side2 1']);
  });

  it('are not there to be asked for before the feed is', async () => {
    const own = site();
    const archive = new Archive(await chain(own, 'a', 'b'), {});
    archive.more();
    follow(archive);
    expect(archive.rest).to.equal('loading');
    archive.more();
    await settled(archive, 'ready', 'a');
    await quiet();
    expect(await own.asked()).to.equal('feed 1');
  });

  /** What the last page says comes after it, and what is there once it was asked for until nothing more came. */
  const ends: [promise: string, next: (own: Site) => string, ids: string, asked: string][] = [
    ['at the page itself', ({ at }) => at('side2'), 'a b c', 'feed 1, side2 1'],
    ['at the first page', ({ at }) => at('feed'), 'a b c', 'feed 1, side2 1'],
    ['at a page of another origin', () => 'http://localhost:1/feed.json', 'a b c', 'feed 1, side2 1'],
    ['at a script', () => 'javascript:alert(1)', 'a b c', 'feed 1, side2 1'],
    ['at an answer without a server', () => 'data:application/json,{"items":[]}', 'a b c', 'feed 1, side2 1'],
    ['at a page that repeats it', ({ at }) => at('again'), 'a b c', 'again 1, feed 1, side2 1'],
    ['at a page that is empty', ({ at }) => at('empty'), 'a b c', 'empty 1, feed 1, side2 1'],
    [
      'where a redirect leads back',
      ({ at }) => fault('redirect-to', { to: at('feed') }),
      'a b c',
      'feed 2, side2 1',
    ],
    [
      'when it meets a page that it has been at',
      ({ at }) => at('side3'),
      'a b c d',
      'feed 1, side2 1, side3 1',
    ],
  ];
  for (const [promise, next, ids, asked] of ends) {
    it(`end ${promise}`, async () => {
      const own = site();
      await own.put('feed', 'a b', { next_url: own.at('side2') });
      await own.put('side2', 'b c', { next_url: next(own) });
      await own.put('side3', 'd', { next_url: own.at('side2') });
      await own.put('again', 'c b', { next_url: own.at('side3') });
      await own.put('empty', '', { next_url: own.at('side3') });
      const archive = followed(own.at('feed'));
      await settled(archive, 'ready', 'a b');
      for (let page = 0; page < 4; page += 1) await more(archive);
      await quiet();
      expect([shown(archive), archive.rest, await own.asked()]).to.deep.equal([ids, undefined, asked]);
    });
  }

  it('show an item once that has moved from one to the next meanwhile', async () => {
    const own = site();
    const archive = followed(await chain(own, 'a b c', 'c d', 'd e'));
    await settled(archive, 'ready', 'a b c');
    await more(archive);
    await more(archive);
    expect(shown(archive)).to.equal('a b c d e');
  });

  it('keep what is there when the next cannot be had, which is tried again when it is asked for', async () => {
    const own = site();
    const address = await chain(own, 'a b', 'c', 'd');
    await own.say('side2', '403');
    const archive = followed(address);
    await settled(archive, 'ready', 'a b');
    const views: unknown[] = [];
    for (let page = 0; page < 2; page += 1) {
      await more(archive);
      views.push([archive.state.kind, shown(archive), archive.rest, await own.asked()]);
    }
    expect(views).to.deep.equal([
      ['ready', 'a b', 'failed', 'feed 1, side2 1'],
      ['ready', 'a b', 'failed', 'feed 1, side2 2'],
    ]);
    await chain(own, 'a b', 'c', 'd');
    archive.more();
    expect(archive.rest).to.equal('loading');
    await more(archive);
    expect([shown(archive), archive.rest, await own.asked()]).to.deep.equal([
      'a b c',
      'more',
      'feed 1, side2 3',
    ]);
  });

  it('are all fetched anew, and what was removed from one or changed in it is seen', async () => {
    const own = site();
    const archive = followed(await chain(own, 'a b', 'c d', 'e'));
    await settled(archive, 'ready', 'a b');
    await more(archive);
    await own.say('side2', { feed: { items: [{ id: 'd', title: 'Rettet' }], next_url: own.at('side3') } });
    archive.refresh();
    await settled(archive, 'ready', 'a b d');
    expect(archive.state.copy!.feed.items[2]!.title).to.equal('Rettet');
    expect([archive.rest, await own.asked()]).to.deep.equal(['more', 'feed 2, side2 2']);
  });

  it('have no gap between them when the feed goes on elsewhere than before', async () => {
    const own = site();
    const archive = followed(await chain(own, 'b c', 'd e', 'f'));
    await settled(archive, 'ready', 'b c');
    await more(archive);
    // As archives grow: what was on the first page makes room on a page of its own.
    await own.put('between', 'c', { next_url: own.at('side2') });
    await own.put('feed', 'a b', { next_url: own.at('between') });
    archive.refresh();
    await settled(archive, 'ready');
    await waitUntil(() => !!shown(archive)?.startsWith('a b'), 'the feed is new', PATIENCE);
    while (archive.rest) await more(archive);
    expect(shown(archive)).to.equal('a b c d e f');
  });

  it('stay when one cannot be had anew', async () => {
    const own = site();
    const archive = followed(await chain(own, 'a b', 'c d', 'e'));
    await settled(archive, 'ready', 'a b');
    await more(archive);
    await own.say('side2', '403');
    archive.refresh();
    await waitUntil(async () => (await own.asked()) === 'feed 2, side2 2', 'both are fetched', PATIENCE);
    await settled(archive, 'ready', 'a b c d');
    await more(archive);
    expect(shown(archive)).to.equal('a b c d e');
  });

  it('stay for who comes back, without a request', async () => {
    const own = site();
    const archive = new Archive(await chain(own, 'a', 'b', 'c'), {});
    const stop = follow(archive);
    await settled(archive, 'ready', 'a');
    await more(archive);
    stop();
    await quiet();
    let calls = 0;
    follow(archive, () => (calls += 1));
    expect([archive.state.kind, shown(archive), archive.rest]).to.deep.equal(['ready', 'a b', 'more']);
    expect(calls, 'who comes back is told').to.be.above(0);
    await more(archive);
    expect([shown(archive), await own.asked()]).to.deep.equal(['a b c', 'feed 1, side2 1, side3 1']);
  });

  it('that were on their way when nobody followed any more come to who comes back', async () => {
    const own = site();
    const archive = new Archive(await chain(own, 'a', 'b'), {});
    const stop = follow(archive);
    await settled(archive, 'ready', 'a');
    await own.say('side2', 'hang');
    archive.more();
    await waitUntil(async () => (await own.asked()) === 'feed 1, side2 1', 'the page is asked for', PATIENCE);
    stop();
    await waitUntil(async () => (await own.seen('side2'))[0]!.left, 'the request ends', PATIENCE);
    await own.put('side2', 'b');
    follow(archive);
    await settled(archive, 'ready', 'a b');
    expect(await own.asked()).to.equal('feed 1, side2 2');
  });

  it('are caught up with when the reader comes back after an hour', async () => {
    const own = site();
    await own.put('feed', 'a', { _tryg: { shards: [{ topic: 'natteliv', url: own.at('shard') }] } });
    await own.put('shard', 'b', { next_url: own.at('side2') });
    await own.put('side2', 'c');
    const archive = followed(own.at('feed'), { topic: 'natteliv' });
    await settled(archive, 'ready', 'b');
    await more(archive);
    archive.wake(true);
    const { now } = Date;
    Date.now = () => now() + 60 * 60_000;
    try {
      archive.wake(false);
      await quiet();
      expect(await own.asked(), 'nothing is due yet').to.equal('feed 1, shard 1, side2 1');
      archive.wake(true);
    } finally {
      Date.now = now;
    }
    await waitUntil(
      async () => (await own.asked()) === 'feed 2, shard 2, side2 2',
      'everything is asked for',
      PATIENCE,
    );
  });
});

describe('the copy of an archive', () => {
  it('is the same object as long as nothing has changed', async () => {
    const own = site();
    const address = await chain(own, 'a', 'b', 'c');
    const archive = new Archive(address, {});
    const copies: (FeedCopy | undefined)[] = [];
    const hear = (): void => {
      if (archive.state.copy !== copies.at(-1)) copies.push(archive.state.copy);
    };
    const stop = follow(archive, hear);
    await settled(archive, 'ready', 'a');
    await own.say('side2', '403');
    await more(archive);
    expect(archive.rest).to.equal('failed');
    stop();
    await quiet();
    follow(archive, hear);
    await waitUntil(() => archive.rest === 'failed', 'the page fails again', PATIENCE);
    expect(copies.map((copy) => copy?.feed.items.length)).to.deep.equal([1]);
    await chain(own, 'a', 'b', 'c');
    await more(archive);
    expect(copies.map((copy) => copy?.feed.items.length)).to.deep.equal([1, 2]);
  });

  it('is the same object while it is fetched anew', async () => {
    const own = site();
    await own.put('feed', 'a', { _tryg: { shards: [{ topic: 'natteliv', url: own.at('shard') }] } });
    await own.put('shard', 'b', { next_url: own.at('side2') });
    await own.put('side2', 'c');
    const archive = followed(own.at('feed'), { topic: 'natteliv' });
    await settled(archive, 'ready', 'b');
    await more(archive);
    const { copy } = archive.state;
    archive.refresh();
    expect([archive.state.kind, archive.state.copy === copy]).to.deep.equal(['loading', true]);
    await settled(archive, 'ready', 'b c');
    expect(archive.state.copy === copy, 'what was fetched anew').to.equal(false);
  });
});
