import { optionsOf, type Option } from './options.js';
import { queryOf, type Choice, type FrameChoice } from './query.js';

/* The HTML that an editor pastes, as text. */

/** Where the widgets lie. */
export interface Delivery {
  /** The folder, as a whole address that ends with a slash. */
  readonly base: string;
  /** The release that is meant, such as `1.2.0`, where the folder holds several. */
  readonly version?: string;
  /** What each script must hash to, such as `sha384-…`, by its path in the release. */
  readonly integrity?: Readonly<Record<string, string>>;
}

/** What readers get who do not get the element. */
export interface Fallback {
  readonly href: string;
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser makes it a line feed otherwise.
  '\r': '&#13;',
};

/** A text as it stands in HTML, between tags or in an attribute with quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"\r]/g, (character) => ENTITIES[character]!);

const attribute = (name: string, value: string): string => ` ${name}="${escaped(value)}"`;

/** The options that are chosen, in the order in which the element has them. */
const chosen = ({ element, values }: Choice): [Option, string][] =>
  optionsOf(element).flatMap((option) => {
    const value = values[option.name];
    return value === undefined ? [] : [[option, value]];
  });

const attributes = (choice: Choice, prefix = ''): string =>
  chosen(choice)
    .map(([{ name, kind }, value]) =>
      kind === 'boolean' ? ` ${prefix}${name}` : attribute(prefix + name, value),
    )
    .join('');

const link = ({ href, text }: Fallback): string => `<a${attribute('href', href)}>${escaped(text)}</a>`;

/** The address of a file of the widgets, such as `tryg-widgets.js`. */
export const fileAt = ({ base, version }: Delivery, file: string): string =>
  `${base}${version ? `v${version}/` : ''}${file}`;

const script = (kind: string, delivery: Delivery, file: string): string => {
  const hash = delivery.integrity?.[file];
  const pin = hash ? `${attribute('integrity', hash)} crossorigin="anonymous"` : '';
  return `<script ${kind}${attribute('src', fileAt(delivery, file))}${pin}></script>`;
};

/** The script, once for a page. */
export const scriptTag = (delivery: Delivery): string => script('type="module"', delivery, 'tryg-widgets.js');

/** The import map with which browsers check what the script fetches on demand: the `integrity` of its tag covers it alone. */
export const importMap = (delivery: Delivery): string =>
  JSON.stringify({
    integrity: Object.fromEntries(
      Object.entries(delivery.integrity ?? {})
        .filter(([path]) => /^chunks\/.+\.js$/.test(path))
        .map(([path, integrity]) => [fileAt(delivery, path), integrity]),
    ),
  });

/** It stands before every module script of the page. */
export const importMapTag = (map: string): string => `<script type="importmap">${map}</script>`;

/** The element, where it is to stand. */
export const elementTag = (choice: Choice, fallback: Fallback): string =>
  `<tryg-${choice.element}${attributes(choice)}>\n  ${link(fallback)}\n</tryg-${choice.element}>`;

/** The same for a CMS that takes unknown elements out. */
export const placeholderTag = (choice: Choice, fallback: Fallback): string =>
  `<div data-tryg="${choice.element}"${attributes(choice, 'data-')}>\n  ${link(fallback)}\n</div>`;

/**
 * What a frame may do. It keeps its own origin, so that a feed beside it needs no CORS and the browser's cache works; the host
 * is another origin, or trusts it anyway. Links open in the host's window, or another one that is none of the sandbox's;
 * calendars are downloaded; an article is printed.
 */
const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-top-navigation-by-user-activation',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
  'allow-modals',
].join(' ');

/**
 * The same for a CMS that takes scripts out. Its edge, which browsers draw where no style says otherwise, is taken away by the
 * one attribute that no policy refuses.
 * @param title - What the frame holds, for those who hear the page.
 * @param height - In CSS pixels, where the host does not follow the frame's own.
 */
export const frameTag = (
  delivery: Delivery,
  choice: FrameChoice,
  { title, height }: { title: string; height: number },
): string =>
  `<iframe${attribute('src', `${fileAt(delivery, 'frame/index.html')}?${queryOf(choice)}`)}${attribute('title', title)}` +
  ` width="100%" height="${height}" loading="lazy" frameborder="0" sandbox="${SANDBOX}"></iframe>`;

/** The script that gives a page's frames their own height, where there may be one. */
export const frameScriptTag = (delivery: Delivery): string => script('async', delivery, 'frame/host.js');

/** With a bundler: what to install, what to import, and the element. */
export const npmLines = ({ version }: Delivery, choice: Choice, fallback: Fallback): string =>
  [
    `npm install tryg-widgets${version ? `@${version}` : ''}`,
    "import 'tryg-widgets/define';",
    elementTag(choice, fallback),
  ].join('\n\n');
