import { articleText as text } from '../../danish/article-text.js';
import { danishDate } from '../../danish/date.js';
import { fileLabel, fileName } from '../../danish/file-size.js';
import { danishOrder } from '../../danish/sorting.js';
import { danishText } from '../../danish/text.js';
import type { Attachment, Item } from '../../feed/schema.js';
import { authorsOf, districtsOf, leadOf, titleOf } from '../../feed/select.js';
import { htmlPage } from './html-page.js';
import type { BuiltItem } from './item.js';
import { joined, markup, type Markup } from './markup.js';
import { addressOf, oembedPath, pagePath } from './page-address.js';
import { pageBody } from './page-body.js';
import { contactBox } from './page-contact.js';
import { eventBox } from './page-event.js';
import { figure } from './page-picture.js';
import { rootFrom } from './portable.js';
import type { Settings } from './settings.js';

const time = (moment: string | undefined, say: (date: string) => string): Markup | undefined => {
  const date = danishDate(moment);
  return date ? markup`<time datetime="${moment}">${say(date)}</time>` : undefined;
};

/** Who wrote it and when, and what it is about. */
const meta = (item: Item, { feed }: Settings): Markup | undefined => {
  const { date_published: published = '', date_modified: modified = '' } = item;
  const names = authorsOf(feed, item).map(({ name }) => name!);
  const isUpdated = modified > published && danishDate(modified) !== danishDate(published);
  const about = [...danishOrder(item.tags), ...danishOrder(districtsOf(feed, item))].join(' · ');
  const by = names.length ? markup`${text.by(new Intl.ListFormat('da').format(names))}` : undefined;
  const dates = [time(published, text.published), isUpdated ? time(modified, danishText.updated) : undefined];
  const lines = joined([joined([by, ...dates], ' · '), about ? markup`${about}` : undefined], '<br>');
  return lines && markup`<p class="muted">${lines}</p>\n`;
};

const list = (title: string, entries: readonly Markup[]): Markup | undefined =>
  entries.length
    ? markup`<section><h2>${title}</h2><ul>${entries.map((entry) => markup`<li>${entry}</li>`)}</ul></section>\n`
    : undefined;

const attachment = ({ url, title, mime_type, size_in_bytes }: Attachment): Markup => {
  const label = fileLabel(url!, mime_type, size_in_bytes);
  const name = title ?? fileName(url!);
  return markup`<a href="${url}">${name}${label && ` (${label})`}</a>`;
};

/** An item as a page that needs no script. */
export function articlePage(built: BuiltItem, settings: Settings): string {
  const { item, picture, slug } = built;
  const { base, feed, extension, title } = settings;
  const { _tryg, language, attachments, content_html = '' } = item;
  const path = pagePath(slug);
  const name = titleOf(item);
  const about = leadOf(item);
  const head = markup`<link rel="canonical" href="${item.url}">
${about && markup`<meta name="description" content="${about}">\n`}<meta property="og:type" content="article">
<meta property="og:title" content="${name}">
<meta property="og:url" content="${item.url}">
${picture && markup`<meta property="og:image" content="${base}${picture.path(picture.width, 'jpg')}">\n`}<link rel="alternate" type="application/json+oembed" title="${name}" href="${addressOf(base, oembedPath(slug))}">`;
  const contacts = extension.contacts.filter(({ id }) => id && _tryg?.contacts.includes(id));
  const foreign = language && language !== feed.language && markup` lang="${language}" dir="auto"`;
  const main = markup`<header><p><a href="${settings.home}">${title}</a></p></header>
<main>
<article>
${_tryg?.kicker && markup`<p class="muted"${foreign}>${_tryg.kicker}</p>\n`}<h1${foreign}>${name}</h1>
${meta(item, settings)}${_tryg?.correction && markup`<p><strong>${danishText.correction}:</strong> ${_tryg.correction}</p>\n`}<div${foreign}>
${about && markup`<p class="lead">${about}</p>\n`}${figure(built, rootFrom(path))}
${pageBody(content_html)}
</div>
${_tryg?.event && eventBox(_tryg.event)}
${list('Hent', attachments.map(attachment))}${list(
    'Læs også',
    (_tryg?.related ?? []).map(({ title: label, url }) => markup`<a href="${url}">${label ?? url}</a>`),
  )}${contacts.map(contactBox)}
${item.url !== built.page && markup`<p class="muted">${text.source}: <a href="${item.url}">${title}</a></p>`}
</article>
</main>`;
  return htmlPage(settings, path, `${name} – ${title}`, head, main);
}
