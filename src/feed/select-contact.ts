import type { Contact, Feed } from './schema.js';
import { hasWord } from './words.js';

/**
 * The contact to show: the one with that id; else the one responsible for the topic and district, for one of them, or
 * for everything (no topics and no districts); else the first.
 */
export function contactOf(
  feed: Feed,
  { contact, topic, district }: { contact?: string; topic?: string; district?: string },
): Contact | undefined {
  const all = (feed._tryg?.contacts ?? []).filter(saysSomething);
  if (contact) return all.find(({ id }) => id === contact);
  const byTopic = (one: Contact) => !!topic && hasWord(feed._tryg?.topics, one.topics, topic);
  const byDistrict = (one: Contact) => !!district && hasWord(feed._tryg?.districts, one.districts, district);
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
