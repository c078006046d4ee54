import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import * as text from '../../danish/article-text.js';
import { timeAndPlace } from '../../danish/event-text.js';
import { danishPeriod } from '../../danish/period.js';
import { fileLabel } from '../../danish/file-size.js';
import { allNewsAt, correction as correctionWord, untitled } from '../../danish/text.js';
import { nextChange } from '../../feed/day.js';
import { newsArticle } from '../../feed/json-ld.js';
import type { Contact } from '../../feed/extension.js';
import type { Attachment, Event, Feed, Item } from '../../feed/schema.js';
import { authorsOf, itemOf, leadOf, linkOf, pictureOf, titleOf, type Picture } from '../../feed/select.js';
import { contactOf } from '../../feed/select-contact.js';
import { endOf } from '../../feed/select-events.js';
import { attachedTo } from '../../feed/select-pictures.js';
import type { FeedView } from '../feed-controller.js';
import { contactBox, type ContactBox } from '../parts/contact.js';
import { date, dateOfUpdate } from '../parts/date.js';
import { gallery } from '../parts/gallery.js';
import { heading, knownLevel } from '../parts/heading.js';
import { foreign, type Language } from '../parts/language.js';
import { occasion } from '../parts/occasion.js';
import { picture } from '../parts/picture.js';
import { articleBody } from '../parts/rich-text/article-body.js';
import { share } from '../parts/share.js';
import { structuredData } from '../parts/structured-data.js';
import { contact } from '../styles/contact.js';
import { styles as own } from './styles.js';

export { subject } from '../../danish/article-text.js';
export const styles = [contact, own];

/** The element that shows an article, and how. */
export interface ArticleOptions extends LitElement {
  readonly headingLevel: number;
  readonly images: string;
  readonly share: boolean;
}

/**
 * One news item, whole; `undefined` when the feed does not have it.
 * @param wanted - Id or address; empty for the newest.
 * @param view - Told when what is shown changes by itself: its contacts' hours, its event, the day.
 */
export const article = (
  feed: Feed,
  wanted: string,
  options: ArticleOptions,
  view: Pick<FeedView, 'drawAt'>,
): TemplateResult | undefined => {
  const item = itemOf(feed, wanted);
  const now = new Date();
  const headingLevel = knownLevel(options.headingLevel) + 1;
  const contacts = contactsOf(feed, item).map((one) => contactBox(one, { headingLevel, now }));
  const what = item?._tryg?.event;
  view.drawAt(nextChange(now, what?.start ? endOf(what) : undefined, ...contacts.map(({ until }) => until)));
  return item ? whole(feed, item, options, contacts) : missing(feed, wanted);
};

/** An item that was asked for and is not there: its neighbours may be, where the feed says where they live. */
const missing = ({ home_page_url: home }: Feed, wanted: string) =>
  wanted && home
    ? html`<p class="empty muted">${text.subject.none}</p>
        <p>${linked(home, allNewsAt(home))}</p>
        <slot></slot>`
    : undefined;

const contactsOf = (feed: Feed, item: Item | undefined): Contact[] =>
  (item?._tryg?.contacts ?? []).flatMap((contact) => contactOf(feed, { contact }) ?? []);

/** Describes the item that is shown to search engines; without a feed, nothing. */
export function describe(element: Element, feed: Feed | undefined, wanted: string): void {
  const item = feed && itemOf(feed, wanted);
  structuredData(element, item && newsArticle(feed, item));
}

const whole = (feed: Feed, item: Item, options: ArticleOptions, contacts: ContactBox[]) => {
  const language = foreign(item.language ?? feed.language);
  const { lang, dir } = language;
  const level = knownLevel(options.headingLevel);
  const isIllustrated = options.images !== 'none';
  const body = articleBody(item, {
    base: feed.address,
    level: level + 1,
    isIllustrated,
    host: location.hostname,
  });
  const hero = isIllustrated ? pictureOf(item) : undefined;
  const isInBody = hero && body.pictures.has(hero.url);
  const seen = [...body.pictures, hero?.url ?? '', ...(hero?.sizes ?? []).map(({ url }) => url!)];
  const { pictures, documents } = isIllustrated
    ? attachedTo(item, seen)
    : { pictures: [], documents: item.attachments };
  const lead = leadOf(item);
  const kicker = item._tryg?.kicker;
  return html`<article part="article">
    ${kicker ? html`<p class="muted" part="kicker" lang=${lang} dir=${dir}>${kicker}</p>` : nothing}
    <div class="title" lang=${lang} dir=${dir}>${heading(level, titleOf(item) || untitled)}</div>
    ${meta(feed, item)} ${correction(item, language)}
    ${lead ? html`<p class="lead" part="lead" lang=${lang} dir=${dir}>${lead}</p>` : nothing}
    ${hero && !isInBody ? figure(hero, language) : nothing}
    <div class="body" part="body" lang=${lang} dir=${dir}>${body.content}</div>
    ${isInBody ? creditOf(hero, item) : nothing}
    ${body.isCut ? html`<p>${text.cutShort} ${linked(linkOf(item), text.readAll)}</p>` : nothing}
    ${gallery(pictures, language)}
    ${item._tryg?.event ? event(feed, item, item._tryg.event, level + 1) : nothing}
    ${links(item._tryg?.related, documents, language)} ${boxes(contacts)} ${source(feed, item)}
    ${options.share ? share(options, item) : nothing}
  </article>`;
};

const meta = (feed: Feed, item: Item) => {
  const names = authorsOf(feed, item).map(({ name }) => name!);
  const parts = [
    names.length ? text.by(new Intl.ListFormat('da').format(names)) : undefined,
    date(item.date_published, text.published),
    dateOfUpdate(item),
  ].filter((part) => part !== undefined);
  return parts.length
    ? html`<p class="muted" part="meta">${parts.map((part, index) => [index ? '\u00a0· ' : '', part])}</p>`
    : nothing;
};

const YEAR = 365.25 * 86_400_000;

/** What was got wrong is said before it is read, and how old the news is, lest it be taken for new. */
const correction = ({ date_published, date_modified, _tryg }: Item, { lang, dir }: Language) => {
  const age = Date.now() - Date.parse(date_modified ?? date_published ?? '');
  return html`${
    _tryg?.correction
      ? html`<p class="note" part="correction">
          <strong>${correctionWord}:</strong> <span lang=${lang} dir=${dir}>${_tryg.correction}</span>
        </p>`
      : nothing
  }
  ${age > YEAR ? html`<p class="muted">${text.old}</p>` : nothing}`;
};

/** The caption and the credit travel with the picture, always. */
const figure = (shown: Picture, { lang, dir }: Language) => {
  const { caption, credit } = shown;
  const thanks = credit ? html` <span lang="da">${text.credit(credit)}</span>` : nothing;
  return html`<figure part="figure" lang=${lang} dir=${dir}>
    ${picture(shown)}${caption || credit ? html`<figcaption>${caption && ended(caption)}${thanks}</figcaption>` : nothing}
  </figure>`;
};

/** A caption is a sentence of its own: the credit does not run into it. */
const ended = (caption: string): string => (/[.!?…]$/.test(caption) ? caption : `${caption}.`);

/** The credit of a picture that stands in the body, where the body does not name it. */
const creditOf = ({ credit }: Picture, { content_html }: Item) =>
  credit && !content_html?.includes(credit) ? html`<p class="muted">${text.credit(credit)}</p>` : nothing;

const event = (feed: Feed, item: Item, what: Event, level: number) => {
  const isOver = !!what.start && endOf(what) <= new Date();
  const lines = occasion(feed, item, danishPeriod(what), isOver);
  return lines.length
    ? html`<aside class="panel" part="event">${heading(level, timeAndPlace)} ${lines}</aside>`
    : nothing;
};

const boxes = (contacts: ContactBox[]) => {
  const contents = contacts.flatMap(({ content }) => content ?? []);
  return contents.length ? html`<div class="contacts" part="contacts">${contents}</div>` : nothing;
};

type Related = NonNullable<Item['_tryg']>['related'];

const links = (related: Related = [], documents: readonly Attachment[], { lang, dir }: Language) => {
  const entries = [
    ...related.map(({ url, title }) => linked(url, title ?? url!)),
    ...documents.map(({ url, title, mime_type, size_in_bytes }) => {
      const label = fileLabel(url!, mime_type, size_in_bytes);
      const name = title ?? fileName(url!);
      return linked(url, label ? `${name} (${label})` : name);
    }),
  ];
  return entries.length
    ? html`<ul class="links" part="links" lang=${lang} dir=${dir}>
        ${entries.map((entry) => html`<li>${entry}</li>`)}
      </ul>`
    : nothing;
};

/** What to call a file without a title: the end of its address, else the host it lies on. */
const fileName = (address: string): string => {
  const { pathname, hostname } = new URL(address);
  const end = pathname.split('/').at(-1) || hostname;
  try {
    return decodeURI(end);
  } catch {
    return end; // "100%.pdf" is a fine address, but nothing that can be decoded
  }
};

const source = (feed: Feed, item: Item) => {
  const address = linkOf(item) ?? feed.home_page_url;
  const name = feed.title ?? (address && new URL(address).hostname);
  return name
    ? html`<p class="source muted" part="source">${text.source}: ${linked(address, name)}</p>`
    : nothing;
};

const linked = (address: string | undefined, words: string) =>
  address ? html`<a class="tap" part="link" href=${address}>${words}</a>` : words;
