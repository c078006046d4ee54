import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** So much of a SHA-256 as tells files apart, in hexadecimal. */
export const hashOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** The hash of a file, however large. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex').slice(0, 32);
}
