import { found, type Found } from './codes.js';

/** Whoever asks says that it is for a page there: some servers speak of CORS only then. */
export const ORIGIN = 'https://example.org';

/** Whether any page may read the answer. @param origin - Of the page that asked, `null` after a detour. */
export function corsOf(headers: Headers, origin: string): Found[] {
  const allowed = headers.get('Access-Control-Allow-Origin')?.trim() ?? '';
  if (allowed === '*') return [];
  if (allowed.includes(',')) return [found('cors-twice', '', allowed)];
  if (!allowed || allowed === 'null' || origin === 'null')
    return allowed === origin ? [] : [found('no-cors')];
  if (allowed !== origin) return [found('cors-for-some', '', allowed)];
  const varies = /(^|,)\s*(origin|\*)\s*(,|$)/i.test(headers.get('Vary') ?? '');
  return varies ? [] : [found('cors-not-varied')];
}

const typeOf = (headers: Headers): Found[] => {
  const [type = '', ...parameters] = (headers.get('Content-Type') ?? '')
    .split(';')
    .map((part) => part.trim());
  const charset = /^charset="?([^"]*)/i.exec(parameters.find((one) => /^charset=/i.test(one)) ?? '')?.[1];
  return [
    ...(/^application\/(feed\+)?json$/i.test(type) ? [] : [found('content-type', '', type.toLowerCase())]),
    ...(charset && !/^utf-?8$/i.test(charset) ? [found('wrong-charset', '', charset)] : []),
  ];
};

/** A correction should reach readers within this time, in seconds. */
const LONG = 3600;

const cachingOf = (headers: Headers): Found[] => {
  const directives = (headers.get('Cache-Control') ?? '').toLowerCase();
  const age = Number(/(?:^|[\s,])max-age="?(\d+)/.exec(directives)?.[1] ?? NaN);
  const expires = Date.parse(headers.get('Expires') ?? '');
  const [isStored, isChecked] = [!directives.includes('no-store'), directives.includes('no-cache')];
  const seconds = Number.isNaN(age) ? (expires - Date.now()) / 1000 : age;
  const isSaid = isStored && (isChecked || !Number.isNaN(seconds));
  return [
    ...(isSaid ? [] : [found('not-cached')]),
    ...(isSaid && !isChecked && seconds > LONG ? [found('cached-long', '', Math.round(seconds))] : []),
    ...(headers.has('ETag') || headers.has('Last-Modified') ? [] : [found('no-validator')]),
  ];
};

/** Less than this, in bytes, goes in a packet or two however it is packed. */
const SMALL = 2000;

const compressionOf = (headers: Headers, bytes: number): Found[] =>
  bytes <= SMALL || /gzip|br|zstd|deflate/i.test(headers.get('Content-Encoding') ?? '')
    ? []
    : [found('not-compressed')];

const cookiesOf = (headers: Headers): Found[] => {
  const names = headers.getSetCookie().map((cookie) => cookie.split('=')[0]!.trim());
  return names.length ? [found('sets-cookie', '', names.join(', '))] : [];
};

/** What could be better about the headers of a feed of so many bytes. */
export const headersOf = (headers: Headers, bytes: number): Found[] => [
  ...typeOf(headers),
  ...cachingOf(headers),
  ...compressionOf(headers, bytes),
  ...cookiesOf(headers),
];
