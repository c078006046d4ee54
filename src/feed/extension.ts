import { linkAddress, webAddress } from './address.js';
import { identity, list, moment, object, oneOf, text, words, type Reading } from './lenient.js';
import { plainText } from './plain-text.js';
import { Address, type Feed } from './schema.js';

/* The parts of the extension `_tryg` that describe no items: read when something shows them, and not at first load. */

const Phone = object({ number: text, label: text });
const Hours = object({ days: words, opens: text, closes: text });
const Coordinator = object({ organisation: text, role: text, name: text });

/** An e-mail address, as far as anyone can tell without writing to it. */
export const email = (value: unknown): string | undefined =>
  /^[^\s@]+@[^\s@]+$/.exec(plainText(value) ?? '')?.[0];

/** The readers of the extension of a feed that lies at `base`. */
const readersAt = (base: string) => {
  const web = (value: unknown) => webAddress(value, base);
  const link = (value: unknown) => linkAddress(value, base);

  const Contact = object({
    id: identity,
    role: text,
    name: text,
    title: text,
    organisation: text,
    address: Address,
    phones: list(Phone, 'number'),
    email,
    secure_url: web,
    hours: list(Hours),
    closed: list(object({ date: moment, reason: text }), 'date'),
    hours_note: text,
    topics: words,
    districts: words,
  });

  const Organisation = object({
    name: text,
    unit: text,
    address: Address,
    phone: text,
    cvr: text,
    coordinators: list(Coordinator, 'name'),
    links: list(object({ title: text, url: link }), 'url'),
  });

  const Notice = object({
    id: identity,
    severity: oneOf('info', 'success', 'warning', 'error'),
    title: text,
    text,
    url: link,
    valid_from: moment,
    valid_to: moment,
    topics: words,
    districts: words,
  });

  return object({ organisation: Organisation, contacts: list(Contact), notices: list(Notice, 'title') });
};

/** Who sends a feed, whom to ask, and what is urgent. */
export type Extension = Reading<ReturnType<typeof readersAt>>;
export type Contact = Extension['contacts'][number];
export type Notice = Extension['notices'][number];
export type Organisation = NonNullable<Extension['organisation']>;
export type Hours = Reading<typeof Hours>;

const read = new WeakMap<Feed, Extension>();

/** What a feed says of its sender, contacts and notices; read once. */
export function extensionOf(feed: Feed): Extension {
  const known = read.get(feed) ?? readersAt(feed.address)(feed._tryg ?? {})!;
  read.set(feed, known);
  return known;
}
