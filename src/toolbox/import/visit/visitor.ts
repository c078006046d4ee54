import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../../problem.js';
import type { Validators } from '../draft.js';
import type { Answer } from './answer.js';
import { Host } from './host.js';
import { fileAnswer } from './local-file.js';
import { Refusal } from './refusal.js';
import { request, type Manner } from './request.js';
import { EVERYTHING, robotsIn, type Robots } from './robots.js';

export interface VisitorOptions {
  /** Milliseconds between two requests to one host. */
  readonly delay: number;
  /** An address at which the owner of a server can reach whoever runs this. */
  readonly contact?: string | undefined;
  readonly signal: AbortSignal;
  /** Milliseconds before the first new attempt; twice as many before each one after. */
  readonly backoff?: number | undefined;
  /** Milliseconds without an answer. */
  readonly patience?: number | undefined;
  /** A local file that is imported: what lies in its folder may be read. */
  readonly file?: string | undefined;
}

const NAME = 'tryg-feed';
const VERSION = '0.1';

const ATTEMPTS = 4;
const MOST_REDIRECTS = 5;
/** Nobody who asks for a longer wait is waited for. */
const LONGEST_WAIT = 60_000;

/** Visits addresses as a polite guest: one at a time per host, with a pause between, where robots.txt allows it. */
export class Visitor {
  readonly #delay: number;
  readonly #backoff: number;
  readonly #file: string | undefined;
  readonly #manner: Manner;
  readonly #hosts = new Map<string, Host>();

  constructor({ delay, contact, signal, file, backoff = 1000, patience = 30_000 }: VisitorOptions) {
    const reach = contact?.replace(/[^\x20-\x7e]/g, '').trim();
    this.#delay = delay;
    this.#backoff = backoff;
    this.#file = file;
    this.#manner = { agent: `${NAME}/${VERSION}${reach ? ` (+${reach})` : ''}`, signal, patience };
  }

  /**
   * Fetches an address.
   * @param validators - From the last visit: what has not changed since is `same`.
   * @throws {Problem} with the address, where it cannot be had; the signal's reason, when that is aborted.
   */
  async visit(address: string, validators: Validators = {}): Promise<Answer> {
    if (address.startsWith('file:')) return fileAnswer(address, this.#file);
    const answer = await this.#followed(address, validators, (place) => this.#ask(place));
    if (answer) return answer;
    throw new Problem('Adressen sender os i ring.', { address });
  }

  /**
   * The answer that all redirects lead to; nothing where they never end.
   * @param before - Called with each address before it is visited.
   */
  async #followed(
    address: string,
    validators: Validators,
    before: (place: string) => Promise<void>,
  ): Promise<Answer | undefined> {
    let place = address;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      await before(place);
      const answer = await this.#patiently(place, redirects ? {} : validators);
      if (typeof answer !== 'string') return answer;
      place = answer;
    }
    return undefined;
  }

  /** @throws {Problem} where robots.txt forbids a visit. */
  async #ask(address: string): Promise<void> {
    const host = this.#host(address);
    host.robots ??= this.#robots(new URL('/robots.txt', address).href);
    const { allows, pause } = await host.robots.catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      const { status, message } = error;
      // Who has not answered at all in so many attempts is not waited for again.
      if (status) host.robots = undefined;
      throw new Problem(status ? `Serverens robots.txt kan ikke hentes. ${message}` : message, { address });
    });
    host.pause = Math.max(this.#delay, pause);
    if (!allows(address))
      throw new Problem('Serverens robots.txt tillader ikke, at siden bliver hentet.', { address });
  }

  /** RFC 9309: without the file everything is allowed, and nothing while the server fails to give it. */
  async #robots(address: string): Promise<Robots> {
    try {
      const answer = await this.#followed(address, {}, () => Promise.resolve());
      return answer?.kind === 'here' ? robotsIn(answer.text(), address, this.#manner.agent) : EVERYTHING;
    } catch (error) {
      if (error instanceof Refusal && !error.passes && error.status! < 500) return EVERYTHING;
      throw error;
    }
  }

  /** Tries again where that may help. Gives the next address where there is a redirect. */
  async #patiently(address: string, validators: Validators): Promise<Answer | string> {
    const { signal } = this.#manner;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#host(address).inTurn(() => request(address, validators, this.#manner), signal);
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof Refusal) || !error.passes) throw error;
        const wait = error.wait ?? this.#backoff * 2 ** (attempt - 1);
        if (attempt === ATTEMPTS || wait > LONGEST_WAIT) throw error;
        await sleep(wait, undefined, { signal });
      }
    }
  }

  #host(address: string): Host {
    const { origin } = new URL(address);
    const host = this.#hosts.get(origin) ?? new Host(this.#delay);
    this.#hosts.set(origin, host);
    return host;
  }
}
