import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { linkAddress, webAddress } from '../../feed/address.js';
import { decoded } from '../content/decoded.js';
import { ITEMS } from '../content/folder.js';
import type { PlacedPicture } from '../content/markdown.js';
import { Problem } from '../problem.js';
import type { Files } from './files.js';
import { pageAddress } from './page-address.js';
import type { BuiltPicture, Pictures } from './pictures.js';

/** An address that says by itself where it leads. */
const IS_WHOLE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** The width of a picture within a text: a column is not wider. */
const IN_TEXT = 1200;

/** What a folder of content and its output have in common. */
export interface Site {
  readonly folder: string;
  /** Where the output will lie; ends with a slash. */
  readonly base: string;
  /** What an address that begins with a slash is meant under. */
  readonly home: string;
  readonly pictures: Pictures;
  readonly files: Files;
}

/** What addresses in one item's file mean. */
export class ItemPlaces {
  readonly #site: Site;
  readonly #slug: string;

  constructor(site: Site, slug: string) {
    this.#site = site;
    this.#slug = slug;
  }

  /** @throws {Problem} for what leads nowhere. */
  async link(href: string): Promise<string> {
    const { base, home, files } = this.#site;
    const page = pageAddress(base, this.#slug);
    if (IS_WHOLE.test(href) || href.startsWith('#')) {
      const address = linkAddress(href, page);
      if (address) return address;
      throw new Problem(`Den slags adresse kan der ikke linkes til: »${href}«.`);
    }
    const [, path = '', fragment = ''] = /^([^#]*)(#.*)?$/.exec(href) ?? [];
    const local = await this.#find(path);
    if (!local && href.startsWith('/')) return new URL(href, home).href;
    if (!local) throw new Problem(`Linket fører ingen steder hen: »${href}«.`);
    const [first, ...rest] = local.split('/');
    if (first === ITEMS && local.endsWith('.md'))
      return pageAddress(base, rest.join('/').slice(0, -3)) + fragment;
    return base + (await files.of(join(this.#site.folder, local))).path;
  }

  /** The picture for a place in a text. @throws {Problem} when there is none. */
  async picture(src: string): Promise<PlacedPicture> {
    const built = await this.built(src);
    if (typeof built === 'string') return { url: built };
    const width = built.widths.findLast((one) => one <= IN_TEXT) ?? built.width;
    const height = Math.round((built.height * width) / built.width);
    return { url: this.#site.base + built.path(width, 'webp'), width, height };
  }

  /** A picture of the folder in all its sizes; of one that lies elsewhere, its address. @throws {Problem} when there is none. */
  async built(src: string): Promise<BuiltPicture | string> {
    if (IS_WHOLE.test(src)) {
      const address = webAddress(src, this.#site.base);
      if (address) return address;
      throw new Problem(`Den slags adresse kan et billede ikke have: »${src.slice(0, 60)}«.`);
    }
    const local = await this.#find(src);
    if (!local) throw new Problem(`Billedet findes ikke: »${src}«.`);
    return this.#site.pictures.of(join(this.#site.folder, local));
  }

  /** A file that is named from the item's own or from the folder's root; never one outside the folder. */
  async #find(href: string): Promise<string | undefined> {
    const { folder } = this.#site;
    const path = decoded(href.split('?')[0]!);
    for (const from of [dirname(join(folder, ITEMS, `${this.#slug}.md`)), folder]) {
      const local = relative(folder, join(from, path)).replaceAll(sep, '/');
      if (!path || local.startsWith('..')) continue;
      const isFile = await stat(join(folder, local)).then(
        (found) => found.isFile(),
        () => false,
      );
      if (isFile) return local;
    }
    return undefined;
  }
}
