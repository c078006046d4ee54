import { dirname, join, relative } from 'node:path';
import { Problem } from '../problem.js';
import { checkPages, type Checked, type Pages } from './feed.js';
import { contentAt, feedFile, Folder, publishedAt } from './file.js';
import { answerAt } from './network.js';
import { tryLinks } from './try-links.js';

/** How a feed is checked. */
export interface Options {
  /** Where a file will lie once it is published. */
  readonly base?: string | undefined;
  /** So many pages are looked at, besides the first; files are all. */
  readonly pages: number;
  /** Whether links are tried, and how many in all. */
  readonly links: number;
  /** Between two requests to one host, in milliseconds. */
  readonly delay: number;
  /** Hears how far it is: so many links of so many. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

const SCHEME = /^[a-z][a-z\d+.-]+:\/\//i;

/** Whether what people write is an address; anything else is a file. */
export function isAddress(target: string): boolean {
  if (!SCHEME.test(target)) return false;
  if (/^https?:/i.test(target) && URL.canParse(target)) return true;
  throw new Problem('Adressen kan ikke bruges. Den skal begynde med https:// eller http://', {
    address: target,
  });
}

const MOST_FILES = 10_000;

const fromNetwork = async (target: string, most: number): Promise<Pages> => {
  const get = async (address: string) => {
    const answer = await answerAt(address);
    return { ...answer, name: answer.address };
  };
  const first = await get(new URL(target).href);
  return { first: { ...first, name: target }, get, areFiles: false, most };
};

const fromFolder = async (target: string, base?: string): Promise<Pages & { folder: Folder }> => {
  const file = await feedFile(target);
  const content = await contentAt(file);
  const address = base ? new URL(base).href : publishedAt(file, content.read?.document);
  const folder = new Folder(file, address);
  const get = async (at: string) => {
    const found = folder.fileAt(at);
    if (!found) return undefined;
    return {
      ...(await contentAt(found)),
      address: at,
      name: join(dirname(file), relative(dirname(file), found)),
    };
  };
  return { first: { ...content, address, name: file }, get, areFiles: true, most: MOST_FILES, folder };
};

/** Checks the feed at an address, in a file, or in a folder. */
export async function check(target: string, options: Options): Promise<Checked> {
  const local = isAddress(target) ? undefined : await fromFolder(target, options.base);
  const checked = await checkPages(local ?? (await fromNetwork(target, options.pages)));
  const { links, findings, notes } = checked;
  if (!options.links || !links.length) return checked;
  let done = 0;
  const all = Math.min(links.length, options.links);
  const outcome = await tryLinks(links, {
    most: options.links,
    delay: options.delay,
    ...(local && { isFile: (address: string) => local.folder.has(address) }),
    onTried: () => options.onProgress?.((done += 1), all),
  });
  const { left } = outcome;
  const note = `${left === 1 ? '1 link' : `${left} links`} blev ikke prøvet.`;
  return {
    ...checked,
    findings: [...findings, ...outcome.findings],
    notes: left ? [...notes, note] : notes,
  };
}
