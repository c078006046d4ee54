import { malformed } from './error.js';

/** Decoded bytes, in all: a feed over this is refused before it can fill a phone's memory. */
const LARGEST = 5_000_000;

/** The parts of a body as they come; in one piece from a host's own `fetch` that knows no streams. */
async function* partsOf(response: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) yield new Uint8Array(await response.arrayBuffer());
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) yield part.value;
}

/**
 * The text of an answer.
 * @throws {FeedError} `malformed` when it is too large, or not in UTF-8: a lenient decoder would turn Latin-1 into
 *   "�blegr�d" without a word.
 */
export async function bodyOf(response: Response, address: string): Promise<string> {
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
}
