import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What is smaller, in bytes, travels in one packet as it is. */
const SMALL = 1400;

/** A packed copy of a file, to be sent in its place. */
export interface Copy {
  readonly path: string;
  readonly pack: () => Uint8Array;
}

/**
 * The copies that belong beside a file, where nginx (`gzip_static`, `brotli_static`) and others look for them: gzip beside all
 * pages of feeds; and beside what every reader asks for, which lies in the root, brotli at its best as well. That is a tenth
 * less, and takes sixty times as long. The pages of single items are asked for too seldom to have three files each.
 */
export function copiesOf(path: string, content: string | Uint8Array): Copy[] {
  if (Buffer.byteLength(content) < SMALL) return [];
  const isForAll = /^[^/]+\.(html|json|rss)$/.test(path);
  return [
    ...(isForAll ? [{ path: `${path}.br`, pack: () => brotliCompressSync(content) }] : []),
    ...(isForAll || path.endsWith('.json')
      ? [{ path: `${path}.gz`, pack: () => gzipSync(content, { level: 9 }) }]
      : []),
  ];
}
