import { html, nothing, type TemplateResult } from 'lit';
import * as text from '../../danish/article-text.js';
import { danishAddress } from '../../danish/address.js';
import { danishPeriod } from '../../danish/period.js';
import { fileLabel } from '../../danish/file-size.js';
import { untitled } from '../../danish/text.js';
import type { Event, Feed, Item } from '../../feed/schema.js';
import { authorsOf, itemOf, leadOf, linkOf, pictureOf, titleOf, type Picture } from '../../feed/select.js';
import { date } from '../parts/date.js';
import { heading } from '../parts/heading.js';
import { foreign } from '../parts/language.js';
import { picture } from '../parts/picture.js';
import { articleBody } from '../parts/rich-text/article-body.js';

export { styles } from './styles.js';

/** Which article, and how to show it. */
export interface ArticleOptions {
  readonly headingLevel: number;
  readonly images: string;
  /** Id or address; empty for the newest. */
  readonly item: string;
  /** Host name of the page: links to other hosts are marked. */
  readonly host: string;
}

/** One news item, whole; `undefined` when the feed does not have it. */
export const article = (feed: Feed, options: ArticleOptions): TemplateResult | undefined => {
  const item = itemOf(feed, options.item);
  return item && whole(feed, item, options);
};

const whole = (feed: Feed, item: Item, options: ArticleOptions) => {
  const { lang, dir } = foreign(item.language ?? feed.language);
  const { headingLevel: level } = options;
  const isIllustrated = options.images !== 'none';
  const body = articleBody(item, { base: feed.address, level: level + 1, isIllustrated, host: options.host });
  const hero = isIllustrated ? pictureOf(item) : undefined;
  const lead = leadOf(item);
  return html`<article part="article">
    ${item._tryg?.kicker ? html`<p class="muted" part="kicker">${item._tryg.kicker}</p>` : nothing}
    <div class="title" lang=${lang ?? nothing} dir=${dir ?? nothing}>
      ${heading(level, titleOf(item) || untitled)}
    </div>
    ${meta(feed, item)}
    ${lead ? html`<p class="lead" part="lead" lang=${lang ?? nothing} dir=${dir ?? nothing}>${lead}</p>` : nothing}
    ${hero && !body.pictures.has(hero.url) ? figure(hero) : nothing}
    <div class="body" part="body" lang=${lang ?? nothing} dir=${dir ?? nothing}>${body.content}</div>
    ${body.isCut ? html`<p>${text.cutShort} ${linked(linkOf(item), text.readAll)}</p>` : nothing}
    ${item._tryg?.event ? event(item._tryg.event, level + 1) : nothing} ${links(item)} ${source(feed, item)}
  </article>`;
};

const meta = (feed: Feed, item: Item) => {
  const names = authorsOf(feed, item).map(({ name }) => name!);
  const parts = [
    names.length ? text.by(new Intl.ListFormat('da').format(names)) : undefined,
    date(item.date_published, text.published),
    item.date_modified === item.date_published ? undefined : date(item.date_modified, text.updated),
  ].filter((part) => part !== undefined);
  return parts.length
    ? html`<p class="muted" part="meta">${parts.map((part, index) => [index ? ' · ' : '', part])}</p>`
    : nothing;
};

/** The caption and the credit travel with the picture, always. */
const figure = (shown: Picture) => {
  const words = [shown.caption, shown.credit && text.credit(shown.credit)].filter((word) => word);
  return html`<figure part="figure">
    ${picture(shown)}${words.length ? html`<figcaption>${words.join(' ')}</figcaption>` : nothing}
  </figure>`;
};

const event = (what: Event, level: number) => {
  const when = danishPeriod(what);
  const where = [what.place?.name, ...danishAddress(what.place?.address)].filter((line) => line).join(', ');
  const status = text.STATUS[what.status ?? ''];
  if (!when && !where && !what.online_url) return nothing;
  return html`<aside class="panel" part="event">
    ${heading(level, text.timeAndPlace)}
    ${when ? html`<p>${status ? html`<strong class="tag">${status}</strong> ` : nothing}<strong>${when}</strong></p>` : nothing}
    ${where ? html`<p>${where}</p>` : nothing}
    ${what.online_url ? html`<p>${linked(what.online_url, text.online)}</p>` : nothing}
    ${what.sign_up_url ? html`<p>${linked(what.sign_up_url, text.signUp)}</p>` : nothing}
  </aside>`;
};

const links = ({ attachments, _tryg }: Item) => {
  const entries = [
    ...(_tryg?.related ?? []).map(({ url, title }) => linked(url, title ?? url!)),
    ...attachments.map(({ url, title, mime_type, size_in_bytes }) => {
      const label = fileLabel(url!, mime_type, size_in_bytes);
      const name = title ?? decodeURI(new URL(url!).pathname.split('/').at(-1)!);
      return linked(url, label ? `${name} (${label})` : name);
    }),
  ];
  return entries.length
    ? html`<ul class="links" part="links">
        ${entries.map((entry) => html`<li>${entry}</li>`)}
      </ul>`
    : nothing;
};

const source = (feed: Feed, item: Item) => {
  const address = linkOf(item) ?? feed.home_page_url;
  const name = feed.title ?? (address && new URL(address).hostname);
  return name
    ? html`<p class="source muted" part="source">${text.source}: ${linked(address, name)}</p>`
    : nothing;
};

const linked = (address: string | undefined, words: string) =>
  address ? html`<a part="link" href=${address}>${words}</a>` : words;
