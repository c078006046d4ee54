import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { FEED_CACHING } from '../feed-caching.js';
import type { Kind, Served } from './files.js';

const CACHING: Readonly<Record<Kind, string>> = {
  feed: FEED_CACHING,
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
};

/** Every answer may be read by any page. */
export const OPEN: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/** What is smaller, in bytes, is sent as it is; so is what has been compressed already. */
const SMALL = 1000;
const TEXT = /^text\/|json|xml|javascript/;

/** The best encoding that a browser takes. @param accepted - Its `Accept-Encoding`. */
export function encodingFor(accepted: string): 'br' | 'gzip' | undefined {
  const weights = new Map(
    accepted
      .toLowerCase()
      .split(',')
      .map((one): [string, number] => {
        const [name = '', ...parameters] = one.split(';').map((part) => part.trim());
        const weight = parameters.find((part) => part.startsWith('q='));
        return [name, weight ? Number(weight.slice(2)) : 1];
      }),
  );
  const takes = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}

const compressor = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: () => createGzip(),
} as const;

/** Whether the asker has it already. Seconds are all that a date in a header knows. */
function isKnown({ headers }: IncomingMessage, etag: string, modified: Date): boolean {
  const match = headers['if-none-match'];
  if (match) return match === '*' || match.split(',').some((one) => one.trim() === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

/** Answers with a file. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, type, size, modified, kind }: Served,
): Promise<void> {
  const isText = TEXT.test(type) && size > SMALL;
  const encoding = isText ? encodingFor(String(request.headers['accept-encoding'] ?? '')) : undefined;
  // Weak: the same for all encodings.
  const etag = `W/"${size.toString(36)}-${modified.getTime().toString(36)}"`;
  const headers: Record<string, string> = {
    ...OPEN,
    'cache-control': CACHING[kind],
    etag,
    'last-modified': modified.toUTCString(),
    ...(isText && { vary: 'Accept-Encoding' }),
  };
  if (isKnown(request, etag, modified)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers['content-type'] = type;
  if (encoding) headers['content-encoding'] = encoding;
  else headers['content-length'] = String(size);
  response.writeHead(200, headers);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A file that grows meanwhile must not say more than was announced.
  const bytes = createReadStream(file, size ? { end: size - 1 } : {});
  await (encoding ? pipeline(bytes, compressor[encoding](), response) : pipeline(bytes, response));
}
