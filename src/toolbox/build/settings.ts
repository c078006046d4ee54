import { checkContacts, checkNotices } from '../../feed/check-contacts.js';
import type { Whole } from '../../feed/check-items.js';
import { channel } from '../../feed/check-shape.js';
import { isObject } from '../../feed/check-values.js';
import { unknownTo } from '../../feed/check-words.js';
import { extensionOf, type Extension } from '../../feed/extension.js';
import { finding, type Finding } from '../../feed/finding.js';
import { size } from '../../feed/lenient.js';
import { readFeed, type Feed } from '../../feed/schema.js';
import { contactKeys, feedKeys, noticeKeys } from '../content/keys.js';
import type { Path } from '../content/yaml.js';
import { Problem } from '../problem.js';
import { tellFindings } from './found.js';
import { holidaysFrom, withHolidays } from './holidays.js';
import type { Report } from './report.js';
import { inWords, sourceOf, tellRepeated, tellUnknownKeys, type Source } from './source.js';

/** Items on a page of the feed, where `feed.yaml` does not say. */
const PAGE_SIZE = 20;

/** All of a folder of content but its items. */
export interface Settings {
  /** Where the output will lie; ends with a slash. */
  readonly base: string;
  /** Where the widgets lie, for CMSs that show an article in a frame of theirs; ends with a slash. */
  readonly widgets: string | undefined;
  readonly pageSize: number;
  /** What is written of the feed itself. */
  readonly title: string;
  readonly home: string;
  readonly description: string | undefined;
  readonly icon: string | undefined;
  readonly favicon: string | undefined;
  readonly about: string | undefined;
  /** The feed as it is read, without items. */
  readonly feed: Feed;
  readonly extension: Extension;
  /** What items are held against. */
  readonly whole: Whole;
}

/** A folder's address in `feed.yaml`; ends with a slash. */
function folderAt(
  { file, yaml }: Source,
  fields: Record<string, unknown>,
  key: 'base_url' | 'widgets_url',
): string | undefined {
  const given = fields[key] ?? '';
  if (typeof given === 'string' && !given.trim()) return undefined;
  const text = inWords(given);
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (!address || !/^https?:$/.test(address.protocol))
    throw new Problem(`${key} skal være en hel adresse, der begynder med https://: »${text}«.`, {
      file,
      line: yaml.lineOf([key]),
    });
  address.search = address.hash = '';
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}

function baseOf(source: Source, fields: Record<string, unknown>): string {
  const base = folderAt(source, fields, 'base_url');
  if (base) return base;
  throw new Problem('base_url mangler: den adresse, hvor nyhedsstrømmen kommer til at ligge.', {
    file: source.file,
    line: source.yaml.lineOf(['base_url']),
  });
}

function pageSizeOf({ file, yaml }: Source, given: unknown): number {
  if (given == null) return PAGE_SIZE;
  const number = size(given);
  if (number && Number.isInteger(number)) return number;
  throw new Problem(`page_size skal være et helt tal: »${inWords(given)}«.`, {
    file,
    line: yaml.lineOf(['page_size']),
  });
}

/**
 * Reads `feed.yaml`, `contacts.yaml` and `notices.yaml`.
 * @param today - The day from which holidays are filled in.
 * @throws {Problem} for what no feed can be built without.
 */
export async function readSettings(
  folder: string,
  now: Date,
  today: string,
  report: Report,
): Promise<Settings> {
  const feedFile = await sourceOf(folder, 'feed.yaml');
  const contactsFile = await sourceOf(folder, 'contacts.yaml');
  const noticesFile = await sourceOf(folder, 'notices.yaml');
  if (!isObject(feedFile.yaml.value))
    throw new Problem(
      'feed.yaml mangler eller er tom: den siger, hvad nyhedsstrømmen hedder (title), og hvor den ligger (base_url).',
      {
        file: feedFile.file,
      },
    );
  const fields = feedFile.yaml.value;
  const base = baseOf(feedFile, fields);
  tellUnknownKeys(feedFile, feedKeys, report);
  tellUnknownKeys(contactsFile, contactKeys, report);
  tellUnknownKeys(noticesFile, noticeKeys, report);
  tellRepeated(contactsFile, report);
  tellRepeated(noticesFile, report);

  const { organisation, topics, districts, ...rest } = fields;
  const document = {
    ...rest,
    items: [],
    _tryg: {
      organisation,
      topics,
      districts,
      contacts: contactsFile.yaml.value,
      notices: noticesFile.yaml.value,
    },
  };
  const feed = readFeed(document, base)!;
  const whole: Whole = {
    feed,
    unknown: { topics: unknownTo(feed._tryg?.topics), districts: unknownTo(feed._tryg?.districts) },
    isOld: false,
    now,
  };
  const found: Finding[] = [];
  channel(document, '', { base, find: (code, path, value) => void found.push(finding(code, path, value)) });
  if (!feed.title) found.push(finding('no-feed-title', 'title'));
  if (!feed.home_page_url) found.push(finding('no-home-page', 'home_page_url'));
  found.push(...checkContacts(document, whole), ...checkNotices(document, whole));
  tellFindings(found, report, ([first, second, ...others]: Path) => {
    if (first !== '_tryg')
      return { ...feedFile, path: [first, second, ...others].filter((step) => step !== undefined) };
    if (second === 'contacts') return { ...contactsFile, path: others };
    if (second === 'notices') return { ...noticesFile, path: others };
    return { ...feedFile, path: [second!, ...others] };
  });

  const holidays = holidaysFrom(today);
  const extension = extensionOf(feed);
  return {
    base,
    widgets: folderAt(feedFile, fields, 'widgets_url'),
    pageSize: pageSizeOf(feedFile, fields.page_size),
    title: feed.title ?? new URL(base).hostname,
    home: feed.home_page_url ?? base,
    description: typeof fields.description === 'string' ? fields.description.trim() : undefined,
    icon: webOf(fields.icon, base),
    favicon: webOf(fields.favicon, base),
    about: webOf(fields.about, base),
    feed,
    extension: {
      organisation: extension.organisation,
      contacts: extension.contacts.map((contact) => withHolidays(contact, holidays)),
      notices: extension.notices,
    },
    whole,
  };
}

const webOf = (value: unknown, base: string): string | undefined =>
  typeof value === 'string' && value.trim() && URL.canParse(value, base)
    ? new URL(value, base).href
    : undefined;
