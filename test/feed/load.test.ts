import { expect } from '@open-wc/testing';
import { FeedError, type Failure } from '../../src/feed/error.js';
import { loadFeed } from '../../src/feed/load.js';
import { arrived, ended, fault, requests, seen } from '../support/network.js';

/** Loads for somebody who waits to the end. */
const load = (address: string, deadline?: number) =>
  loadFeed(address, { owner: new AbortController().signal, deadline });

async function failureOf(loading: Promise<unknown>): Promise<FeedError> {
  const cause: unknown = await loading.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause).to.be.an.instanceOf(FeedError);
  return cause as FeedError;
}

const SHORT = 300;

describe('a feed', () => {
  const fine: [name: string, promise: string][] = [
    ['good', 'is read'],
    ['bom', 'may begin with a byte order mark'],
    ['redirect', 'may have moved'],
    ['wrong-type', 'may be called text'],
  ];
  for (const [name, promise] of fine) {
    it(`${promise} (${name})`, async () => {
      const feed = await load(fault(name));
      expect(feed.title).to.equal('Tryg Aalborg');
      expect(feed.items).to.have.length.above(10);
    });
  }

  it('has its addresses resolved against where it is', async () => {
    const body = JSON.stringify({ items: [{ id: 1, title: 'A', url: 'a' }] });
    const feed = await load(`${FEED_SERVER}/answer?${new URLSearchParams({ body }).toString()}`);
    expect(feed.items[0]!.url).to.equal(`${FEED_SERVER}/a`);
  });

  it('that has moved has its addresses resolved against where it went', async () => {
    expect((await load(fault('redirect'))).address).to.equal(fault('good').replace('?', ''));
  });

  it('may be as large as five million bytes', async () => {
    const feed = await load(fault('padded', { bytes: '5000000' }));
    expect(feed.items).to.have.length.above(10);
  });

  it('over five million bytes is turned away, however small it was on its way', async () => {
    const error = await failureOf(load(fault('padded', { bytes: '5000001' })));
    expect(error.failure).to.equal('malformed');
    expect(error.message).to.contain('5000000 bytes');
  });
});

describe('a feed that cannot be had', () => {
  const faults: [name: string, failure: Failure, promise: string][] = [
    ['hang', 'timeout', 'when no answer comes'],
    ['stall', 'timeout', 'when the answer stops halfway'],
    ['drip', 'timeout', 'when the answer comes byte by byte'],
    ['cut', 'unreachable', 'when the connection breaks halfway'],
    ['no-cors', 'unreachable', 'when its server does not let other sites read it'],
    ['redirect-loop', 'unreachable', 'when it moves for ever'],
    ['404', 'refused', 'when it is not found'],
    ['500', 'refused', 'when its server has failed, although the body is a feed'],
    ['503', 'refused', 'when its server is closed'],
    ['html', 'malformed', 'when a page to log in comes instead'],
    ['empty', 'malformed', 'when nothing comes'],
    ['204', 'malformed', 'when its server says that there is nothing'],
    ['truncated', 'malformed', 'when its end is missing'],
    ['latin1', 'malformed', 'when its letters are Latin-1'],
    ['utf16', 'malformed', 'when its letters are UTF-16'],
    ['not-json', 'malformed', 'when it is a sentence'],
    ['no-items', 'malformed', 'when it has no items'],
  ];
  for (const [name, failure, promise] of faults) {
    it(`is ${failure} ${promise} (${name})`, async () => {
      const address = fault(name);
      const error = await failureOf(load(address, failure === 'timeout' ? SHORT : undefined));
      expect(error.failure).to.equal(failure);
      expect(error.address).to.equal(address);
      expect(error.status).to.equal(failure === 'refused' ? Number(name) : undefined);
    });
  }

  it('is unreachable when it is not zipped although it says so, unless the browser reads it all the same', async () => {
    const outcome = await load(fault('bad-gzip')).then(
      ({ title }) => title,
      ({ failure }: FeedError) => failure,
    );
    expect(outcome).to.be.oneOf(['unreachable', 'Tryg Aalborg']);
  });

  it('is unreachable when nobody listens', async () => {
    expect((await failureOf(load('http://127.0.0.1:65535/feed.json'))).failure).to.equal('unreachable');
  });

  it('is unreachable when the refusal itself may not be read', async () => {
    const error = await failureOf(load(`${FEED_SERVER}/answer?status=404&cors=0`));
    expect(error.failure).to.equal('unreachable');
    expect(error.status).to.equal(undefined);
  });

  for (const address of ['', 'https://[', 'javascript:alert(1)', 'tryg:feed']) {
    it(`is unreachable at an address that is none: "${address}"`, async () => {
      // An empty address is that of the page itself, which is HTML.
      const failure = address ? 'unreachable' : 'malformed';
      expect((await failureOf(load(address))).failure).to.equal(failure);
    });
  }

  const reasons: [name: string, reason: string][] = [
    ['hang', `no whole answer within ${SHORT} ms`],
    ['no-cors', 'Access-Control-Allow-Origin'],
    ['404', 'HTTP 404'],
    ['html', 'expected JSON, got HTML'],
    ['empty', 'expected JSON, got nothing'],
    ['204', 'expected JSON, got nothing'],
    ['not-json', 'expected JSON, got SyntaxError'],
    ['latin1', 'expected UTF-8'],
    ['no-items', 'expected a JSON Feed: an object with `items`'],
  ];
  for (const [name, reason] of reasons) {
    it(`tells its developer where and why (${name}: ${reason})`, async () => {
      const { message } = await failureOf(load(fault(name), name === 'hang' ? SHORT : undefined));
      expect(message).to.contain(fault(name)).and.to.contain(reason);
    });
  }

  for (const name of ['hang', 'stall', 'drip']) {
    it(`is not waited for behind the reader’s back (${name})`, async () => {
      const id = crypto.randomUUID();
      await failureOf(load(fault(name, { id }), SHORT));
      await ended(id);
    });
  }
});

describe('a request for a feed', () => {
  it('is one plain GET, with no question beforehand', async () => {
    const id = crypto.randomUUID();
    await load(fault('good', { id }));
    expect((await seen(id)).map(({ method }) => method)).to.deep.equal(['GET']);
  });

  it('carries no cookie, and does not say which page asks', async () => {
    const id = crypto.randomUUID();
    // Cookies know nothing of ports: one of this page is one of the server's, if it is called by the same name.
    const neighbour = new URL(FEED_SERVER);
    neighbour.hostname = location.hostname;
    const address = (name: string) => fault('good', { id: name }).replace(FEED_SERVER, neighbour.origin);
    document.cookie = `spor=${id}; path=/`;
    try {
      await fetch(address(`${id}-control`), { mode: 'no-cors', credentials: 'include' });
      await load(address(id));
    } finally {
      document.cookie = 'spor=; path=/; max-age=0';
    }
    const [control] = await seen(`${id}-control`);
    expect(control!.headers, 'what a request would carry by itself').to.include.keys('cookie', 'referer');
    const [request] = await seen(id);
    expect(request!.headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
  });

  it('asks for no cookie on the page’s own site either', async () => {
    const { fetch: send } = globalThis;
    const asked: Request[] = [];
    globalThis.fetch = (...request) => {
      asked.push(new Request(...request));
      return send(...request);
    };
    try {
      await load(new URL('/demo/feeds/tryg.json', location.href).href);
    } finally {
      globalThis.fetch = send;
    }
    expect(asked.map(({ credentials, referrerPolicy }) => [credentials, referrerPolicy])).to.deep.equal([
      ['omit', 'no-referrer'],
    ]);
  });

  it('leaves no cookie behind', async () => {
    const id = crypto.randomUUID();
    const neighbour = new URL(FEED_SERVER);
    neighbour.hostname = location.hostname;
    const cookie = `efterladt=${id}; path=/`;
    await load(fault('good', { cookie }).replace(FEED_SERVER, neighbour.origin));
    expect(document.cookie).not.to.contain(id);
  });

  it('ends when nobody waits for it any more, before the answer', async () => {
    const id = crypto.randomUUID();
    const owner = new AbortController();
    const loading = failureOf(loadFeed(fault('hang', { id }), { owner: owner.signal }));
    await arrived(id);
    owner.abort();
    await loading;
    await ended(id);
  });

  it('ends when nobody waits for it any more, in the middle of the answer', async () => {
    const id = crypto.randomUUID();
    const owner = new AbortController();
    const loading = failureOf(loadFeed(fault('stall', { id }), { owner: owner.signal }));
    await arrived(id);
    owner.abort();
    await loading;
    await ended(id);
  });

  it('ends when its status is enough to know', async () => {
    const id = crypto.randomUUID();
    const { failure } = await failureOf(load(fault('stall', { id, status: '503' })));
    expect(failure).to.equal('refused');
    await ended(id);
    expect(await requests(id), 'and is not repeated').to.equal(1);
  });
});
