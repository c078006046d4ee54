import { webAddress } from '../../feed/address.js';
import { REFUSED, contentOf, type Content } from './bytes.js';
import { found, type Found } from './codes.js';
import { corsOf, headersOf, ORIGIN } from './headers.js';

/** What came of asking for a page of a feed. */
export interface Answer extends Content {
  /** Where it came from in the end. */
  readonly address: string;
}

/** How the command introduces itself. */
export const USER_AGENT = 'tryg-feed/0.1 (Tryg Widgets; tjek)';

/** Headers and body must be there within this time, in milliseconds, as in the widgets. */
const DEADLINE = 10_000;

/** Browsers follow so many redirections. */
const HOPS = 20;

const NOT_FOUND = /^(ENOTFOUND|EAI_AGAIN|ENODATA)$/;

/** Why a connection could not be had, in words where there are some. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'navnet findes ikke',
  EAI_AGAIN: 'navnet kan ikke slås op',
  ECONNREFUSED: 'den afviser forbindelsen',
  ECONNRESET: 'den afbryder forbindelsen',
  UND_ERR_SOCKET: 'den afbryder forbindelsen',
  EHOSTUNREACH: 'der er ingen vej til den',
  ENETUNREACH: 'der er ingen vej til den',
  ETIMEDOUT: 'den svarer ikke',
  UND_ERR_CONNECT_TIMEOUT: 'den svarer ikke',
  CERT_HAS_EXPIRED: 'det er udløbet',
  CERT_NOT_YET_VALID: 'det gælder ikke endnu',
  ERR_TLS_CERT_ALTNAME_INVALID: 'det er udstedt til et andet navn',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'serveren har selv udstedt det',
  SELF_SIGNED_CERT_IN_CHAIN: 'det er ikke udstedt af nogen, som browsere stoler på',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'serveren sender ikke hele kæden af certifikater med',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'det er ikke udstedt af nogen, som browsere stoler på',
};

const codeOf = (cause: unknown): string => {
  const inner = ((cause as Error).cause ?? cause) as NodeJS.ErrnoException;
  return inner.code ?? '';
};

/** Whether the name of a host does not exist, or nobody listens there. */
export const isNobodyThere = (cause: unknown): boolean =>
  codeOf(cause) === 'ECONNREFUSED' || NOT_FOUND.test(codeOf(cause));

const silence = (cause: unknown): Found => {
  const code = codeOf(cause);
  const isCertificate = /CERT|SIGNATURE/.test(code);
  return found(isCertificate ? 'bad-certificate' : 'unreachable', '', CAUSES[code] ?? code);
};

/** Hosts that a browser trusts without encryption: the reader's own machine. */
const OWN = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

const insecure = ({ protocol, hostname }: URL): Found[] =>
  protocol === 'http:' && !OWN.test(hostname) ? [found('http-feed', '', hostname)] : [];

/** All bytes, or those up to what the widgets refuse and a little more: nobody waits for a hundred megabytes. */
async function bytesOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const bytes = part.value as Uint8Array;
    parts.push(bytes);
    length += bytes.length;
    if (length > REFUSED) {
      await reader!.cancel();
      break;
    }
  }
  return Buffer.concat(parts);
}

/** Goes where an address leads, step by step, as a browser would on behalf of a page. */
async function follow(start: string, signal: AbortSignal) {
  const findings: Found[] = insecure(new URL(start));
  let address = start;
  let origin = ORIGIN;
  let isLasting = true;
  for (let hop = 0; hop <= HOPS; hop += 1) {
    const response = await fetch(address, {
      headers: {
        'user-agent': USER_AGENT,
        origin,
        accept: 'application/feed+json, application/json;q=0.9, */*;q=0.1',
        'accept-encoding': 'gzip, deflate, br',
      },
      redirect: 'manual',
      signal,
    });
    findings.push(...corsOf(response.headers, origin));
    const next = [301, 302, 303, 307, 308].includes(response.status)
      ? webAddress(response.headers.get('Location'), address)
      : undefined;
    if (!next) {
      if (isLasting && hop) findings.push(found('moved', '', address));
      return { response, address, findings };
    }
    await response.body?.cancel();
    isLasting &&= response.status === 301 || response.status === 308;
    if (new URL(next).origin !== new URL(address).origin) origin = 'null';
    findings.push(...insecure(new URL(next)));
    address = next;
  }
  return { address, findings: [...findings, found('redirect-loop', '', start)] };
}

/** Each kind once: a redirection has the faults of its server, as what it leads to has. */
const once = (findings: readonly Found[]): Found[] =>
  findings.filter(({ code }, at) => findings.findIndex((one) => one.code === code) === at);

/** Asks for a page of a feed, and says what is wrong with the way there and with what came. */
export async function answerAt(address: string, deadline = DEADLINE): Promise<Answer> {
  const signal = AbortSignal.timeout(deadline);
  let isAnswered = false;
  const no = (one: Found): Answer => ({ address, findings: [one] });
  try {
    const way = await follow(address, signal);
    const { response } = way;
    if (!response) return { address, findings: once(way.findings) };
    isAnswered = true;
    if (!response.ok) {
      await response.body?.cancel();
      return { address, findings: once([...way.findings, found('refused', '', response.status)]) };
    }
    const bytes = await bytesOf(response);
    const content = contentOf(bytes);
    const better = content.read ? headersOf(response.headers, bytes.length) : [];
    return {
      ...content,
      address: way.address,
      findings: once([...way.findings, ...content.findings, ...better]),
    };
  } catch (cause) {
    if (signal.aborted) return no(found('timeout'));
    return no(isAnswered ? found('broken-off') : silence(cause));
  }
}
