import { expect, waitUntil } from '@open-wc/testing';
import { FeedSource } from '../../src/feed/source.js';
import type { FeedState } from '../../src/feed/state.js';
import { feedAt } from '../../src/feed/store.js';
import { hasten, race, type Haste } from '../support/haste.js';
import {
  arrived,
  ended,
  fault,
  keepsAnswers,
  PATIENCE,
  publish,
  published,
  requests,
  seen,
  sequence,
  type Answer,
} from '../support/network.js';

/** The unit of the pauses between tries, in milliseconds: short, for who waits for a test. */
const PACE = 20;

const settled = (source: FeedSource, kind: FeedState['kind'], patience = PATIENCE): Promise<void> =>
  waitUntil(() => source.state.kind === kind, `the feed is ${kind}`, patience);
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));
const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const asked = (id: string, times: number): Promise<void> =>
  waitUntil(async () => (await requests(id)) >= times, `it is asked for ${times} times`, PATIENCE);

/** A follower who only wants the feed to be there. */
const somebody = () => () => {};

/** A feed with this title. */
const saying = (title: string, more: object = {}): Answer => ({ feed: { title, items: [], ...more } });
/** The same, which a browser keeps, to ask whether it is still true. */
const keeping = (title: string): Answer => ({
  ...(saying(title) as object),
  headers: { 'cache-control': 'max-age=0', etag: `"${title}"` },
});
// Some browsers ask again by themselves where a connection was used before.
const refusing = (status: number): Answer => ({ status, body: '', headers: { connection: 'close' } });
const CLOSED = refusing(503);
/** It may not be read by other sites: a network error, and one request each time in every browser. */
const UNREADABLE = 'no-cors';
const away = (after: string): Answer => ({
  status: 429,
  body: '',
  headers: { 'retry-after': after, 'access-control-expose-headers': 'Retry-After' },
});

let said: string[];
let stops: (() => void)[];
const { error: consoleError } = console;

/** A source of an address that is followed until the end of the test. */
function followed(address: string, { pace = PACE, minutes = Infinity } = {}) {
  const source = new FeedSource(address, pace);
  const kinds: string[] = [];
  stops.push(source.follow(() => kinds.push(source.state.kind), minutes));
  return { source, kinds };
}

/** A source whose state is settled. */
async function settledAt(
  kind: FeedState['kind'],
  address: string,
  how?: { pace?: number; minutes?: number },
) {
  const { source, kinds } = followed(address, how);
  await settled(source, kind);
  return { source, kinds };
}

const titleOf = (source: FeedSource) => source.state.copy?.feed.title;

beforeEach(() => {
  said = [];
  stops = [];
  Object.assign(console, { error: (...words: unknown[]) => said.push(words.map(String).join(' ')) });
});

afterEach(() => {
  for (const stop of stops) stop();
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
    const { source } = await settledAt('ready', fault('flaky', { id, good: '1' }));
    const { copy } = source.state;
    source.refresh();
    await settled(source, 'failed');
    expect(source.state.copy === copy).to.equal(true);
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

  it('says the same once, however often a reader tries again', async () => {
    const address = fault('html');
    const { source, kinds } = await settledAt('failed', address);
    source.refresh();
    await settled(source, 'failed');
    expect(kinds).to.deep.equal(['loading', 'failed', 'loading', 'failed']);
    expect(said).to.have.length(1);
  });

  it('says something else, and the same again when it had been well meanwhile', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('failed', await publish(id, '404'));
    for (const [answer, kind] of [
      ['410', 'failed'],
      [saying('Tryg'), 'ready'],
      ['410', 'failed'],
    ] as const) {
      await publish(id, answer);
      source.refresh();
      await settled(source, kind);
    }
    expect(said.map((line) => line.slice(-8))).to.deep.equal(['HTTP 404', 'HTTP 410', 'HTTP 410']);
  });

  it('is tried again for the next follower when all had left', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('failed', await publish(id, '404'));
    stops.pop()!();
    await turn();
    await publish(id, saying('Tryg'));
    stops.push(source.follow(somebody()));
    await settled(source, 'ready');
    expect(await requests(id)).to.equal(2);
  });

  it('is not asked for again by one follower more', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('failed', fault('404', { id }));
    stops.push(source.follow(somebody()));
    await turn();
    expect([source.state.kind, await requests(id)]).to.deep.equal(['failed', 1]);
  });
});

describe('what may pass', () => {
  const passing: [name: string, answer: Answer][] = [
    ['a network error', UNREADABLE],
    ...[408, 425, 429, 500, 502, 503, 504].map((status): [string, Answer] => [`${status}`, refusing(status)]),
  ];
  for (const [name, answer] of passing) {
    it(`is tried again twice: ${name}`, async () => {
      const id = crypto.randomUUID();
      const address = await publish(id, answer);
      performance.clearResourceTimings();
      const { kinds } = await settledAt('failed', address);
      await wait(10 * PACE);
      // Chromium repeats some requests by itself, which the server sees; WebKit leaves some that failed uncounted.
      expect([performance.getEntriesByName(address).length, await requests(id)]).to.include(3);
      expect(kinds).to.deep.equal(['loading', 'failed']);
      expect(said).to.have.length(1);
    });

    it(`is not spoken of when it has passed: ${name}`, async () => {
      const id = crypto.randomUUID();
      const { source, kinds } = await settledAt('ready', sequence(id, answer, answer, saying('3')));
      expect([titleOf(source), kinds, said]).to.deep.equal(['3', ['loading', 'ready'], []]);
    });
  }

  it('is tried again: no answer in time', async () => {
    const clock = hasten({ from: 10_000, times: 20 });
    try {
      const id = crypto.randomUUID();
      const { source } = followed(sequence(id, 'hang', saying('2')));
      await settled(source, 'ready', { timeout: 20 * PATIENCE.timeout });
      expect(titleOf(source)).to.equal('2');
    } finally {
      clock.restore();
    }
  });

  it('is tried again twice in the background too, and what is shown stays', async () => {
    const id = crypto.randomUUID();
    const { source, kinds } = await settledAt(
      'ready',
      sequence(id, saying('1'), CLOSED, CLOSED, saying('4')),
    );
    source.refresh();
    await settled(source, 'ready');
    expect([titleOf(source), kinds]).to.deep.equal(['4', ['loading', 'ready', 'loading', 'ready']]);
  });

  it('does not return all at once: pauses are spread over more than one pace', async () => {
    const pace = 300;
    const returns = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const { source } = followed(sequence(crypto.randomUUID(), CLOSED, saying('2')), { pace });
        await settled(source, 'ready');
        return performance.now();
      }),
    );
    expect(Math.max(...returns) - Math.min(...returns)).to.be.above(pace);
  });
});

describe('what will not pass', () => {
  for (const name of ['304', '401', '403', '404', '410', 'html', 'empty', 'not-json', 'no-items', 'latin1']) {
    it(`is not tried again, and told at once: ${name}`, async () => {
      const id = crypto.randomUUID();
      const { kinds } = await settledAt('failed', sequence(id, name, saying('2')));
      await wait(10 * PACE);
      expect([kinds, await requests(id)]).to.deep.equal([['loading', 'failed'], 1]);
    });
  }

  it('ends the tries of what might have passed', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('failed', sequence(id, CLOSED, CLOSED, '404', saying('4')));
    await wait(10 * PACE);
    expect(source.state).to.have.nested.property('error.status', 404);
    expect(await requests(id)).to.equal(3);
  });
});

describe('a server that asks to be left alone', () => {
  const LATER = 1000;

  it('is, for so many seconds', async () => {
    const id = crypto.randomUUID();
    const { source } = followed(sequence(id, away(`${LATER / 1000}`), saying('2')));
    await arrived(id);
    await wait(LATER * 0.7);
    expect(await requests(id)).to.equal(1);
    await settled(source, 'ready');
  });

  it('is, until that hour', async () => {
    const id = crypto.randomUUID();
    // Written in whole seconds.
    const hour = new Date(Date.now() + LATER + 1000).toUTCString();
    const { source } = followed(sequence(id, away(hour), saying('2')));
    await arrived(id);
    await wait(LATER * 0.5);
    expect(await requests(id)).to.equal(1);
    await settled(source, 'ready');
  });

  it('is told of at once when that is longer than a reader waits', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('failed', sequence(id, away('3600'), saying('2')));
    expect(source.state).to.have.nested.property('error.status', 429);
    await wait(10 * PACE);
    expect(await requests(id)).to.equal(1);
  });

  it('is, also by those who wake up', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('failed', sequence(id, away('3600'), saying('2')));
    source.wake();
    source.wake(true);
    await wait(10 * PACE);
    expect(await requests(id)).to.equal(1);
  });

  it('is, also when it says so the second time', async () => {
    const id = crypto.randomUUID();
    followed(sequence(id, CLOSED, away('3600'), saying('3')));
    await asked(id, 2);
    await wait(10 * PACE);
    expect(await requests(id)).to.equal(2);
  });

  it('is, also by those who would fetch the feed every minute', async () => {
    const clock = hasten();
    try {
      const id = crypto.randomUUID();
      followed(sequence(id, CLOSED, CLOSED, away('3600'), saying('4')), { minutes: 1 });
      await asked(id, 3);
      await wait(200);
      expect(await requests(id)).to.equal(3);
    } finally {
      clock.restore();
    }
  });

  it('may still be asked by a reader', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('failed', sequence(id, away('3600'), saying('2')));
    source.refresh();
    await settled(source, 'ready');
  });
});

describe('a reader who waits', () => {
  it('is told at once when the next try is more than ten seconds off, and it is made all the same', async () => {
    const clock = hasten({ from: 12_000 });
    try {
      const id = crypto.randomUUID();
      const { source, kinds } = followed(sequence(id, CLOSED, CLOSED, saying('3')), { pace: 30_000 });
      await settled(source, 'ready');
      expect(kinds).to.deep.equal(['loading', 'failed', 'ready']);
      expect(said).to.have.length(1);
    } finally {
      clock.restore();
    }
  });

  it('is called once, however often it is tried in vain', async () => {
    const clock = hasten({ from: 12_000 });
    try {
      const id = crypto.randomUUID();
      const { kinds } = followed(sequence(id, CLOSED), { pace: 30_000 });
      await asked(id, 3);
      await wait(10 * PACE);
      expect([kinds, said.length]).to.deep.equal([['loading', 'failed'], 1]);
    } finally {
      clock.restore();
    }
  });

  it('is told after ten seconds, whatever is still under way', async () => {
    const restore = race(20);
    try {
      const id = crypto.randomUUID();
      // Four of the ten seconds go by before the first answer.
      const { kinds } = followed(`${sequence(id, CLOSED, 'hang')}&delay=200`, { pace: 1000 });
      await wait(12_500);
      expect(kinds).to.deep.equal(['loading', 'failed']);
    } finally {
      restore();
    }
  });

  it('is not told, ten seconds later, of what has long been over', async () => {
    const restore = race(5);
    try {
      const answers = [CLOSED, CLOSED, saying('3')];
      const { kinds } = await settledAt('ready', sequence(crypto.randomUUID(), ...answers), { pace: 300 });
      await wait(12_500);
      expect([kinds, said]).to.deep.equal([['loading', 'ready'], []]);
    } finally {
      restore();
    }
  });
});

describe('a first load while the server is down', () => {
  /** The address of a feed that the browser has had before. */
  async function visited(id: string): Promise<string> {
    const address = await publish(id, keeping('Sidste besøg'));
    const { source } = await settledAt('ready', address);
    stops.pop()!();
    expect(titleOf(source)).to.equal('Sidste besøg');
    return address;
  }

  it('shows what the browser still has, says so, and is ready when the server is back', async () => {
    const kept = await keepsAnswers();
    const id = crypto.randomUUID();
    const address = await visited(id);
    await publish(id, 'reset');
    const { source, kinds } = await settledAt('failed', address);
    expect(titleOf(source)).to.equal(kept ? 'Sidste besøg' : undefined);
    expect(source.state.copy?.fetched).to.equal(undefined);
    expect(source.state).to.have.nested.property('error.failure', 'unreachable');
    expect(said).to.have.length(1);
    await publish(id, keeping('I dag'));
    source.wake();
    await settled(source, 'ready');
    expect([titleOf(source), kinds]).to.deep.equal(['I dag', ['loading', 'failed', 'ready']]);
    expect(source.state.copy!.fetched).to.be.an.instanceOf(Date);
  });

  it('shows what the server says as soon as it says something, and not what the browser has', async () => {
    const id = crypto.randomUUID();
    const address = await visited(id);
    await publish(id, 'reset');
    const { source, kinds } = followed(address, { pace: 300 });
    await asked(id, 2);
    await publish(id, keeping('I dag'));
    await settled(source, 'ready');
    expect([titleOf(source), kinds, said]).to.deep.equal(['I dag', ['loading', 'ready'], []]);
  });

  for (const gone of ['404', '410', 'html']) {
    it(`shows nothing of what is gone: ${gone}`, async () => {
      const id = crypto.randomUUID();
      const address = await visited(id);
      await publish(id, gone);
      const { source } = await settledAt('failed', address);
      await wait(10 * PACE);
      expect([source.state.copy, await requests(id)]).to.deep.equal([undefined, 2]);
    });
  }

  it('shows no longer what turns out to be gone', async () => {
    const id = crypto.randomUUID();
    const address = await visited(id);
    await publish(id, 'reset');
    const { source } = await settledAt('failed', address);
    await publish(id, '410');
    source.wake();
    await waitUntil(() => said.length === 2, 'it is told', PATIENCE);
    expect(source.state.copy).to.equal(undefined);
  });

  it('is not taken for a visit of today by those who come later', async () => {
    const id = crypto.randomUUID();
    const address = await visited(id);
    await publish(id, 'reset');
    const { source } = await settledAt('failed', address);
    await publish(id, keeping('I dag'));
    source.refresh();
    stops.pop()!();
    await turn();
    stops.push(source.follow(somebody()));
    await settled(source, 'ready');
    expect([titleOf(source), source.state.copy!.fetched instanceof Date]).to.deep.equal(['I dag', true]);
  });
});

describe('a page that is online, seen or back', () => {
  const FIVE_MINUTES = 5 * 60_000;
  const { now } = Date;
  afterEach(() => void (Date.now = now));
  const later = (milliseconds: number) => (Date.now = () => now() + milliseconds);

  it('tries what failed and may pass, without a word until it has come', async () => {
    const id = crypto.randomUUID();
    const { source, kinds } = await settledAt('failed', await publish(id, UNREADABLE));
    source.wake();
    await asked(id, 4);
    await publish(id, saying('Tryg'));
    await settled(source, 'ready');
    // The try that goes by the cache may be the first to meet the good answer, and shows it as one from before.
    expect([...new Set(kinds)]).to.deep.equal(['loading', 'failed', 'ready']);
    expect(said).to.have.length(1);
  });

  it('does not try what will not pass', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('failed', await publish(id, '404'));
    await publish(id, saying('Tryg'));
    source.wake();
    source.wake(true);
    await wait(10 * PACE);
    expect([source.state.kind, await requests(id)]).to.deep.equal(['failed', 1]);
  });

  it('asks for nothing when all is well', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('ready', await publish(id, saying('Tryg')));
    later(FIVE_MINUTES * 2);
    source.wake();
    later(FIVE_MINUTES - 10_000);
    source.wake(true);
    await wait(10 * PACE);
    expect(await requests(id)).to.equal(1);
  });

  it('is fetched anew when it is back after more than five minutes', async () => {
    const id = crypto.randomUUID();
    const { source, kinds } = await settledAt('ready', sequence(id, saying('1'), saying('2')));
    later(FIVE_MINUTES + 1000);
    source.wake(true);
    await waitUntil(() => titleOf(source) === '2', 'the feed is new', PATIENCE);
    expect(kinds, 'while the old one is read').to.deep.equal(['loading', 'ready', 'ready']);
  });

  it('is not fetched anew when its feed has expired', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('ready', await publish(id, saying('Slut', { expired: true })));
    later(FIVE_MINUTES * 2);
    source.wake(true);
    await wait(10 * PACE);
    expect(await requests(id)).to.equal(1);
  });

  it('does not ask twice for what is under way', async () => {
    const id = crypto.randomUUID();
    const { source } = followed(fault('good', { id, delay: '100' }));
    source.wake(true);
    await settled(source, 'ready');
    await wait(10 * PACE);
    expect(await requests(id)).to.equal(1);
  });

  it('does not return with all others in the same moment', async () => {
    const pace = 300;
    const ids = Array.from({ length: 40 }, () => crypto.randomUUID());
    const sources = await Promise.all(
      ids.map(async (id) => (await settledAt('failed', await publish(id, CLOSED))).source),
    );
    await Promise.all(ids.map((id) => publish(id, saying('Tryg'))));
    const slow = sources.map((_, nth) => followed(published(ids[nth]!), { pace }).source);
    await Promise.all(slow.map((source) => settled(source, 'ready')));
    const begun = performance.now();
    later(FIVE_MINUTES * 2);
    const copies = slow.map(({ state }) => state.copy);
    for (const source of slow) source.wake(true);
    const returns = await Promise.all(
      slow.map(async (source, nth) => {
        await waitUntil(() => source.state.copy !== copies[nth], 'the feed is new', PATIENCE);
        return performance.now() - begun;
      }),
    );
    expect(Math.max(...returns) - Math.min(...returns)).to.be.above(pace);
  });
});

describe('a feed with minutes', () => {
  const MINUTE = 60_000;
  let clock: Haste;
  beforeEach(() => void (clock = hasten()));
  afterEach(() => {
    clock.restore();
    Reflect.deleteProperty(document, 'hidden');
  });
  const hide = (hidden: boolean) =>
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });

  it('is fetched anew on time, and changes nothing until it has come', async () => {
    const { source, kinds } = followed(sequence(crypto.randomUUID(), saying('1'), saying('2')), {
      minutes: 1,
    });
    await waitUntil(() => titleOf(source) === '2', 'the feed is new', PATIENCE);
    expect(kinds.slice(0, 3)).to.deep.equal(['loading', 'ready', 'ready']);
  });

  it('is asked for on condition that it has changed', async () => {
    const kept = await keepsAnswers();
    const id = crypto.randomUUID();
    const { source } = followed(await publish(id, keeping('Tryg')), { minutes: 1 });
    await asked(id, 3);
    const conditions = (await seen(id)).slice(1, 3).map(({ headers }) => headers['if-none-match']);
    expect(conditions).to.deep.equal(kept ? ['"Tryg"', '"Tryg"'] : [undefined, undefined]);
    expect([source.state.kind, titleOf(source)]).to.deep.equal(['ready', 'Tryg']);
  });

  it('is fetched as often as the most impatient follower wants', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('ready', await publish(id, saying('Tryg')), { minutes: 60 });
    stops.push(source.follow(somebody()), source.follow(somebody(), 2), source.follow(somebody(), 30));
    expect(clock.waits.at(-1)).to.be.within(2 * MINUTE, 2.4 * MINUTE);
    await asked(id, 2);
  });

  it('is not fetched anew where nobody asks for that', async () => {
    const { source } = await settledAt('ready', await publish(crypto.randomUUID(), saying('Tryg')));
    stops.push(source.follow(somebody()));
    expect(clock.waits).to.deep.equal([]);
  });

  it('is not fetched anew when all have left', async () => {
    const id = crypto.randomUUID();
    await settledAt('ready', await publish(id, saying('Tryg')), { minutes: 2 });
    stops.pop()!();
    await wait(300);
    expect(await requests(id)).to.equal(1);
  });

  it('is fetched anew at other times by other pages: a fifth more, at most', async () => {
    const many = Array.from({ length: 40 }, () => followed(fault('good'), { minutes: 60 }).source);
    await Promise.all(many.map((source) => settled(source, 'ready')));
    const waits = clock.waits.map((wait) => wait / MINUTE);
    expect(waits).to.have.length(40);
    for (const minutes of waits) expect(minutes).to.be.within(60, 72);
    expect(Math.max(...waits) - Math.min(...waits)).to.be.above(6);
  });

  it('is not fetched anew when it has expired', async () => {
    const id = crypto.randomUUID();
    const { source } = followed(sequence(id, saying('1'), saying('2', { expired: true })), { minutes: 1 });
    await waitUntil(() => titleOf(source) === '2', 'the feed is new', PATIENCE);
    await wait(200);
    expect(await requests(id)).to.equal(2);
  });

  it('is not asked for by a hidden page, which catches up when it is seen', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('ready', sequence(id, saying('1'), saying('2')), { minutes: 2 });
    hide(true);
    await wait(300);
    expect(await requests(id)).to.equal(1);
    hide(false);
    source.wake();
    await waitUntil(() => titleOf(source) === '2', 'the feed is new', PATIENCE);
  });

  it('is fetched anew after it failed, when that may pass and when it did not', async () => {
    for (const bad of [CLOSED, '404']) {
      const id = crypto.randomUUID();
      const { source, kinds } = await settledAt('ready', await publish(id, saying('1')), { minutes: 1 });
      const { copy } = source.state;
      await publish(id, bad);
      await settled(source, 'failed');
      expect(source.state.copy === copy).to.equal(true);
      await publish(id, saying('2'));
      await settled(source, 'ready');
      expect(kinds.join(' ')).to.match(/^loading( ready)+ failed ready$/);
      stops.pop()!();
    }
  });

  it('is tried again twice each time, whatever went before', async () => {
    const answers = [CLOSED, CLOSED, saying('3'), CLOSED, CLOSED, saying('6')];
    const { source, kinds } = followed(sequence(crypto.randomUUID(), ...answers), { minutes: 1 });
    await waitUntil(() => titleOf(source) === '6', 'the feed is new', PATIENCE);
    expect(kinds.slice(0, 3)).to.deep.equal(['loading', 'ready', 'ready']);
  });

  it('is not put off by those who come later', async () => {
    const id = crypto.randomUUID();
    await settledAt('ready', await publish(id, saying('Tryg')), { minutes: 2 });
    const { source } = followed(published(id), { minutes: 2 });
    for (let later = 0; later < 25; later += 1) {
      await wait(40);
      stops.push(source.follow(somebody(), 2));
    }
    expect(await requests(id)).to.be.above(2);
  });

  it('that came due while its page was hidden is fetched anew, also when another follower has come', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('ready', sequence(id, saying('1'), saying('2')), { minutes: 2 });
    hide(true);
    await wait(300);
    stops.push(source.follow(somebody(), 600));
    hide(false);
    source.wake();
    await waitUntil(() => titleOf(source) === '2', 'the feed is new', PATIENCE);
  });

  it('that failed for good while its page was hidden is fetched anew when that is seen', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('failed', sequence(id, '404', saying('2')), { minutes: 2 });
    hide(true);
    await wait(300);
    expect(await requests(id)).to.equal(1);
    hide(false);
    source.wake();
    await settled(source, 'ready');
  });

  it('that failed is fetched anew for a follower who has minutes, though the others have none', async () => {
    const id = crypto.randomUUID();
    const { source } = await settledAt('failed', sequence(id, '404', saying('2')));
    stops.push(source.follow(somebody(), 1));
    await settled(source, 'ready');
  });

  it('does not try again while its page is hidden', async () => {
    const id = crypto.randomUUID();
    const { source } = followed(sequence(id, CLOSED, saying('2')));
    hide(true);
    await arrived(id);
    await wait(10 * PACE);
    expect([source.state.kind, await requests(id)]).to.deep.equal(['loading', 1]);
    hide(false);
    source.wake();
    await settled(source, 'ready');
  });
});
