/**
 * Why a feed could not be had:
 * - `offline`: the reader's device has no network
 * - `unreachable`: no answer (network, DNS, CORS, mixed content, CSP; browsers do not tell them apart), or a broken body
 * - `refused`: the server answered with an error status
 * - `malformed`: the answer is not a JSON Feed
 * - `timeout`: headers and body were not there before the deadline
 */
export type Failure = 'offline' | 'unreachable' | 'refused' | 'malformed' | 'timeout';

/** Statuses below 500 that ask to come again: Request Timeout, Too Early, Too Many Requests. */
const LATER = [408, 425, 429];

/** A feed that could not be had. The message is English, for developers: address, what came, what was expected. */
export class FeedError extends Error {
  constructor(
    readonly failure: Failure,
    readonly address: string,
    reason: string,
    /** HTTP status, where the server gave an answer. */
    readonly status?: number,
    /** Milliseconds that the server asks everyone to stay away. */
    readonly retryAfter = 0,
  ) {
    super(`${address}: ${reason}`);
  }

  /** Whether it may be over at the next try. */
  get mayPass(): boolean {
    const { failure, status = 0 } = this;
    return failure === 'refused' ? status >= 500 || LATER.includes(status) : failure !== 'malformed';
  }
}

/** What came is no feed. @param expected - What it should have been. */
export const malformed = (address: string, expected: string): FeedError =>
  new FeedError('malformed', address, `expected ${expected}`);
