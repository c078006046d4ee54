import type { Whole } from './check-items.js';
import * as shape from './check-shape.js';
import { beginOf, endOf } from './check-span.js';
import { fieldOf, isBlank, isObject, saysNothing, type Look } from './check-values.js';
import { finding, type Find, type Finding } from './finding.js';
import { several, words } from './lenient.js';
import { readWhole } from './check-reading.js';
import { extensionOf, type Contact, type Notice } from './extension.js';

/* Contacts and notices. Their feed leaves out what is none, so each is read once more, alone. */

const readAlone = (
  raw: unknown,
  name: 'contacts' | 'notices',
  base: string,
): Contact | Notice | undefined => {
  const feed = readWhole({ items: [], _tryg: { [name]: [raw] } }, base);
  return feed && extensionOf(feed)[name][0];
};

/** Goes through a list of contacts or notices. */
const each = (
  document: unknown,
  name: 'contacts' | 'notices',
  nameOf: (raw: unknown) => unknown,
  check: (raw: unknown, path: string, find: Find) => void,
): Finding[] => {
  const found: Finding[] = [];
  const given = fieldOf(fieldOf(document, '_tryg'), name);
  const whole = `_tryg.${name}`;
  if (saysNothing(given)) return found;
  if (!Array.isArray(given)) found.push(finding('mended-list', whole));
  several(given).forEach((raw, index) => {
    const title = nameOf(raw);
    const called = typeof title === 'string' ? title : undefined;
    const path = Array.isArray(given) ? `${whole}[${index}]` : whole;
    if (saysNothing(raw)) return;
    check(raw, path, (code, place, value) => void found.push(finding(code, place, value, called)));
  });
  return found;
};

const checkPlace = (raw: unknown, { unknown }: Whole, path: string, find: Find): void => {
  const given = (name: string) => words(fieldOf(raw, name));
  for (const word of unknown.topics(given('topics'))) find('unknown-topic', `${path}.topics`, word);
  for (const word of unknown.districts(given('districts')))
    find('unknown-district', `${path}.districts`, word);
};

const DAY = /^(mon|tue|wed|thu|fri|sat|sun)$/;
const TIME = /^(([01]?\d|2[0-3])[:.][0-5]\d|24[:.]00)$/;

const checkHours = (raw: unknown, path: string, find: Find): void => {
  const given = fieldOf(raw, 'hours');
  several(given).forEach((hours, index) => {
    if (!isObject(hours) || saysNothing(hours)) return;
    const days = words(hours.days);
    const wrong = [
      ...(days.length ? days.filter((day) => !DAY.test(day)) : ['days']),
      ...['opens', 'closes'].flatMap((name) => {
        const time = hours[name];
        return TIME.test(typeof time === 'string' ? time.trim() : '') ? [] : [isBlank(time) ? name : time];
      }),
    ];
    if (wrong.length)
      find(
        'unreadable-hours',
        Array.isArray(given) ? `${path}.hours[${index}]` : `${path}.hours`,
        wrong.filter((one) => typeof one !== 'object').join(', '),
      );
  });
};

export const checkContacts = (document: unknown, whole: Whole): Finding[] => {
  const ids = new Set<string>();
  return each(
    document,
    'contacts',
    (raw) => [fieldOf(raw, 'name'), fieldOf(raw, 'role'), fieldOf(raw, 'id')].find((name) => !isBlank(name)),
    (raw, path, find) => {
      const look: Look = { base: whole.feed.address, find };
      shape.contact(raw, path, look);
      const contact = readAlone(raw, 'contacts', whole.feed.address) as Contact | undefined;
      if (!contact) return;
      const { id, phones, email, secure_url, address } = contact;
      if (id && ids.has(id)) find('contact-repeats-id', `${path}.id`, id);
      if (id) ids.add(id);
      const isReachable =
        phones.length || email || secure_url || (address && Object.values(address).some(Boolean));
      if (!isReachable) find('contact-unreachable', path);
      checkHours(raw, path, find);
      checkPlace(raw, whole, path, find);
    },
  );
};

export const checkNotices = (document: unknown, whole: Whole): Finding[] =>
  each(
    document,
    'notices',
    (raw) => fieldOf(raw, 'title'),
    (raw, path, find) => {
      const notice = readAlone(raw, 'notices', whole.feed.address) as Notice | undefined;
      if (!notice) {
        if (isObject(raw)) find('notice-no-title', path);
        else find('lost-field', path, raw);
        return;
      }
      if (isObject(raw)) shape.notice(raw, path, { base: whole.feed.address, find });
      else find('mended-object', path, raw);
      const { valid_from: from, valid_to: to } = notice;
      if (from && to && endOf(to) <= beginOf(from))
        find('notice-ends-first', `${path}.valid_to`, fieldOf(raw, 'valid_to'));
      else if (to && endOf(to) <= whole.now.getTime())
        find('notice-over', `${path}.valid_to`, fieldOf(raw, 'valid_to'));
      checkPlace(raw, whole, path, find);
    },
  );
