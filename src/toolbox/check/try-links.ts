import { setTimeout as pause } from 'node:timers/promises';
import { found, type Found } from './codes.js';
import type { Link } from './links.js';
import { isNobodyThere, USER_AGENT } from './network.js';

/** How links are tried: politely. */
export interface Manners {
  /** So many at most. */
  readonly most: number;
  /** Between two requests to one host, in milliseconds. */
  readonly delay: number;
  /** For one answer, in milliseconds. */
  readonly patience?: number;
  /** Whether a file lies there; `undefined` where only the network knows. */
  readonly isFile?: (address: string) => Promise<boolean | undefined>;
  /** Called after each. */
  readonly onTried?: () => void;
}

/** Hosts that are asked at the same time; each of them is asked one thing at a time. */
const HOSTS = 4;

const PATIENCE = 10_000;

type Verdict = 'dead-link' | 'doubtful-link' | 'not-a-picture' | undefined;

const ask = async (address: string, method: 'HEAD' | 'GET', patience: number): Promise<Response> => {
  const response = await fetch(address, {
    method,
    headers: { 'user-agent': USER_AGENT },
    signal: AbortSignal.timeout(patience),
  });
  await response.body?.cancel();
  return response;
};

const judge = ({ status, ok, headers }: Response, isPicture: boolean): Verdict => {
  if (status === 404 || status === 410) return 'dead-link';
  if (!ok) return 'doubtful-link';
  const type = headers.get('Content-Type') ?? '';
  return isPicture && /^(text\/html|application\/json)/i.test(type) ? 'not-a-picture' : undefined;
};

/** Asks for the headers alone, and for all where a server does not like that. */
async function tried(
  link: Link,
  { delay, patience = PATIENCE }: Manners,
): Promise<[Verdict, reason?: string]> {
  try {
    let response = await ask(link.address, 'HEAD', patience).catch((cause: unknown) => {
      if (isNobodyThere(cause)) throw cause;
      return undefined;
    });
    if (!response || (!response.ok && response.status !== 429)) {
      await pause(delay);
      response = await ask(link.address, 'GET', patience);
    }
    return [judge(response, link.isPicture), response.ok ? undefined : `svar ${response.status}`];
  } catch (cause) {
    if (isNobodyThere(cause)) return ['dead-link', 'serveren findes ikke eller svarer ikke'];
    return ['doubtful-link', (cause as Error).name === 'TimeoutError' ? 'svarer for langsomt' : 'intet svar'];
  }
}

/** Tries links, and says which lead nowhere. Whoever asks to be left alone is. */
export async function tryLinks(
  links: readonly Link[],
  manners: Manners,
): Promise<{ findings: Found[]; tried: number; left: number }> {
  const { most, delay, isFile, onTried } = manners;
  const verdicts = new Map<Link, Found>();
  const take = (link: Link, [code, reason]: [Verdict, string?]): void => {
    const { address, path, item, line, page } = link;
    const value = reason ? `${address}: ${reason}` : address;
    if (code) verdicts.set(link, found(code, path, value, { item, line, page }));
  };

  const hosts = new Map<string, Link[]>();
  let left = 0;
  let asked = 0;
  for (const link of links) {
    const isThere = await isFile?.(link.address);
    if (isThere !== undefined) take(link, [isThere ? undefined : 'dead-link', 'filen findes ikke']);
    else if (asked < most) {
      const { host } = new URL(link.address);
      hosts.set(host, [...(hosts.get(host) ?? []), link]);
      asked += 1;
      continue;
    } else left += 1;
  }

  const waiting = [...hosts.values()];
  const work = async (): Promise<void> => {
    for (let host = waiting.shift(); host; host = waiting.shift()) {
      for (const [nth, link] of host.entries()) {
        if (nth) await pause(delay);
        const verdict = await tried(link, manners);
        take(link, verdict);
        onTried?.();
        if (verdict[1] !== 'svar 429') continue;
        left += host.length - nth - 1;
        asked -= host.length - nth - 1;
        break;
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS }, work));
  return { findings: links.flatMap((link) => verdicts.get(link) ?? []), tried: asked, left };
}
