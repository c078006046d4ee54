import { webAddress } from './address.js';
import type { Find } from './finding.js';
import { email as readEmail } from './extension.js';
import { language as readLanguage, size as readSize, several } from './lenient.js';
import { readMoment } from './moment.js';
import { isCvr } from './cvr.js';
import { isDialled } from './phone.js';
import { plainText } from './plain-text.js';

/*
 * The vocabulary of `lenient.ts` once more: where that reads what can be read, this says what was mended and what is lost.
 */

/** Where the feed lies, and who takes down what is found. */
export interface Look {
  readonly base: string;
  readonly find: Find;
}

/** Says what is wrong with the value at a path. */
export type Check = (value: unknown, path: string, look: Look) => void;

/** What says nothing cannot be lost. Many a CMS writes `false` or an empty list where it has nothing. */
export const isBlank = (value: unknown): boolean =>
  value == null ||
  value === false ||
  (typeof value === 'string' && !value.trim()) ||
  (Array.isArray(value) && !value.length);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same of an object, none of whose fields says anything. */
export const saysNothing = (value: unknown): boolean =>
  isBlank(value) || (isObject(value) && Object.values(value).every(isBlank));

/** A field of what may be no object at all. */
export const fieldOf = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** A field that may be blank. */
const given =
  (check: Check): Check =>
  (value, path, look) => {
    if (!isBlank(value)) check(value, path, look);
  };

export const text = given((value, path, { find }) => {
  if (typeof value === 'number') find('mended-text', path, value);
  else if (typeof value !== 'string') find('lost-field', path, value);
});

/** Text that is read only as such. */
export const markup = given((value, path, { find }) => {
  if (typeof value !== 'string') find('lost-field', path, value);
});

/** Text that must be readable by another reader. */
const readable = (reads: (text: string) => unknown, code: Parameters<Find>[0]): Check =>
  given((value, path, { find }) => {
    if (typeof value !== 'string' || !reads(value)) find(code, path, value);
  });

export const moment = readable(readMoment, 'unreadable-date');
export const language = readable(readLanguage, 'unknown-language');
export const email = readable(readEmail, 'unreadable-email');
export const oneOf = (...values: string[]): Check =>
  readable((value) => values.includes(value), 'unknown-value');

export const phone: Check = (value, path, look) => {
  text(value, path, look);
  const number = plainText(value);
  if (number && !isDialled(number)) look.find('undialled-phone', path, number);
};

export const cvr: Check = (value, path, look) => {
  text(value, path, look);
  const number = plainText(value);
  if (number && !isCvr(number)) look.find('wrong-cvr', path, number);
};

export const flag = given((value, path, { find }) => {
  if (value === 'true' || value === 'false') find('mended-flag', path, value);
  else if (value !== true) find('lost-field', path, value);
});

export const size = given((value, path, { find }) => {
  if (value === 0) return;
  if (!readSize(value)) find('lost-field', path, value);
  else if (typeof value === 'string') find('mended-number', path, value);
});

/** Hosts that a browser trusts without encryption: they are the reader's own machine. */
const OWN = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

const WEB = ['http:', 'https:'];
const LINK = [...WEB, 'mailto:', 'tel:'];

const address = (schemes: readonly string[], insecure: 'http-picture' | 'http-link'): Check =>
  given((value, path, { base, find }) => {
    if (typeof value !== 'string') return find('lost-field', path, value);
    if (!URL.canParse(value.trim(), base)) return find('broken-address', path, value);
    const { protocol, hostname } = new URL(value.trim(), base);
    if (!schemes.includes(protocol)) find('dropped-scheme', path, value);
    else if (/^http:/i.test(value.trim()) && !OWN.test(hostname)) find(insecure, path, value);
  });

export const web = address(WEB, 'http-link');
export const link = address(LINK, 'http-link');
export const pictureAt = address(WEB, 'http-picture');

/** An address that must lie where the feed does. */
export const near: Check = (value, path, look) => {
  web(value, path, look);
  const read = webAddress(value, look.base);
  if (read && new URL(read).origin !== new URL(look.base).origin) look.find('other-origin', path, value);
};

export const object =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value, path, look) => {
    if (isBlank(value)) return;
    if (!isObject(value)) return look.find('lost-field', path, value);
    const prefix = path && `${path}.`;
    for (const [name, check] of Object.entries(shape)) check(fieldOf(value, name), prefix + name, look);
  };

/** @param essence - The field that an entry is nothing without. */
export const list =
  (entry: Check, essence?: string): Check =>
  (value, path, look) => {
    if (saysNothing(value)) return;
    const { find } = look;
    if (!Array.isArray(value)) find('mended-list', path, value);
    several(value).forEach((raw, index) => {
      const place = Array.isArray(value) ? `${path}[${index}]` : path;
      if (saysNothing(raw)) return;
      if (essence && typeof raw === 'string') {
        if (Array.isArray(value)) find('mended-object', place, raw);
        return entry({ [essence]: raw }, place, look);
      }
      entry(raw, place, look);
      if (essence && isObject(raw) && isBlank(fieldOf(raw, essence)))
        find('incomplete-entry', place, essence);
    });
  };

export const words: Check = (value, path, look) => {
  if (isBlank(value)) return;
  if (!Array.isArray(value)) {
    const isRead = typeof value === 'string' || typeof value === 'number';
    return look.find(isRead ? 'mended-list' : 'lost-field', path, value);
  }
  value.forEach((word, index) => text(word, `${path}[${index}]`, look));
};
