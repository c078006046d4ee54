import { Problem } from '../../problem.js';
import { tooLarge } from './refusal.js';

const LARGEST = 20_000_000;

/**
 * The whole body of an answer.
 * @param alive - Called whenever there is more of it.
 * @throws {Problem} where it is too large.
 */
export async function bodyOf(response: Response, address: string, alive: () => void): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length')) > LARGEST) {
    await response.body?.cancel();
    throw new Problem(tooLarge(LARGEST), { address });
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    alive();
    size += part.length;
    if (size > LARGEST) throw new Problem(tooLarge(LARGEST), { address });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
