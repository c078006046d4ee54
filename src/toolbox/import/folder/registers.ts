import { join } from 'node:path';
import { isObject } from '../../../feed/check-values.js';
import { readYamlFile } from '../../content/folder.js';
import { contactKeys, noticeKeys } from '../../content/keys.js';
import type { Channel, FoundChannel } from '../draft.js';
import { Contacts } from './contacts.js';
import { FEED, keepFeed } from './feed-file.js';
import { exists } from './keep.js';
import { shelve, type Shelf } from './shelf.js';

const CONTACTS = 'contacts.yaml';
const NOTICES = 'notices.yaml';

/** What is said beside the items: of the feed itself, its contacts and notices. */
export class Registers {
  readonly #channel: Channel = {};
  readonly #notices: unknown[] = [];

  private constructor(
    readonly shelf: Shelf,
    /** What `feed.yaml` said before. */
    readonly feed: Readonly<Record<string, unknown>>,
    readonly contacts: Contacts,
  ) {}

  /** @throws {Problem} with the line of a mistake. */
  static async read(shelf: Shelf): Promise<Registers> {
    const [feed, contacts] = [
      await readYamlFile(join(shelf.folder, FEED)),
      await readYamlFile(join(shelf.folder, CONTACTS)),
      // Needed by nobody here, but nobody is to fetch for an hour before hearing of a mistake in it.
      await readYamlFile(join(shelf.folder, NOTICES)),
    ];
    return new Registers(shelf, isObject(feed.value) ? feed.value : {}, new Contacts(contacts.value));
  }

  /** Whether the source has been asked about itself: it does not say so again where nothing has changed. */
  get isThere(): boolean {
    return Object.keys(this.feed).length > 0;
  }

  /** The feed's own. */
  get language(): string {
    const language = this.feed.language ?? this.#channel.language;
    return typeof language === 'string' ? language : 'da';
  }

  /** Takes what a source says: what was said first counts. */
  learn({ channel, contacts = [], notices = [] }: FoundChannel): void {
    const { topics = [], districts = [], ...rest } = channel;
    const own = this.#channel;
    for (const [name, value] of Object.entries(rest)) (own as Record<string, unknown>)[name] ??= value;
    own.topics = [...(own.topics ?? []), ...topics];
    own.districts = [...(own.districts ?? []), ...districts];
    this.#notices.push(...notices);
    for (const contact of contacts) this.contacts.put(contact);
  }

  /** Writes what there is to say. */
  async keep(): Promise<void> {
    await keepFeed(this.shelf, this.feed, this.#channel);
    await this.#keepContacts();
    await this.#keepNotices();
  }

  async #keepContacts(): Promise<void> {
    const { isChanged, all } = this.contacts;
    if (!isChanged && (await this.#has(CONTACTS))) return;
    await shelve(this.shelf, CONTACTS, '# Kontakter. Nyheder henviser til dem med id.\n', all, contactKeys);
  }

  /** What is urgent is for a person to say, once they have begun to. */
  async #keepNotices(): Promise<void> {
    if (!this.#notices.length || (await this.#has(NOTICES))) return;
    await shelve(this.shelf, NOTICES, '# Vigtige beskeder.\n', this.#notices, noticeKeys);
  }

  #has(file: string): Promise<boolean> {
    return exists(join(this.shelf.folder, file));
  }
}
