import { Problem } from '../../problem.js';

/** An address that could not be had. */
export class Refusal extends Problem {
  override readonly name = 'Refusal';

  constructor(
    message: string,
    address: string,
    /** The HTTP status; nothing where there was no answer. */
    readonly status?: number,
    /** Milliseconds that the server asks us to wait. */
    readonly wait?: number,
  ) {
    super(message, { address });
  }

  /** Whether another attempt may help. */
  get passes(): boolean {
    return this.status === undefined || [408, 425, 429, 500, 502, 503, 504].includes(this.status);
  }
}

const STATUS: Readonly<Record<number, string>> = {
  401: 'Serveren kræver login (401).',
  403: 'Serveren giver ikke adgang (403).',
  429: 'Serveren beder os lade være med at spørge så tit (429). Prøv igen senere, eller med en længere --delay.',
};

/** What a server says no with. */
export const refusal = (address: string, status: number, headers: Headers): Refusal =>
  new Refusal(
    STATUS[status] ?? `Serveren svarer med fejl (${status}).`,
    address,
    status,
    retryAfter(headers),
  );

/** Seconds or a date, as milliseconds from now. */
const retryAfter = (headers: Headers): number | undefined => {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
};

const SILENT = 'Serveren svarer ikke.';
const CUT = 'Serveren brød forbindelsen af.';

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'Der findes ingen server med det navn. Er adressen stavet rigtigt?',
  EAI_AGAIN: 'Servernavnet kan ikke slås op. Er der forbindelse til internettet?',
  ECONNREFUSED: SILENT,
  ECONNRESET: CUT,
  UND_ERR_SOCKET: CUT,
  ETIMEDOUT: SILENT,
  UND_ERR_CONNECT_TIMEOUT: SILENT,
  CERT_HAS_EXPIRED: 'Serverens certifikat er udløbet.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Serverens certifikat er ikke udstedt af nogen, man kan stole på.',
};

/** No answer within the time that one waits for it. */
export const silence = (address: string): Refusal => new Refusal(SILENT, address);

/** What `fetch` fails with. */
export function unreachable(error: unknown, address: string): Refusal {
  const code = (error as { cause?: NodeJS.ErrnoException }).cause?.code ?? '';
  return new Refusal(REASONS[code] ?? `Adressen kan ikke hentes${code && ` (${code})`}.`, address);
}

/** More than anybody needs. @param limit - Bytes. */
export const tooLarge = (limit: number): string =>
  `Det fylder mere end ${Math.round(limit / 1_000_000)} MB, og så meget bliver ikke hentet.`;
