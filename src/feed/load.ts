import { FeedError } from './error.js';
import { readFeed, type Feed } from './schema.js';

/** Headers and body must be there within this time, in milliseconds. */
const DEADLINE = 10_000;

/** Decoded bytes, in all: a feed over this is refused before it can fill a phone's memory. */
const LARGEST = 5_000_000;

const malformed = (address: string, expected: string): FeedError =>
  new FeedError('malformed', address, `expected ${expected}`);

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
  const reader = response.body?.getReader();
  let text = '';
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > LARGEST) throw malformed(address, `at most ${LARGEST} bytes`);
    text += decode(part.value);
  }
  return text + decode();
};

const parse = (text: string, address: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const came = !text.trim() ? 'nothing' : text.trimStart().startsWith('<') ? 'HTML' : String(cause);
    throw malformed(address, `JSON, got ${came}`);
  }
};

/**
 * Fetches and reads the feed at an absolute address: without credentials, without referrer, under one deadline.
 * Failures are told apart by the stage they occur in, never by a browser's words, which differ.
 * @param owner - Ends the request when nobody waits for it any more.
 * @throws {FeedError} for whatever keeps it from being had.
 */
export async function loadFeed(address: string, owner: AbortSignal, deadline = DEADLINE): Promise<Feed> {
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
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: ending.signal,
    });
    if (!response.ok) throw new FeedError('refused', address, `HTTP ${response.status}`, response.status);
    const feed = readFeed(parse(await bodyOf(response, address), address), response.url || address);
    if (!feed) throw malformed(address, 'a JSON Feed: an object with `items`');
    return feed;
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    if (late) throw new FeedError('timeout', address, `no whole answer within ${deadline} ms`);
    throw new FeedError(
      'unreachable',
      address,
      `${String(cause)} (is it down? without Access-Control-Allow-Origin? not in connect-src?)`,
    );
  } finally {
    clearTimeout(timer);
    owner.removeEventListener('abort', end);
    end(); // gives back the connection of an answer that was not read to its end
  }
}
