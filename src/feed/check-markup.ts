import { link, pictureAt, type Look } from './check-values.js';
import { plainText } from './plain-text.js';

/* Pictures and links in HTML, found by their tags: without a parser, so that no browser is needed. */

/** Neither kind of tag makes the pattern start over and over, however many are never closed. */
const TAGS = /<(img|a)\b([^<>]*)>/gi;
const ATTRIBUTES = /(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g;

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(ATTRIBUTES)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      values.find((value) => value !== undefined) ?? '',
    ]),
  );

const FILE = /\.(jpe?g|png|gif|webp|svg|avif|heic|tiff?)$/i;

/** What a camera, a phone or a program calls its pictures. */
const CAMERA =
  /^(img|dsc[fn]?|pic|image|picture|photo|foto|billede|unavngivet|untitled|unnamed|screenshot|skærmbillede|whatsapp image)( at|[\d\s_.:()-])*$/i;

/** The second file of a name. */
const COPY = /\(\d+\)$/;

/** As in `shutterstock_12345` and `skærmbillede-2023-01-02`, but not in `covid-19`. */
const isCode = (alt: string): boolean =>
  !/\s/.test(alt) && /\d/.test(alt) && (alt.includes('_') || (alt.includes('-') && /\d{4}/.test(alt)));

/** Words that nobody writes with a capital in the middle of a sentence. */
const SMALL = /^(Af|At|Der|Det|En|Er|Et|For|Fra|I|Med|Og|Om|Paa|På|Som|Til|Ved)$/;

/** Whether every word has a capital: so do some systems make a text of `indvielse-af-naerpolitistation.jpg`. */
const isMadeOfName = (alt: string): boolean => {
  const words = alt.split(/\s+/);
  return (
    /\p{Ll}/u.test(alt) &&
    words.every((word) => /^[\p{Lu}\d]/u.test(word)) &&
    words.slice(1).some((word) => SMALL.test(word))
  );
};

/** A name without what tells copies apart: `Havnefront 1 (2)` and `havnefront-1.svg` are the same. */
const stem = (name: string): string =>
  name
    .replace(FILE, '')
    .replace(/\(\d+\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '');

/** The last part of an address, as a person would have named the file. */
const fileOf = (address: string): string => {
  const name = address.split(/[?#]/)[0]!.split('/').at(-1)!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** Whether a text alternative is but the name of a file. A name that is written in words says something all the same. */
export const isFileName = (alt: string, address: string): boolean =>
  FILE.test(alt) ||
  CAMERA.test(alt) ||
  COPY.test(alt) ||
  isCode(alt) ||
  isMadeOfName(alt) ||
  (/[\d_-]/.test(alt) && !!stem(alt) && stem(alt) === stem(fileOf(address)));

const isPixel = (attributes: Map<string, string>): boolean =>
  ['width', 'height'].some((name) => /^\s*[01](px)?\s*$/.test(attributes.get(name) ?? ''));

/** A picture or link in a piece of HTML. */
interface Tag {
  readonly isPicture: boolean;
  readonly address: string;
  readonly attributes: Map<string, string>;
  /** All attributes as they are written. */
  readonly text: string;
}

/** The pictures and links of a piece of HTML that have an address; none that only count who reads. */
export function* tagsIn(html: string): Generator<Tag> {
  for (const [, name = '', text = ''] of html.matchAll(TAGS)) {
    const isPicture = name.toLowerCase() === 'img';
    const attributes = attributesOf(text);
    // Browsers take no notice of line ends in an address.
    const address = plainText(attributes.get(isPicture ? 'src' : 'href')?.replace(/[\t\n\r]/g, ''));
    if (address && !isPixel(attributes)) yield { isPicture, address, attributes, text };
  }
}

/** Says what is wrong with the pictures and links of a piece of HTML. */
export function checkMarkup(html: string, path: string, look: Look): void {
  for (const { isPicture, address, attributes, text } of tagsIn(html)) {
    if (!isPicture) {
      link(address, path, look);
      continue;
    }
    pictureAt(address, path, look);
    const alt = plainText(attributes.get('alt'));
    // A bare `alt`, without a value, is an empty one.
    if (!attributes.has('alt') && !/(^|\s)alt(\s|\/|$)/i.test(text)) look.find('no-alt', path, address);
    else if (alt && isFileName(alt, address)) look.find('alt-is-file-name', path, alt);
  }
}
