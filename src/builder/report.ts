import { findingsAtAll } from '../elements/check/findings.js';
import { finding, type Finding } from '../feed/finding.js';
import { loadFeed } from '../feed/load.js';
import type { Feed } from '../feed/schema.js';
import { picturesIn } from './pictures.js';
import { isOpenToAll } from './reach.js';

/** What is to be said of the feeds that somebody has chosen. */
export interface Report {
  readonly findings: readonly Finding[];
  /** Whether all could be read, and any page may fetch them. */
  readonly isOpen: boolean;
  /** Those that could be read. */
  readonly feeds: readonly Feed[];
  /** Addresses of all their pictures. */
  readonly pictures: readonly string[];
}

/**
 * Fetches feeds as an editor's readers would, and finds what is wrong with them.
 * @param elsewhere - The address of `elsewhere.js`.
 * @param owner - Ends it when nobody waits for it any more.
 */
export async function examine(
  addresses: readonly string[],
  elsewhere: string,
  owner: AbortSignal,
): Promise<Report> {
  const load = (address: string) => loadFeed(address, { owner }).catch(() => undefined);
  const [findings, feeds, open] = await Promise.all([
    findingsAtAll(addresses, owner),
    Promise.all(addresses.map(load)),
    Promise.all(addresses.map((address) => isOpenToAll(address, elsewhere, owner))),
  ]);
  // Read here, and nowhere else: this page lies on the feed's own server, or is one of a few that it lets in.
  const closed = addresses.filter((_, at) => feeds[at] && !open[at]);
  const read = feeds.filter((feed) => feed !== undefined);
  return {
    findings: [...closed.map((address) => finding('no-cors', address)), ...findings],
    isOpen: open.every(Boolean) && read.length === feeds.length,
    feeds: read,
    pictures: read.flatMap(picturesIn),
  };
}
