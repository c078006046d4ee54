import { createHash } from 'node:crypto';
import { danishAddress } from '../../danish/address.js';
import { danishDate } from '../../danish/date.js';
import { fileLabel } from '../../danish/file-size.js';
import { danishPeriod } from '../../danish/period.js';
import { danishPhone } from '../../danish/phone.js';
import type { Contact } from '../../feed/extension.js';
import type { Item } from '../../feed/schema.js';
import { districtsOf, leadOf, titleOf } from '../../feed/select.js';
import type { BuiltItem } from './item.js';
import { Markup, markup } from './markup.js';
import { addressOf, oembedPath, pagePath } from './page-address.js';
import type { BuiltPicture, Format } from './pictures.js';
import { portableHtml, rootFrom } from './portable.js';
import type { Settings } from './settings.js';

const STYLE = `
body { margin: 0 auto; padding: 1rem; max-width: 42rem; font: 1.125rem/1.6 system-ui, sans-serif; color-scheme: light dark; overflow-wrap: anywhere; }
h1 { line-height: 1.2; } img { max-width: 100%; height: auto; } figure { margin: 1.5em 0; } figcaption, footer, .meta { font-size: 0.875em; }
.lead { font-size: 1.2em; } table { border-collapse: collapse; } td, th { border: 1px solid; padding: 0.25em 0.5em; text-align: start; } footer { margin-top: 3em; border-top: 1px solid; }
`;

/** Nothing runs on these pages, whatever a text came with. */
const POLICY = [
  "default-src 'none'",
  'img-src * data:',
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** On a page for everyone a year is always said. */
const LONG_AGO = new Date(0);

const TYPES: readonly [Format, string][] = [
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
];

const pictureMarkup = (built: BuiltPicture, alt: string, root: string): Markup => {
  const all = (format: Format): string =>
    built.widths.map((one) => `${root}${built.path(one, format)} ${one}w`).join(', ');
  const sizes = '(min-width: 44rem) 42rem, 100vw';
  return markup`<picture>${TYPES.map(
    ([format, type]) => markup`<source type="${type}" srcset="${all(format)}" sizes="${sizes}">`,
  )}<img src="${root}${built.path(built.width, 'jpg')}" srcset="${all('jpg')}" sizes="${sizes}" alt="${alt}" width="${built.width}" height="${built.height}"></picture>`;
};

const figure = ({ item, picture }: BuiltItem, root: string): Markup | undefined => {
  const { alt = '', caption, credit } = item._tryg?.image ?? {};
  if (!picture && !item.image) return undefined;
  const shown = picture ? pictureMarkup(picture, alt, root) : markup`<img src="${item.image}" alt="${alt}">`;
  const words = [caption, credit && `Foto: ${credit}`].filter(Boolean).join(' ');
  return markup`<figure>${shown}${words && markup`<figcaption>${words}</figcaption>`}</figure>`;
};

const time = (label: string, moment: string | undefined): Markup | undefined => {
  const date = danishDate(moment);
  return date ? markup`${label} <time datetime="${moment}">${date}</time>` : undefined;
};

const joined = (parts: readonly (Markup | undefined)[], between: string): Markup | undefined => {
  const there = parts.filter((part) => part !== undefined);
  return there.length ? new Markup(there.map(String).join(between)) : undefined;
};

const STATUS: Readonly<Record<string, string>> = {
  cancelled: 'Aflyst',
  postponed: 'Udsat',
  moved: 'Flyttet',
};

const event = ({ _tryg }: Item): Markup | undefined => {
  const found = _tryg?.event;
  const when = found && danishPeriod(found, LONG_AGO);
  if (!found || !when) return undefined;
  const { place, status, online_url, sign_up_url } = found;
  const where = [place?.name, ...danishAddress(place?.address)].filter(Boolean).join(', ');
  return markup`<section><h2>Tid og sted</h2><p>${status && STATUS[status] && markup`<strong>${STATUS[status]}:</strong> `}${when}${where && markup`<br>${where}`}</p>${
    online_url && markup`<p><a href="${online_url}">Deltag online</a></p>`
  }${sign_up_url && markup`<p><a href="${sign_up_url}">Tilmelding</a></p>`}</section>`;
};

const list = (title: string, entries: readonly Markup[]): Markup | undefined =>
  entries.length
    ? markup`<section><h2>${title}</h2><ul>${entries.map((entry) => markup`<li>${entry}</li>`)}</ul></section>`
    : undefined;

const phone = ({ number }: { number: string | undefined }): Markup | undefined => {
  if (!number) return undefined;
  const { text, href } = danishPhone(number);
  return href ? markup`<a href="${href}">${text}</a>` : markup`${text}`;
};

const contact = ({ role, name, title, organisation, phones, email, secure_url }: Contact): Markup => {
  const who = [...new Set([name ?? role, name && (title ?? role), organisation])].filter(Boolean).join(', ');
  const ways = [
    ...phones.map(phone),
    email ? markup`<a href="mailto:${email}">${email}</a>` : undefined,
    secure_url ? markup`<a href="${secure_url}">Skriv sikkert med Digital Post</a>` : undefined,
  ];
  return joined([who ? markup`${who}` : undefined, ...ways], '<br>')!;
};

const sender = ({ extension: { organisation } }: Settings): Markup | undefined => {
  if (!organisation) return undefined;
  const { name, unit, address, cvr, links } = organisation;
  const lines = [name, unit, ...danishAddress(address)].flatMap((line) => (line ? markup`${line}` : []));
  const call = phone({ number: organisation.phone });
  return markup`<p>${joined(
    [...lines, call && markup`Telefon: ${call}`, cvr ? markup`CVR-nummer: ${cvr}` : undefined],
    '<br>',
  )}</p>${
    links.length > 0 &&
    markup`<p>${joined(
      links.map(({ title, url }) => markup`<a href="${url}">${title ?? url}</a>`),
      ' · ',
    )}</p>`
  }`;
};

const page = (settings: Settings, path: string, title: string, head: Markup, main: Markup): string =>
  markup`<!doctype html>
<html lang="${settings.feed.language ?? 'da'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${head}
<link rel="alternate" type="application/feed+json" title="${settings.title}" href="${settings.base}feed.json">
<link rel="alternate" type="application/rss+xml" title="${settings.title}" href="${settings.base}feed.rss">
<style>${new Markup(STYLE)}</style>
</head>
<body>
${new Markup(portableHtml(main.text, settings.base, rootFrom(path)))}
<footer>${sender(settings)}</footer>
</body>
</html>
`.text;

/** A body whose headings, whatever they are, come after the page's own. */
const underTitle = (html: string): string => {
  const top = Math.min(...[...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level)));
  return html.replace(
    /(<\/?h)([1-6])\b/g,
    (_, tag: string, level) => tag + Math.min(6, Number(level) - top + 2),
  );
};

/** An item as a page that needs no script. */
export function articlePage(built: BuiltItem, settings: Settings): string {
  const { item, picture, slug } = built;
  const { base, feed, extension, title } = settings;
  const { _tryg, language, attachments } = item;
  const path = pagePath(slug);
  const name = titleOf(item);
  const about = leadOf(item);
  const head = markup`<link rel="canonical" href="${item.url}">
${about && markup`<meta name="description" content="${about}">\n`}<meta property="og:type" content="article">
<meta property="og:title" content="${name}">
<meta property="og:url" content="${item.url}">
${picture && markup`<meta property="og:image" content="${base}${picture.path(picture.width, 'jpg')}">\n`}<link rel="alternate" type="application/json+oembed" title="${name}" href="${addressOf(base, oembedPath(slug))}">`;
  const contacts = extension.contacts.filter(({ id }) => id && _tryg?.contacts.includes(id));
  const places = [...item.tags, ...districtsOf(feed, item)].join(' · ');
  const main = markup`<header><p><a href="${settings.home}">${title}</a></p></header>
<main>
<article${language && language !== feed.language && markup` lang="${language}" dir="auto"`}>
${_tryg?.kicker && markup`<p class="meta">${_tryg.kicker}</p>\n`}<h1>${name}</h1>
<p class="meta">${joined([time('Publiceret', item.date_published), time('Opdateret', item.date_modified), places ? markup`${places}` : undefined], '<br>')}</p>
${about && markup`<p class="lead">${about}</p>\n`}${_tryg?.correction && markup`<p><strong>Rettelse:</strong> ${_tryg.correction}</p>\n`}${figure(built, rootFrom(path))}
${new Markup(underTitle(item.content_html ?? ''))}
${event(item)}
${list(
  'Hent',
  attachments.map(
    ({ url, title: label, mime_type, size_in_bytes }) =>
      markup`<a href="${url}">${label ?? decodeURI(url!).split('/').at(-1)}</a> (${fileLabel(url!, mime_type, size_in_bytes)})`,
  ),
)}
${list(
  'Læs også',
  (_tryg?.related ?? []).map(({ title: label, url }) => markup`<a href="${url}">${label ?? url}</a>`),
)}
${list('Kontakt', contacts.map(contact))}
${item.url !== built.page && markup`<p class="meta">Kilde: <a href="${item.url}">${item.url}</a></p>`}
</article>
</main>`;
  return page(settings, path, `${name} – ${title}`, head, main);
}

/** The newest items, for who comes to the feed's folder with a browser. */
export function indexPage(items: readonly Item[], settings: Settings): string {
  const { base, title, description } = settings;
  const head = markup`<link rel="canonical" href="${base}index.html">${description && markup`\n<meta name="description" content="${description}">`}`;
  const main = markup`<main>
<h1>${title}</h1>
<ul>
${items.map((item) => markup`<li><a href="${item.url}">${titleOf(item)}</a>${item.date_published && markup` <span class="meta">${danishDate(item.date_published)}</span>`}</li>\n`)}</ul>
</main>`;
  return page(settings, 'index.html', title, head, main);
}
