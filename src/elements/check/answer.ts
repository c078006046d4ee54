import { finding, type Code, type Finding } from '../../feed/finding.js';
import { Violations } from './violations.js';

/** What came of asking for a feed: what is wrong with the way there, and what was there, if anything. */
export interface Answer {
  readonly findings: readonly Finding[];
  /** What the JSON says, and the address it came from in the end. */
  readonly read?: { readonly document: unknown; readonly address: string };
}

/** Over these, in bytes, a feed is larger than it need be, and than it ought to be. */
const LARGE = 100_000;
const VERY_LARGE = 250_000;

/** Over this, in bytes, the widgets refuse it: `LARGEST` of `feed/body.ts`, which lies in the first load. */
const REFUSED = 5_000_000;

/** As the widgets do, see `feed/load.ts`. */
const DEADLINE = 10_000;
const MANNERS: RequestInit = { cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer' };

/** The event that tells of a violation comes within this time, in milliseconds, of the failure. */
const HEARING = 100;

const no = (code: Code, value?: unknown): Answer => ({ findings: [finding(code, '', value)] });

const pause = (milliseconds: number): Promise<void> =>
  new Promise((passed) => setTimeout(passed, milliseconds));

/** Why there was no answer that this page may read: browsers do not say, so it is tried what they let through. */
async function silence(address: string, signal: AbortSignal, violations: Violations): Promise<Answer> {
  await pause(HEARING);
  const { protocol, origin } = new URL(address);
  if (violations.has('connect-src', address)) return no('blocked-by-policy', origin);
  if (!navigator.onLine) return no('offline');
  if (location.protocol === 'https:' && protocol === 'http:') return no('insecure-feed', address);
  // An answer that may not be read is an answer.
  const isThere = await fetch(address, { ...MANNERS, mode: 'no-cors', signal }).then(
    () => true,
    () => false,
  );
  return no(isThere ? 'no-cors' : 'unreachable');
}

const sizeOf = (bytes: number): Finding[] =>
  bytes > VERY_LARGE
    ? [finding('very-large', '', bytes)]
    : bytes > LARGE
      ? [finding('large', '', bytes)]
      : [];

const typeOf = ({ headers }: Response): Finding[] => {
  const type = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return /^application\/(feed\+)?json$/.test(type) ? [] : [finding('content-type', '', type)];
};

const textOf = (bytes: BufferSource): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

function contentOf(response: Response, bytes: ArrayBuffer, address: string): Answer {
  if (bytes.byteLength > REFUSED) return no('too-large');
  const text = textOf(bytes);
  if (text === undefined) return no('not-utf-8');
  if (!text.trim()) return no('no-content');
  if (text.trimStart().startsWith('<')) return no('got-html');
  try {
    const document: unknown = JSON.parse(text);
    const findings = [...typeOf(response), ...sizeOf(bytes.byteLength)];
    return { findings, read: { document, address: response.url || address } };
  } catch (cause) {
    return no('not-json', (cause as Error).message);
  }
}

/**
 * Asks for a feed as the widgets do, and tells apart, as far as a browser can, why it cannot be had.
 * @param owner - Ends the request when nobody waits for it any more.
 */
export async function answerAt(address: string, owner: AbortSignal): Promise<Answer> {
  const deadline = AbortSignal.timeout(DEADLINE);
  const signal = AbortSignal.any([owner, deadline]);
  const violations = new Violations();
  let response: Response | undefined;
  try {
    response = await fetch(address, { ...MANNERS, signal });
    if (!response.ok) return no('refused', response.status);
    return contentOf(response, await response.arrayBuffer(), address);
  } catch {
    if (deadline.aborted) return no('timeout');
    return response ? no('broken-off') : await silence(address, signal, violations);
  } finally {
    violations.stop();
  }
}
