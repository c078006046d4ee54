import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * Files with their compressed copies beside them, packed as tightly as can be: that is done once, here, and by no server.
 * @param {import('./files.mjs').Files} files
 */
export const compressed = (files) =>
  new Map(
    [...files].flatMap(([path, bytes]) => [
      [path, bytes],
      [`${path}.br`, brotliCompressSync(bytes)],
      [`${path}.gz`, gzipSync(bytes, { level: 9 })],
    ]),
  );
