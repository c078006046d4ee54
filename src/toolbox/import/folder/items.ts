import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { besideOf } from '../../content/beside.js';
import { ITEMS } from '../../content/folder.js';
import { itemText, readItemFile } from '../../content/item-file.js';
import { Problem } from '../../problem.js';
import type { Draft, Front } from '../draft.js';
import { toMarkdown } from '../markdown/to-markdown.js';
import { free } from '../names.js';
import type { Contacts } from './contacts.js';
import { ItemPictures } from './item-pictures.js';
import { exists, keep, removeUnedited, type Fate } from './keep.js';
import type { Ledger } from './ledger.js';
import type { Pictures } from './pictures.js';

/** What became of an item. */
export interface KeptItem {
  readonly file: string;
  readonly fate: Fate;
  /** Pictures that could not be had. */
  readonly problems: readonly Problem[];
}

const fileOf = (name: string): string => `${ITEMS}/${name}.md`;
const slugOf = (file: string): string => file.slice(`${ITEMS}/`.length, -'.md'.length);

/** `da` of `da-DK`: what readers hear the difference of. */
const primary = (language: string): string => language.replace(/-.*/, '');

/** The items of the folder, each in its file. */
export class Items {
  readonly #files: Set<string>;

  constructor(
    readonly folder: string,
    readonly ledger: Ledger,
    readonly contacts: Contacts,
    /** Nothing where none are wanted. */
    readonly pictures: Pictures | undefined,
  ) {
    this.#files = new Set(Object.values(ledger.items).map(({ file }) => file));
  }

  /** Whether an item is there in full, as the last visit left it. */
  async isWhole(key: string): Promise<boolean> {
    const known = this.ledger.items[key];
    return known !== undefined && !known.incomplete && (await exists(join(this.folder, known.file)));
  }

  /**
   * Writes an item, unless a person has edited its file.
   * @param source - What the import was asked for.
   * @param language - The feed's own.
   */
  async keep(draft: Draft, source: string, language: string): Promise<KeptItem> {
    const known = this.ledger.items[draft.key];
    const pictures = new ItemPictures(this.pictures);
    const { image } = draft.front;
    const src = image && (await pictures.place(image.src));
    const markdown = await toMarkdown(draft.html, draft.base, (address) => pictures.place(address));
    const contacts = draft.contacts?.map((contact) => this.contacts.idOf(contact, known?.contacts ?? []));
    const file = known?.file ?? (await this.#freeFile(draft));
    const front = {
      ...draft.front,
      id: draft.front.id === slugOf(file) ? undefined : draft.front.id,
      image: image && src ? { ...image, src } : undefined,
      language: isForeign(draft.front, language) ? draft.front.language : undefined,
      contacts: [...new Set([...(draft.front.contacts ?? []), ...(contacts ?? [])])],
    };
    const { fate, written } = await keep(this.folder, file, itemText(front, markdown), known);
    const { addresses, problems } = pictures;
    this.ledger.items[draft.key] = {
      source,
      ...written,
      ...draft.validators,
      ...(front.published && { published: front.published }),
      ...(contacts?.length && { contacts }),
      ...(addresses.length && { pictures: addresses }),
      ...((problems.length > 0 || fate === 'waiting') && { incomplete: true as const }),
    };
    return { file, fate, problems };
  }

  /** A file for an item that has none: its own name, unless another item, or a person's own file, has it. */
  async #freeFile({ name, key }: Draft): Promise<string> {
    for (;;) {
      const file = fileOf(free(name, (name) => this.#files.has(fileOf(name))));
      this.#files.add(file);
      const text = await readFile(join(this.folder, file), 'utf8').catch(() => undefined);
      // The same item where the bookkeeping has been lost.
      if (text === undefined || sourceOf(text, file) === key) return file;
    }
  }

  /** Removes an item, with the pictures that no other has. @returns nothing of it, where a person has edited its file. */
  async remove(key: string): Promise<boolean> {
    const { items, pictures } = this.ledger;
    const { file, hash, offered, pictures: own = [] } = items[key]!;
    if (!(await removeUnedited(this.folder, file, hash))) return false;
    if (offered) await removeUnedited(this.folder, besideOf(file), offered);
    delete items[key];
    const used = new Set(Object.values(items).flatMap(({ pictures = [] }) => pictures));
    for (const address of own) {
      const picture = pictures[address];
      if (used.has(address) || !picture) continue;
      if (await removeUnedited(this.folder, picture.file, picture.hash)) delete pictures[address];
    }
    return true;
  }
}

const isForeign = ({ language }: Front, feed: string): boolean =>
  language !== undefined && primary(language) !== primary(feed);

/** Where an item came from; nothing for a file that a person has written, however. */
function sourceOf(text: string, file: string): unknown {
  try {
    return readItemFile(text, file).front.source;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
