import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import robotsParser from 'robots-parser';
import { Problem } from '../problem.js';
import { decode } from './decode.js';
import type { Validators } from './draft.js';

/** What came of a visit. `gone` is 404 or 410. */
export interface Answer {
  readonly kind: 'here' | 'same' | 'gone';
  /** Where it came from in the end. */
  readonly address: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The bytes as text. */
  text(): string;
  readonly validators: Validators;
  readonly headers: Headers;
}

export interface VisitorOptions {
  /** Milliseconds between two requests to one host. */
  readonly delay: number;
  /** An address at which the owner of a server can reach whoever runs this. */
  readonly contact?: string | undefined;
  readonly signal: AbortSignal;
  /** Milliseconds before the first new attempt; twice as many before each one after. */
  readonly backoff?: number;
  /** Milliseconds without an answer. */
  readonly patience?: number;
  /** A local file that is imported: what lies in its folder may be read. */
  readonly file?: string | undefined;
}

export const NAME = 'tryg-feed';
const VERSION = '0.1';

const LARGEST = 20_000_000;
const LARGEST_FILE = 100_000_000;
const ATTEMPTS = 4;
const MOST_REDIRECTS = 5;
/** Nobody who asks for a longer wait is waited for. */
const LONGEST_WAIT = 60_000;
const LONGEST_CRAWL_DELAY = 30_000;

const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/json, text/html, application/xml;q=0.9, image/*;q=0.9, */*;q=0.5';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

const tooLarge = (limit: number): string =>
  `Det fylder mere end ${megabytes(limit)}, og så meget bliver ikke hentet.`;

const STATUS: Record<number, string> = {
  401: 'Serveren kræver login (401).',
  403: 'Serveren giver ikke adgang (403).',
  429: 'Serveren beder os lade være med at spørge så tit (429). Prøv igen senere, eller med en længere --delay.',
};

const REASONS: Record<string, string> = {
  ENOTFOUND: 'Der findes ingen server med det navn. Er adressen stavet rigtigt?',
  EAI_AGAIN: 'Servernavnet kan ikke slås op. Er der forbindelse til internettet?',
  ECONNREFUSED: 'Serveren svarer ikke.',
  ECONNRESET: 'Serveren brød forbindelsen af.',
  UND_ERR_SOCKET: 'Serveren brød forbindelsen af.',
  ETIMEDOUT: 'Serveren svarer ikke.',
  UND_ERR_CONNECT_TIMEOUT: 'Serveren svarer ikke.',
  CERT_HAS_EXPIRED: 'Serverens certifikat er udløbet.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Serverens certifikat er ikke udstedt af nogen, man kan stole på.',
};

/** Worth another attempt. */
class Passing extends Problem {
  override readonly name = 'Passing';
  /** Milliseconds that the server asks us to wait. */
  wait?: number;
}

interface Host {
  /** Ends when the last request has. */
  turn: Promise<unknown>;
  /** When the last request ended. */
  rested: number;
  robots?: Promise<Robots>;
  /** Milliseconds that robots.txt asks for, once it is known. */
  pause?: number;
}

interface Robots {
  allows(address: string): boolean;
  readonly delay: number;
}

const EVERYTHING: Robots = { allows: () => true, delay: 0 };

/** Visits addresses as a polite guest: one at a time per host, with a pause between, where robots.txt allows it. */
export class Visitor {
  readonly #options: Required<Omit<VisitorOptions, 'contact' | 'file'>> & VisitorOptions;
  readonly #hosts = new Map<string, Host>();
  readonly agent: string;

  constructor(options: VisitorOptions) {
    this.#options = { backoff: 1000, patience: 30_000, ...options };
    const contact = options.contact?.replace(/[^\x20-\x7e]/g, '').trim();
    this.agent = `${NAME}/${VERSION}${contact ? ` (+${contact})` : ''}`;
  }

  /**
   * Fetches an address.
   * @param validators - From the last visit: what has not changed since is `same`.
   * @throws Problem, with the address, where it cannot be had; the signal's reason, when that is aborted.
   */
  async visit(address: string, validators: Validators = {}): Promise<Answer> {
    if (address.startsWith('file:')) return this.#file(address);
    let place = address;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      await this.#mayVisit(place);
      const answer = await this.#patiently(place, redirects ? {} : validators);
      if (typeof answer !== 'string') return answer;
      place = answer;
    }
    throw new Problem('Adressen sender os i ring.', { address });
  }

  #host(address: string): Host {
    const { origin } = new URL(address);
    const host = this.#hosts.get(origin) ?? { turn: Promise.resolve(), rested: 0 };
    this.#hosts.set(origin, host);
    return host;
  }

  async #mayVisit(address: string): Promise<void> {
    const host = this.#host(address);
    host.robots ??= this.#robots(new URL('/robots.txt', address).href);
    const robots = await host.robots.catch((error: unknown) => {
      delete host.robots;
      if (!(error instanceof Problem)) throw error;
      const status = /\(\d+\)/.test(error.message);
      throw new Problem(status ? `Serverens robots.txt kan ikke hentes. ${error.message}` : error.message, {
        address,
      });
    });
    host.pause = robots.delay;
    if (robots.allows(address)) return;
    throw new Problem('Serverens robots.txt tillader ikke, at siden bliver hentet.', { address });
  }

  /** RFC 9309: without the file everything is allowed, and nothing while the server fails to give it. */
  async #robots(address: string): Promise<Robots> {
    let place = address;
    try {
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const answer = await this.#patiently(place, {});
        if (typeof answer !== 'string') {
          if (answer.kind === 'gone') return EVERYTHING;
          const rules = robotsParser(address, answer.text());
          return {
            allows: (page) => rules.isAllowed(page, this.agent) !== false,
            delay: Math.min((rules.getCrawlDelay(this.agent) ?? 0) * 1000, LONGEST_CRAWL_DELAY),
          };
        }
        place = answer;
      }
    } catch (error) {
      const refused =
        error instanceof Problem && /\((4\d\d)\)/.test(error.message) && !(error instanceof Passing);
      if (!refused) throw error;
    }
    return EVERYTHING;
  }

  /** Tries again where that may help. Gives the next address where there is a redirect. */
  async #patiently(address: string, validators: Validators): Promise<Answer | string> {
    const { backoff, signal } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#inTurn(address, () => this.#request(address, validators));
      } catch (error) {
        signal.throwIfAborted();
        const wait = error instanceof Passing ? (error.wait ?? backoff * 2 ** (attempt - 1)) : Infinity;
        if (attempt === ATTEMPTS || wait > LONGEST_WAIT) throw error;
        await sleep(wait, undefined, { signal });
      }
    }
  }

  async #inTurn<T>(address: string, request: () => Promise<T>): Promise<T> {
    const host = this.#host(address);
    const before = host.turn;
    let leave = (): void => {};
    host.turn = new Promise<void>((resolve) => (leave = resolve));
    try {
      await before;
      const rest = host.rested + Math.max(this.#options.delay, host.pause ?? 0) - Date.now();
      if (host.rested && rest > 0) await sleep(rest, undefined, { signal: this.#options.signal });
      return await request();
    } finally {
      host.rested = Date.now();
      leave();
    }
  }

  async #request(address: string, validators: Validators): Promise<Answer | string> {
    const stop = new AbortController();
    const signal = AbortSignal.any([this.#options.signal, stop.signal]);
    let clock: NodeJS.Timeout | undefined;
    const wait = (): void => {
      clearTimeout(clock);
      clock = setTimeout(() => stop.abort(), this.#options.patience);
    };
    try {
      wait();
      const response = await fetch(address, {
        redirect: 'manual',
        signal,
        headers: {
          'user-agent': this.agent,
          accept: ACCEPT,
          'accept-language': 'da, en;q=0.5',
          ...(validators.etag && { 'if-none-match': validators.etag }),
          ...(validators.last_modified && { 'if-modified-since': validators.last_modified }),
        },
      });
      const { status, headers } = response;
      const next = status >= 300 && status < 400 && status !== 304 && redirected(headers, address);
      if (next) {
        await response.body?.cancel();
        return next;
      }
      if (status === 304 || status === 404 || status === 410) {
        await response.body?.cancel();
        return answerOf(address, status === 304 ? 'same' : 'gone', new Uint8Array(), headers);
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw refusal(address, status, headers);
      }
      const bytes = await whole(response, address, wait);
      return answerOf(address, 'here', bytes, headers);
    } catch (error) {
      this.#options.signal.throwIfAborted();
      if (error instanceof Problem) throw error;
      if (stop.signal.aborted) throw new Passing('Serveren svarer ikke.', { address });
      const cause = (error as { cause?: NodeJS.ErrnoException }).cause;
      const code = cause?.code ?? '';
      throw new Passing(REASONS[code] ?? `Adressen kan ikke hentes${code && ` (${code})`}.`, { address });
    } finally {
      clearTimeout(clock);
    }
  }

  async #file(address: string): Promise<Answer> {
    const { file: start } = this.#options;
    const file = fileURLToPath(address.replace(/[?#].*$/, ''));
    try {
      const folder = start && dirname(await realpath(start));
      const real = await realpath(file);
      if (!folder || !(real === start || real.startsWith(folder.endsWith(sep) ? folder : folder + sep))) {
        throw new Problem('Filen ligger uden for den mappe, der bliver hentet fra.', { file });
      }
      const { size } = await stat(real);
      if (size >= LARGEST_FILE) throw new Problem(tooLarge(LARGEST_FILE), { file });
      return answerOf(address, 'here', await readFile(real), new Headers());
    } catch (error) {
      if (error instanceof Problem) throw error;
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return answerOf(address, 'gone', new Uint8Array(), new Headers());
      throw new Problem(code === 'EISDIR' ? 'Det er en mappe, ikke en fil.' : 'Filen kan ikke læses.', {
        file,
      });
    }
  }
}

const redirected = (headers: Headers, address: string): string | undefined => {
  const location = headers.get('location');
  if (!location || !URL.canParse(location, address)) return undefined;
  const next = new URL(location, address);
  next.hash = '';
  return /^https?:$/.test(next.protocol) ? next.href : undefined;
};

/** Seconds or a date, as milliseconds from now. */
const retryAfter = (headers: Headers): number | undefined => {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
};

function refusal(address: string, status: number, headers: Headers): Problem {
  const sentence = STATUS[status] ?? `Serveren svarer med fejl (${status}).`;
  if (![408, 425, 429, 500, 502, 503, 504].includes(status)) return new Problem(sentence, { address });
  const passing = new Passing(sentence, { address });
  const wait = retryAfter(headers);
  if (wait !== undefined) passing.wait = wait;
  return passing;
}

async function whole(response: Response, address: string, alive: () => void): Promise<Uint8Array> {
  const refuse = async (): Promise<never> => {
    await response.body?.cancel().catch(() => undefined);
    throw new Problem(tooLarge(LARGEST), { address });
  };
  if (Number(response.headers.get('content-length')) > LARGEST) return refuse();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const step = await reader?.read();
    if (!step?.value) break;
    alive();
    size += step.value.length;
    if (size > LARGEST) {
      await reader?.cancel().catch(() => undefined);
      throw new Problem(tooLarge(LARGEST), { address });
    }
    parts.push(step.value);
  }
  return Buffer.concat(parts);
}

function answerOf(address: string, kind: Answer['kind'], bytes: Uint8Array, headers: Headers): Answer {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';');
  const charset = /charset\s*=\s*["']?([^"';\s]+)/i.exec(parameters.join(';'))?.[1];
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  return {
    kind,
    address,
    type: type.trim().toLowerCase(),
    bytes,
    text: () => decode(bytes, charset),
    validators: { ...(etag && { etag }), ...(modified && { last_modified: modified }) },
    headers,
  };
}
