import { Problem } from '../../problem.js';
import type { Validators } from '../draft.js';
import { answerOf, type Answer } from './answer.js';
import { bodyOf } from './body.js';
import { refusal, silence, unreachable } from './refusal.js';

/** How one asks. */
export interface Manner {
  /** Who one is. */
  readonly agent: string;
  readonly signal: AbortSignal;
  /** Milliseconds without a sign of life. */
  readonly patience: number;
}

const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/json, text/html, application/xml;q=0.9, image/*;q=0.9, */*;q=0.5';

/**
 * Asks a server once.
 * @returns its answer; the next address where there is a redirect.
 * @throws {Problem} where there is nothing to be had; the signal's reason, when that is aborted.
 */
export async function request(
  address: string,
  { etag, last_modified }: Validators,
  { agent, signal, patience }: Manner,
): Promise<Answer | string> {
  const stop = new AbortController();
  let clock: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(clock);
    clock = setTimeout(() => stop.abort(), patience);
  };
  try {
    wait();
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, stop.signal]),
      headers: {
        'user-agent': agent,
        accept: ACCEPT,
        'accept-language': 'da, en;q=0.5',
        ...(etag && { 'if-none-match': etag }),
        ...(last_modified && { 'if-modified-since': last_modified }),
      },
    });
    if (response.ok)
      return answerOf(address, 'here', await bodyOf(response, address, wait), response.headers);
    await response.body?.cancel();
    return withoutBody(response, address);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Problem) throw error;
    throw stop.signal.aborted ? silence(address) : unreachable(error, address);
  } finally {
    clearTimeout(clock);
  }
}

function withoutBody({ status, headers }: Response, address: string): Answer | string {
  if (status === 304) return answerOf(address, 'same', undefined, headers);
  if (status === 404 || status === 410) return answerOf(address, 'gone', undefined, headers);
  const next = status < 400 ? redirected(headers, address) : undefined;
  if (next) return next;
  throw refusal(address, status, headers);
}

const redirected = (headers: Headers, address: string): string | undefined => {
  const location = headers.get('location');
  if (!location || !URL.canParse(location, address)) return undefined;
  const next = new URL(location, address);
  next.hash = '';
  return /^https?:$/.test(next.protocol) ? next.href : undefined;
};
