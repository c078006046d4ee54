import { endOf } from '../../feed/check-span.js';
import { finding } from '../../feed/finding.js';
import { checkItems } from '../../feed/check-items.js';
import { isBlank, isObject } from '../../feed/check-values.js';
import { several, words } from '../../feed/lenient.js';
import { readMoment } from '../../feed/moment.js';
import { readFeed, type Item } from '../../feed/schema.js';
import { topicsOf } from '../../feed/select.js';
import { readItemFile, type ItemFile } from '../content/item-file.js';
import { itemKeys } from '../content/keys.js';
import { htmlOf } from '../content/markdown.js';
import type { Path } from '../content/yaml.js';
import { Problem } from '../problem.js';
import { attachments } from './attachments.js';
import { tellFindings } from './found.js';
import { pageAddress } from './page-address.js';
import type { BuiltPicture } from './pictures.js';
import { ItemPlaces, type Site } from './places.js';
import type { Report } from './report.js';
import type { Settings } from './settings.js';
import { tellUnknownKeys } from './source.js';
import { tidy } from './tidy.js';

/** An item as it goes into the feed. */
export interface BuiltItem {
  readonly item: Item;
  /** Ready to be written. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly picture: BuiltPicture | undefined;
  readonly slug: string;
  /** The address of the page that the build writes for it. */
  readonly page: string;
  /** The line on which its id stands. */
  readonly idLine: number;
}

/** Where the fields of a feed's item stand in front matter, if under another name. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  summary: ['lead'],
  date_published: ['published'],
  date_modified: ['modified'],
  image: ['image', 'src'],
};

const frontPath = ([, , first, second, ...rest]: readonly (string | number)[]): Path => {
  const inner = [second, ...rest].filter((step) => step !== undefined);
  if (first === '_tryg') return inner;
  if (first === 'attachments')
    return ['attachments', ...inner.map((step) => (step === 'url' ? 'src' : step))];
  return [...(NAMES[String(first)] ?? [first!]), ...inner];
};

/** Makes an item out of its file, and tells what is wrong with it. */
class ItemBuild {
  readonly #file: ItemFile;
  readonly #places: ItemPlaces;
  readonly #site: Site;
  readonly #settings: Settings;
  readonly #report: Report;
  readonly #slug: string;

  constructor(file: ItemFile, slug: string, site: Site, settings: Settings, report: Report) {
    this.#file = file;
    this.#slug = slug;
    this.#site = site;
    this.#settings = settings;
    this.#report = report;
    this.#places = new ItemPlaces(site, slug);
  }

  async item(): Promise<BuiltItem> {
    const { front, file, lineOf } = this.#file;
    tellUnknownKeys({ file, yaml: { value: front, lineOf } }, itemKeys, this.#report);
    if (isBlank(front.title)) this.#wrong(new Problem('Nyheden mangler en overskrift (title).'), ['title']);
    const picture = await this.#picture();
    const page = pageAddress(this.#site.base, this.#slug);
    const raw = await this.#raw(page, picture);
    const { feed, isOld, unknown, now } = this.#settings.whole;
    const read = readFeed({ items: [raw] }, this.#site.base)!.items[0]!;
    // An address that cannot be used has been told of; the page is there all the same.
    const item = { ...read, url: read.url ?? page, tags: topicsOf(feed, read) };
    tellFindings(
      checkItems([raw], [read], { feed, isOld, unknown, now }).filter(({ code }) => code !== 'no-title'),
      this.#report,
      (path) => ({ file, yaml: { lineOf: this.#lineOf }, path: frontPath(path) }),
    );
    const alt = raw._tryg.image?.alt;
    const written = tidy(item);
    // An empty one is read as none, but says to others that the picture decorates.
    if (alt === '' && written._tryg) written._tryg.image = { ...written._tryg.image!, alt };
    return {
      item,
      // JSON Feed asks for one of them, however empty.
      written: { ...written, content_html: item.content_html ?? '' },
      picture: typeof picture === 'object' ? picture : undefined,
      slug: this.#slug,
      page,
      idLine: lineOf(['id']),
    };
  }

  readonly #lineOf = (path: Path): number =>
    path[0] === 'content_html' ? this.#file.bodyLine : this.#file.lineOf(path);

  /** Tells what is wrong at a path of the front matter, or at a line. */
  #wrong(error: unknown, path: Path, line = this.#file.lineOf(path)): void {
    if (!(error instanceof Problem)) throw error;
    const { message, file = this.#file.file } = error;
    this.#report.tell('error', new Problem(message, { file, line }));
  }

  async #raw(page: string, picture: BuiltPicture | string | undefined) {
    const { front } = this.#file;
    const { base } = this.#site;
    return {
      id: isBlank(front.id) ? this.#slug : front.id,
      url: isBlank(front.url) ? page : front.url,
      external_url: front.external_url,
      title: front.title,
      summary: front.lead,
      content_html: await this.#body(),
      image: typeof picture === 'object' ? base + picture.path(picture.width, 'webp') : picture,
      date_published: front.published,
      date_modified: front.modified,
      language: front.language,
      authors: front.authors,
      attachments: await attachments(front.attachments, this.#places, this.#site, (error, at) =>
        this.#wrong(error, ['attachments', at, 'src']),
      ),
      _tryg: {
        kicker: front.kicker,
        image: picture ? this.#described(picture) : undefined,
        // A word may hold a comma here, in a list; a text of several is taken apart as the feed's reader does.
        topics: words(front.topics),
        districts: words(front.districts),
        contacts: words(front.contacts),
        related: await this.#related(),
        event: front.event,
        correction: front.correction,
        pinned: front.pinned,
      },
    };
  }

  async #body(): Promise<string> {
    const { body, bodyLine } = this.#file;
    const orTell = async <T>(found: Promise<T>, line: number): Promise<T | undefined> => {
      try {
        return await found;
      } catch (error) {
        this.#wrong(error, [], bodyLine + line - 1);
        return undefined;
      }
    };
    return htmlOf(body, {
      link: (href, line) => orTell(this.#places.link(href), line),
      picture: (src, line) => orTell(this.#places.picture(src), line),
      unseen: (name, line) =>
        this.#wrong(
          new Problem(`Navnet har mellemrum, så det skal stå i vinkler: (<${name}>).`),
          [],
          bodyLine + line - 1,
        ),
    });
  }

  async #picture(): Promise<BuiltPicture | string | undefined> {
    const { image } = this.#file.front;
    const src = isObject(image) ? image.src : image;
    if (isBlank(src)) return undefined;
    try {
      return await this.#places.built(String(src));
    } catch (error) {
      this.#wrong(error, isObject(image) ? ['image', 'src'] : ['image']);
      return undefined;
    }
  }

  #described(picture: BuiltPicture | string) {
    const { image } = this.#file.front;
    const { alt, caption, credit } = isObject(image) ? image : {};
    if (typeof picture === 'string') return { alt, caption, credit };
    const { width, height, widths, path } = picture;
    // One format, which every browser shows (WebP; Safari since 2020) at two thirds of JPEG's bytes. The largest is `image`.
    const sizes = widths
      .slice(0, -1)
      .map((one) => ({ url: this.#site.base + path(one, 'webp'), width: one }));
    return { alt, caption, credit, width, height, sizes };
  }

  async #related() {
    const found = [];
    for (const [at, entry] of several(this.#file.front.related).entries()) {
      const url = isObject(entry) ? entry.url : entry;
      try {
        // Another item of the folder; every other address is the feed's to judge.
        const isItem = typeof url === 'string' && /^[^:]+\.md$/.test(url);
        found.push(isItem ? { ...(isObject(entry) && entry), url: await this.#places.link(url) } : entry);
      } catch (error) {
        this.#wrong(error, ['related', at, 'url']);
      }
    }
    return found;
  }
}

/**
 * Makes an item out of the text of its file.
 * @returns nothing for one whose time is over.
 * @throws {Problem} when the file cannot be read at all.
 */
export async function builtItem(
  text: string,
  file: string,
  slug: string,
  site: Site,
  settings: Settings,
  report: Report,
): Promise<BuiltItem | undefined> {
  const itemFile = readItemFile(text, file);
  const { expires } = itemFile.front;
  const end = readMoment(expires);
  if (!isBlank(expires) && !end)
    tellFindings([finding('unreadable-date', 'expires', expires)], report, (path) => ({
      file,
      yaml: itemFile,
      path,
    }));
  if (end && endOf(end) <= settings.whole.now.getTime()) return undefined;
  return new ItemBuild(itemFile, slug, site, settings, report).item();
}
