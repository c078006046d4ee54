import { checkFeed } from '../../feed/check.js';
import type { Finding } from '../../feed/finding.js';
import { answerAt } from './answer.js';
import { blockedPictures } from './pictures.js';

/**
 * What is wrong with several feeds, each finding with the feed it is about.
 * @param signal - Ends the requests when nobody waits for them any more.
 */
export async function findingsAtAll(addresses: readonly string[], signal: AbortSignal): Promise<Finding[]> {
  const found = await Promise.all(addresses.map((address) => findingsAt(address, signal)));
  if (addresses.length < 2) return found.flat();
  return found.flatMap((findings, at) =>
    findings.map((one) => ({ ...one, path: [addresses[at], one.path].filter(Boolean).join(' ') })),
  );
}

async function findingsAt(address: string, signal: AbortSignal): Promise<Finding[]> {
  const { findings, read } = await answerAt(address, signal);
  if (!read || signal.aborted) return [...findings];
  const blocked = await blockedPictures(read.document, read.address);
  return [...findings, ...blocked, ...checkFeed(read.document, read.address)];
}
