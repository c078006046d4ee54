import { FeedError } from './error.js';
import { feedReading, type Feed } from './schema.js';

// Taken while this is loaded: what a host's scripts make of them later is not ours to depend on.
const { fetch } = globalThis;
const { parse: parseJson } = JSON;

/** Headers and body must be there within this time, in milliseconds. */
const DEADLINE = 10_000;

/** Decoded bytes, in all: a feed over this is refused before it can fill a phone's memory. */
const LARGEST = 5_000_000;

const malformed = (address: string, expected: string): FeedError =>
  new FeedError('malformed', address, `expected ${expected}`);

/** The parts of a body as they come; in one piece from a host's own `fetch` that knows no streams. */
async function* partsOf(response: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (!response.body) return yield new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

const bodyOf = async (response: Response, address: string): Promise<string> => {
  // Strict, because a lenient decoder turns Latin-1 into "�blegr�d" without a word.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array<ArrayBuffer>): string => {
    try {
      return decoder.decode(bytes, { stream: !!bytes });
    } catch {
      throw malformed(address, 'UTF-8');
    }
  };
  let text = '';
  let length = 0;
  for await (const part of partsOf(response)) {
    length += part.length;
    if (length > LARGEST) throw malformed(address, `at most ${LARGEST} bytes`);
    text += decode(part);
  }
  return text + decode();
};

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

/** Lets the page draw and answer its reader. */
const pause = (): Promise<void> =>
  (globalThis as { scheduler?: { yield?(): Promise<void> } }).scheduler?.yield?.() ??
  new Promise((done) => setTimeout(done));

const readInSlices = async (document: unknown, base: string): Promise<Feed | undefined> => {
  const reading = feedReading(document, base);
  for (let begin = performance.now(); ;) {
    const { done, value } = reading.next();
    if (done) return value;
    if (performance.now() - begin < SLICE) continue;
    await pause();
    begin = performance.now();
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
  'is it down? does it send Access-Control-Allow-Origin, also after a redirect? is it in connect-src? http: on an https: page?';

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
  try {
    const response = await fetch(address, {
      cache,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: ending.signal,
    });
    const { ok, status, url } = response;
    if (!ok) throw new FeedError('refused', address, `HTTP ${status}`, status, retryAfter(response));
    const feed = await readInSlices(parse(await bodyOf(response, address), address), url || address);
    if (!feed) throw malformed(address, 'a JSON Feed: an object with `items`');
    return feed;
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
