/**
 * Why a feed could not be had:
 * - `unreachable`: no answer (network, DNS, CORS, mixed content, CSP; browsers do not tell them apart), or a broken body
 * - `refused`: the server answered with an error status
 * - `malformed`: the answer is not a JSON Feed
 * - `timeout`: headers and body were not there before the deadline
 */
export type Failure = 'unreachable' | 'refused' | 'malformed' | 'timeout';

/** A feed that could not be had. The message is English, for developers: address, what came, what was expected. */
export class FeedError extends Error {
  constructor(
    readonly failure: Failure,
    readonly address: string,
    reason: string,
    /** HTTP status, where the server gave an answer. */
    readonly status?: number,
  ) {
    super(`${address}: ${reason}`);
  }
}
