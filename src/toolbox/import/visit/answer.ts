import type { Validators } from '../draft.js';
import { decode } from './decode.js';

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

/** Without bytes and headers there is nothing but the address. */
export function answerOf(
  address: string,
  kind: Answer['kind'],
  bytes: Uint8Array = new Uint8Array(),
  headers: Headers = new Headers(),
): Answer {
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
