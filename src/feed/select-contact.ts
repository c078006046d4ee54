import { extensionOf, type Contact } from './extension.js';
import type { Feed } from './schema.js';
import { wordMatcher } from './words.js';

/**
 * The contact to show: the one with that id; else the one responsible for the topic and district, for one of them, or
 * for everything (no topics and no districts); else the first.
 */
export function contactOf(
  feed: Feed,
  { contact, topic, district }: { contact?: string; topic?: string; district?: string },
): Contact | undefined {
  const all = extensionOf(feed).contacts.filter(saysSomething);
  if (contact) return all.find(({ id }) => id === contact);
  const isTopic = wordMatcher(feed._tryg?.topics, topic);
  const isDistrict = wordMatcher(feed._tryg?.districts, district);
  const byTopic = (one: Contact) => isTopic(one.topics);
  const byDistrict = (one: Contact) => isDistrict(one.districts);
  return (
    all.find((one) => byTopic(one) && byDistrict(one)) ??
    all.find((one) => byTopic(one) || byDistrict(one)) ??
    all.find((one) => !one.topics.length && !one.districts.length) ??
    all[0]
  );
}

const saysSomething = (one: Contact): unknown =>
  one.name ??
  one.role ??
  one.title ??
  one.organisation ??
  one.address ??
  one.email ??
  one.secure_url ??
  (one.phones.length > 0 || one.hours.length > 0);
