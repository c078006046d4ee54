import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { articleText as danish, ended } from '../../danish/article-text.js';
import { eventText as danishEvents } from '../../danish/event-text.js';
import { danishPeriod } from '../../danish/period.js';
import { fileLabel, fileName } from '../../danish/file-size.js';
import type { English } from '../../english/english.js';
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
import { dotted } from '../parts/dotted.js';
import { gallery } from '../parts/gallery.js';
import { heading, knownLevel } from '../parts/heading.js';
import { foreign, type Language } from '../parts/language.js';
import { textIn } from '../parts/text-in.js';
import { occasion } from '../parts/occasion.js';
import { picture } from '../parts/picture.js';
import { articleBody } from '../parts/rich-text/article-body.js';
import { share } from '../parts/share.js';
import { structuredData } from '../parts/structured-data.js';
import { contact } from '../styles/contact.js';
import { styles as own } from './styles.js';

export const subject = (english: English | undefined) => (english?.article ?? danish).subject;
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
 * @param view - Says in which language, and is told when what is shown changes by itself: its contacts' hours, its event, the day.
 */
export const article = (
  feed: Feed,
  wanted: string,
  options: ArticleOptions,
  view: Pick<FeedView, 'drawAt' | 'english'>,
): TemplateResult | undefined => {
  const { english } = view;
  const { language } = feed;
  const item = itemOf(feed, wanted);
  const now = new Date();
  const headingLevel = knownLevel(options.headingLevel) + 1;
  const contacts = contactsOf(feed, item).map((one) =>
    contactBox(one, { headingLevel, now, english, language }),
  );
  const what = item?._tryg?.event;
  view.drawAt(nextChange(now, what?.start ? endOf(what) : undefined, ...contacts.map(({ until }) => until)));
  return item ? whole(feed, item, options, contacts, english) : missing(feed, wanted, english);
};

/** An item that was asked for and is not there: its neighbours may be, where the feed says where they live. */
const missing = ({ home_page_url: home }: Feed, wanted: string, english: English | undefined) =>
  wanted && home
    ? html`<p class="empty muted">${subject(english).none}</p>
        <p>${linked(home, textIn(english).allNewsAt(home))}</p>
        <slot></slot>`
    : undefined;

const contactsOf = (feed: Feed, item: Item | undefined): Contact[] =>
  (item?._tryg?.contacts ?? []).flatMap((contact) => contactOf(feed, { contact }) ?? []);

/** Describes the item that is shown to search engines; without a feed, nothing. */
export function describe(element: Element, feed: Feed | undefined, wanted: string): void {
  const item = feed && itemOf(feed, wanted);
  structuredData(element, item && newsArticle(feed, item));
}

const whole = (
  feed: Feed,
  item: Item,
  options: ArticleOptions,
  contacts: ContactBox[],
  english: English | undefined,
) => {
  const text = english?.article ?? danish;
  const language = foreign(item.language ?? feed.language, english);
  const { lang, dir } = language;
  const level = knownLevel(options.headingLevel);
  const isIllustrated = options.images !== 'none';
  const body = articleBody(item, {
    base: feed.address,
    level: level + 1,
    isIllustrated,
    host: location.hostname,
    english,
    table: (lang === nothing ? text : danish).table,
  });
  const hero = isIllustrated ? pictureOf(item) : undefined;
  // The body may show it in another size.
  const heros = hero ? [hero.url, ...(hero.sizes ?? []).map(({ url }) => url!)] : [];
  const isInBody = heros.some((url) => body.pictures.has(url));
  const seen = [...body.pictures, ...heros];
  const { pictures, documents } = isIllustrated
    ? attachedTo(item, seen)
    : { pictures: [], documents: item.attachments };
  const lead = leadOf(item);
  const kicker = item._tryg?.kicker;
  return html`<article part="article">
    ${kicker ? html`<p class="muted" part="kicker" lang=${lang} dir=${dir}>${kicker}</p>` : nothing}
    <div class="title" lang=${lang} dir=${dir}>
      ${heading(level, titleOf(item) || textIn(english).untitled)}
    </div>
    ${meta(feed, item, english)} ${correction(item, language, english)}
    ${lead ? html`<p class="lead" part="lead" lang=${lang} dir=${dir}>${lead}</p>` : nothing}
    ${hero && !isInBody ? figure(hero, language, english) : nothing}
    <div class="body" part="body" lang=${lang} dir=${dir}>${body.content}</div>
    ${hero && isInBody ? creditOf(hero, item, language, english) : nothing}
    ${body.isCut ? html`<p>${text.cutShort} ${linked(linkOf(item), text.readAll)}</p>` : nothing}
    ${gallery(pictures, language, english)}
    ${item._tryg?.event ? event(feed, item, item._tryg.event, level + 1, english) : nothing}
    ${links(item._tryg?.related, documents, language, english)} ${boxes(contacts)}
    ${source(feed, item, english)} ${options.share ? share(options, item, english) : nothing}
  </article>`;
};

const meta = (feed: Feed, item: Item, english: English | undefined) => {
  const text = english?.article ?? danish;
  const names = authorsOf(feed, item).map(({ name }) => name!);
  const parts = dotted([
    names.length ? text.by(new Intl.ListFormat(english?.locale ?? 'da').format(names)) : undefined,
    date(item.date_published, english, text.published),
    dateOfUpdate(item, english),
  ]);
  return parts.length ? html`<p class="muted" part="meta">${parts}</p>` : nothing;
};

const YEAR = 365.25 * 86_400_000;

/** What was got wrong is said before it is read, and how old the news is, lest it be taken for new. */
const correction = (
  { date_published, date_modified, _tryg }: Item,
  { lang, dir }: Language,
  english: English | undefined,
) => {
  const age = Date.now() - Date.parse(date_modified ?? date_published ?? '');
  return html`${
    _tryg?.correction
      ? html`<p class="note" part="correction">
          <strong>${textIn(english).correction}:</strong>
          <span lang=${lang} dir=${dir}>${_tryg.correction}</span>
        </p>`
      : nothing
  }
  ${age > YEAR ? html`<p class="muted">${(english?.article ?? danish).old}</p>` : nothing}`;
};

/** The caption and the credit travel with the picture, always. */
const figure = (shown: Picture, { lang, dir }: Language, english: English | undefined) => {
  const { caption, credit } = shown;
  const thanks = credit ? html` ${creditWords(credit, lang, english)}` : nothing;
  return html`<figure part="figure" lang=${lang} dir=${dir}>
    ${picture(shown)}${caption || credit ? html`<figcaption>${caption && credit ? ended(caption) : caption}${thanks}</figcaption>` : nothing}
  </figure>`;
};

/** A credit that says by itself what it is of is in the feed's own language. */
const creditWords = (credit: string, language: Language['lang'], english: English | undefined) => {
  const words = (english?.article ?? danish).credit(credit);
  const lang = english && words === credit ? language : textIn(english).lang;
  return html`<span lang=${lang}>${words}</span>`;
};

/** The credit of a picture that stands in the body, where the body does not name it. */
const creditOf = (
  { credit }: Picture,
  { content_html }: Item,
  { lang }: Language,
  english: English | undefined,
) =>
  credit && !content_html?.includes(credit)
    ? html`<p class="muted">${creditWords(credit, lang, english)}</p>`
    : nothing;

const event = (feed: Feed, item: Item, what: Event, level: number, english: English | undefined) => {
  const isOver = !!what.start && endOf(what) <= new Date();
  const lines = occasion(feed, item, (english?.period ?? danishPeriod)(what), isOver, english);
  return lines.length
    ? html`<aside class="panel" part="event">
        ${heading(level, (english?.event ?? danishEvents).timeAndPlace)} ${lines}
      </aside>`
    : nothing;
};

const boxes = (contacts: ContactBox[]) => {
  const contents = contacts.flatMap(({ content }) => content ?? []);
  return contents.length ? html`<div class="contacts" part="contacts">${contents}</div>` : nothing;
};

type Related = NonNullable<Item['_tryg']>['related'];

const links = (
  related: Related = [],
  documents: readonly Attachment[],
  { lang, dir }: Language,
  english: English | undefined,
) => {
  const entries = [
    ...related.map(({ url, title }) => linked(url, title ?? url!)),
    ...documents.map(({ url, title, mime_type, size_in_bytes }) => {
      const label = fileLabel(url!, mime_type, size_in_bytes, english?.locale);
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

const source = (feed: Feed, item: Item, english: English | undefined) => {
  const { lang, dir } = foreign(feed.language, english);
  const address = linkOf(item) ?? feed.home_page_url;
  const name = feed.title ?? (address && new URL(address).hostname);
  return name
    ? html`<p class="source muted" part="source">
        ${(english?.article ?? danish).source}: <span lang=${lang} dir=${dir}>${linked(address, name)}</span>
      </p>`
    : nothing;
};

const linked = (address: string | undefined, words: string) =>
  address ? html`<a class="tap" part="link" href=${address}>${words}</a>` : words;
