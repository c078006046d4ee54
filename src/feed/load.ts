import { bodyOf } from './body.js';
import { FeedError, malformed } from './error.js';
import { feedReading, type Feed } from './schema.js';

// Taken while this is loaded: what a host's scripts make of them later is not ours to depend on.
const { fetch } = globalThis;
const { parse: parseJson } = JSON;

/** Headers and body must be there within this time, in milliseconds. */
const DEADLINE = 10_000;

const parse = (text: string, address: string): unknown => {
  try {
    return parseJson(text) as unknown;
  } catch (cause) {
    const came = !text.trim() ? 'nothing' : text.trimStart().startsWith('<') ? 'HTML' : String(cause);
    throw malformed(address, `JSON, got ${came}`);
  }
};

/** A page is not held up longer than this by reading, in milliseconds: half a frame. */
const SLICE = 8;

/** Lets everybody else on the page have a turn: a message waits in line, and neither longer nor shorter in a hidden page. */
const pause = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });

const readInSlices = async (document: unknown, base: string): Promise<Feed | undefined> => {
  const reading = feedReading(document, base);
  for (;;) {
    // First of all: parsing has had its turn already.
    await pause();
    const begin = performance.now();
    do {
      const { done, value } = reading.next();
      if (done) return value;
    } while (performance.now() - begin < SLICE);
  }
};

/** How long a server asks to be left alone, in milliseconds. Other origins must expose the header for it to be seen. */
const retryAfter = ({ headers }: Response): number => {
  const header = headers.get('Retry-After') ?? '';
  const time = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return time > 0 ? time : 0;
};

/** What keeps a browser from an answer, in the order of how often it is the reason. */
const CAUSES =
  'is it down? does it send Access-Control-Allow-Origin? is it in connect-src? http: on an https: page?';

/** How to ask. */
export interface Asking {
  /** Ends the request when nobody waits for it any more. */
  readonly owner: AbortSignal;
  readonly cache?: RequestCache;
  /** In milliseconds. */
  readonly deadline?: number;
}

/**
 * Fetches and reads the feed at an absolute address: without credentials, without referrer, under one deadline.
 * Failures are told apart by the stage they occur in, never by a browser's words, which differ.
 * @throws {FeedError} for whatever keeps it from being had.
 */
export async function loadFeed(
  address: string,
  { owner, cache = 'default', deadline = DEADLINE }: Asking,
): Promise<Feed> {
  const ending = new AbortController();
  const end = () => ending.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end();
  }, deadline);
  owner.addEventListener('abort', end);
  const { signal } = ending;
  // A host's own `fetch` may know nothing of signals.
  const gone = new Promise<never>((_, reject) => signal.addEventListener('abort', reject));
  const ask = async (): Promise<Feed> => {
    const response = await fetch(address, {
      cache,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const { ok, status, url } = response;
    if (!ok) throw new FeedError('refused', address, `HTTP ${status}`, status, retryAfter(response));
    const feed = await readInSlices(parse(await bodyOf(response, address), address), url || address);
    if (!feed) throw malformed(address, 'a JSON Feed: an object with `items`');
    return feed;
  };
  try {
    return await Promise.race([ask(), gone]);
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    if (late) throw new FeedError('timeout', address, `no whole answer within ${deadline} ms`);
    // `onLine` may be wrong when it says yes, never when it says no.
    const failure = globalThis.navigator?.onLine === false ? 'offline' : 'unreachable';
    throw new FeedError(failure, address, `${String(cause)} (${CAUSES})`);
  } finally {
    clearTimeout(timer);
    owner.removeEventListener('abort', end);
    end(); // gives back the connection of an answer that was not read to its end
  }
}
