import { expect, waitUntil } from '@open-wc/testing';
import { FeedSource } from '../../src/feed/source.js';
import type { FeedState } from '../../src/feed/state.js';
import { feedAt } from '../../src/feed/store.js';
import { arrived, ended, fault, PATIENCE, requests, seen } from '../support/network.js';

const settled = (source: FeedSource, kind: FeedState['kind']): Promise<void> =>
  waitUntil(() => source.state.kind === kind, `the feed is ${kind}`, PATIENCE);
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** A follower who only wants the feed to be there. */
const somebody = () => () => {};

let said: string[];
const { error: consoleError } = console;

beforeEach(() => {
  said = [];
  Object.assign(console, { error: (...words: unknown[]) => said.push(words.map(String).join(' ')) });
});

afterEach(() => {
  Object.assign(console, { error: consoleError });
});

describe('a feed that is followed', () => {
  it('waits until it is', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('good', { id }));
    await turn();
    expect(source.state).to.deep.equal({ kind: 'waiting' });
    expect(await requests(id)).to.equal(0);
  });

  it('is loading, then ready, and says so each time', async () => {
    const source = new FeedSource(fault('good'));
    const states: FeedState[] = [];
    const begin = Date.now();
    source.follow(() => states.push(source.state));
    await settled(source, 'ready');
    expect(states.map(({ kind }) => kind)).to.deep.equal(['loading', 'ready']);
    expect(states[0]!.copy).to.equal(undefined);
    expect(states[1]!.copy!.feed.title).to.equal('Tryg Aalborg');
    expect(states[1]!.copy!.fetched).to.be.within(new Date(begin), new Date());
    expect(said).to.deep.equal([]);
  });

  it('makes one request for ten followers of one address', async () => {
    const id = crypto.randomUUID();
    const address = fault('good', { id, delay: '100' });
    const called = new Set<number>();
    for (let follower = 0; follower < 10; follower += 1) {
      feedAt(address).follow(() => feedAt(address).state.kind === 'ready' && called.add(follower));
    }
    await settled(feedAt(address), 'ready');
    expect(called.size).to.equal(10);
    expect(await requests(id)).to.equal(1);
  });

  it('makes none for a follower who joins later', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('good', { id }));
    source.follow(somebody());
    await settled(source, 'ready');
    const { copy } = source.state;
    source.follow(somebody());
    expect(source.state).to.deep.equal({ kind: 'ready', copy });
    await turn();
    expect(await requests(id)).to.equal(1);
  });

  it('makes none for a follower who comes when all have left', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('good', { id }));
    const stop = source.follow(somebody());
    await settled(source, 'ready');
    stop();
    await turn();
    source.follow(somebody());
    expect(source.state.kind).to.equal('ready');
    await turn();
    expect(await requests(id)).to.equal(1);
  });

  it('keeps its request for a follower who leaves and returns in the same turn', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('good', { id, delay: '100' }));
    const stop = source.follow(somebody());
    await arrived(id);
    stop();
    source.follow(somebody());
    expect(source.state.kind).to.equal('loading');
    await settled(source, 'ready');
    expect((await seen(id)).map(({ left }) => left)).to.deep.equal([false]);
  });

  it('keeps its request while anyone is left', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('good', { id, delay: '100' }));
    const stop = source.follow(somebody());
    source.follow(somebody());
    await arrived(id);
    stop();
    await settled(source, 'ready');
    expect((await seen(id)).map(({ left }) => left)).to.deep.equal([false]);
  });

  it('ends its request when the last one leaves, in silence, and loads anew for the next', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('good', { id, delay: '500' }));
    const calls: string[] = [];
    const stops = [source.follow(() => calls.push('a')), source.follow(() => calls.push('b'))];
    await arrived(id);
    calls.length = 0;
    for (const stop of stops) stop();
    await ended(id);
    expect(source.state).to.deep.equal({ kind: 'waiting' });
    source.follow(somebody());
    await settled(source, 'ready');
    expect((await seen(id)).map(({ left }) => left)).to.deep.equal([true, false]);
    expect(calls, 'those who left hear nothing').to.deep.equal([]);
    expect(said).to.deep.equal([]);
  });

  it('is not disturbed by the end of an older request', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('good', { id, delay: '100' }));
    source.follow(somebody())();
    await turn();
    const kinds: string[] = [];
    source.follow(() => kinds.push(source.state.kind));
    await settled(source, 'ready');
    await turn();
    expect(kinds).to.deep.equal(['loading', 'ready']);
  });

  it('may be stopped twice', async () => {
    const source = new FeedSource(fault('good', { delay: '100' }));
    const stop = source.follow(somebody());
    source.follow(somebody());
    stop();
    stop();
    await settled(source, 'ready');
  });
});

describe('a feed that is refreshed', () => {
  it('keeps what it has until there is something newer', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('good', { id }));
    const states: FeedState[] = [];
    source.follow(() => states.push(source.state));
    await settled(source, 'ready');
    const { copy } = source.state;
    source.refresh();
    expect(source.state).to.deep.equal({ kind: 'loading', copy });
    await settled(source, 'ready');
    expect(source.state.copy).not.to.equal(copy);
    expect(states.map(({ kind }) => kind)).to.deep.equal(['loading', 'ready', 'loading', 'ready']);
    expect(await requests(id)).to.equal(2);
  });

  it('makes one request, however often it is asked meanwhile', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('good', { id, delay: '100' }));
    source.follow(somebody());
    source.refresh();
    source.refresh();
    await settled(source, 'ready');
    expect(await requests(id)).to.equal(1);
  });

  it('keeps its last good copy when that fails', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('flaky', { id, good: '1' }));
    source.follow(somebody());
    await settled(source, 'ready');
    const { copy } = source.state;
    source.refresh();
    await settled(source, 'failed');
    expect(source.state.copy).to.equal(copy);
    expect(source.state).to.have.nested.property('error.failure', 'refused');
  });

  it('keeps its last good copy when all leave meanwhile', async () => {
    const source = new FeedSource(fault('good', { delay: '200' }));
    const stop = source.follow(somebody());
    await settled(source, 'ready');
    const { copy } = source.state;
    source.refresh();
    stop();
    await turn();
    expect(source.state).to.deep.equal({ kind: 'ready', copy });
  });
});

describe('a feed that fails', () => {
  it('says why, to its followers and once on the console', async () => {
    const address = fault('404');
    const source = new FeedSource(address);
    const states: FeedState[] = [];
    for (let followers = 0; followers < 10; followers += 1) source.follow(() => states.push(source.state));
    await settled(source, 'failed');
    expect(source.state.copy).to.equal(undefined);
    expect(source.state).to.have.nested.property('error.failure', 'refused');
    expect(source.state).to.have.nested.property('error.status', 404);
    expect(states.filter(({ kind }) => kind === 'failed')).to.have.length(10);
    expect(said).to.deep.equal([`[tryg-widgets] refused: ${address}: HTTP 404`]);
  });

  it('says so on the console each time', async () => {
    const source = new FeedSource(fault('html'));
    source.follow(somebody());
    await settled(source, 'failed');
    source.refresh();
    expect(source.state.kind).to.equal('loading');
    await settled(source, 'failed');
    expect(said.map((line) => line.split(':')[0])).to.deep.equal([
      '[tryg-widgets] malformed',
      '[tryg-widgets] malformed',
    ]);
  });

  it('is loaded again for the next follower, and all are told', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('recover', { id, bad: '1' }));
    const kinds: string[] = [];
    source.follow(() => kinds.push(source.state.kind));
    await settled(source, 'failed');
    source.follow(somebody());
    await settled(source, 'ready');
    expect(kinds).to.deep.equal(['loading', 'failed', 'loading', 'ready']);
    expect(await requests(id)).to.equal(2);
  });

  it('is not asked again by itself', async () => {
    const id = crypto.randomUUID();
    const source = new FeedSource(fault('503', { id }));
    source.follow(somebody());
    await settled(source, 'failed');
    await turn();
    expect(await requests(id)).to.equal(1);
  });
});
