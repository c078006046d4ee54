import { html, nothing, type TemplateResult } from 'lit';
import { danishOrder } from '../../danish/sorting.js';
import type { English } from '../../english/english.js';
import { webAddress } from '../../feed/address.js';
import type { Feed, Item } from '../../feed/schema.js';
import {
  districtsOf,
  itemsOf,
  leadOf,
  linkOf,
  pictureOf,
  titleOf,
  topicsOf,
  type Choice,
} from '../../feed/select.js';
import type { FeedView } from '../feed-controller.js';
import { date, dateOfUpdate } from '../parts/date.js';
import { dotted } from '../parts/dotted.js';
import { frame, news as subject } from '../parts/frame.js';
import { heading, knownLevel } from '../parts/heading.js';
import type { KeyedList } from '../parts/keyed-list.js';
import { foreign } from '../parts/language.js';
import { textIn } from '../parts/text-in.js';
import { picture } from '../parts/picture.js';
import { ghost } from '../parts/skeleton.js';
import type { Extras } from './extras.js';

/** How the list is to look, and where its links lead. */
export interface NewsListOptions extends Choice {
  readonly layout: string;
  readonly heading: string | undefined;
  readonly headingLevel: number;
  readonly images: string;
  /** The address of the host's own article page, `{id}` standing for the item's id; empty for the item's own address. */
  readonly articleHref: string;
  /** Tells the host that a reader follows a link; the host may stop it. */
  readonly open: (item: string, address: string, click: MouseEvent) => void;
  /** The list's entries as they stand. */
  readonly entries: KeyedList;
  /** Address of the page, where an item that leads here is left out. */
  readonly page: string | undefined;
  /** What only some lists have. */
  readonly extras: Extras | undefined;
  /** Told what is shown. */
  readonly show: (items: readonly Item[]) => void;
}

/** The newest items of a feed, as a list of links under a heading. */
export const newsList = (feed: FeedView, options: NewsListOptions): TemplateResult => {
  const { english } = feed;
  const text = textIn(english);
  return frame(
    feed,
    subject,
    (news) => {
      const { extras, limit } = options;
      const all = itemsOf(news, { ...options, limit: Infinity }).filter(
        (item) => !options.page || addressOf(item, options) !== options.page,
      );
      const found = extras?.narrow(news, all) ?? all;
      const items = found.slice(0, limit + (extras?.extra ?? 0));
      const extent = { shown: items.length, found: found.length };
      options.show(items);
      return html`${title(options, text)} ${extras?.above(news, all)}
      ${
        items.length
          ? list(news, items, options, english)
          : extras?.isNarrowed
            ? nothing
            : html`<p class="empty muted">${text.NEWS.none}</p>
                <slot></slot>`
      }
      ${extras?.below(news, extent, limit)}
      ${news.expired ? html`<p class="foot muted">${text.expired}</p>` : nothing} ${allNews(news, text)}`;
    },
    html`${title(options, text)}${placeholder(options)}`,
  );
};

type Text = English['text'];

const title = ({ heading: own, headingLevel }: NewsListOptions, text: Text) => {
  const words = own ?? text.news;
  return words ? html`<div class="head">${heading(headingLevel, words)}</div>` : nothing;
};

const list = (feed: Feed, items: Item[], options: NewsListOptions, english: English | undefined) => {
  const pictures = items.map(pictureOf);
  // All or none: a list where some have a picture looks like one where some are broken.
  const isIllustrated = mayIllustrate(options) && pictures.every(Boolean);
  return options.entries.show(
    items.map(({ id, origin }) => id! + (origin?.address ?? '')),
    classes(options, isIllustrated),
    (index) =>
      html`${isIllustrated ? picture({ ...pictures[index]!, alt: '' }) : nothing}
      ${entry(feed, items[index]!, options, english)}`,
  );
};

const mayIllustrate = ({ layout, images }: NewsListOptions) => layout !== 'compact' && images !== 'none';

const classes = ({ layout }: NewsListOptions, isIllustrated: boolean) =>
  isIllustrated ? `${layout} illustrated` : layout;

/** A longer list is not waited for by the eye. */
const MOST_GHOSTS = 10;

const placeholder = (options: NewsListOptions) => {
  const isIllustrated = mayIllustrate(options);
  const length = Math.min(options.limit, MOST_GHOSTS);
  return html`<ul class="skeleton ${classes(options, isIllustrated)}" aria-hidden="true">
    ${[...Array<void>(length)].map(() => html`<li>${ghost(isIllustrated)}</li>`)}
  </ul>`;
};

const entry = (feed: Feed, item: Item, options: NewsListOptions, english: English | undefined) => {
  const text = textIn(english);
  const { lang, dir } = foreign(item.language ?? feed.language, english);
  const isCompact = options.layout === 'compact';
  const lead = isCompact ? undefined : leadOf(item);
  const words = isCompact
    ? []
    : [
        ...(item.origin ? [item.origin.title] : []),
        ...danishOrder(topicsOf(feed, item)),
        ...danishOrder(districtsOf(feed, item)),
      ];
  return html`${heading(
    knownLevel(options.headingLevel) + 1,
    html`<span lang=${lang} dir=${dir}>${link(item, options, text)}</span>`,
  )}
  ${dates(item, isCompact, english)}
  ${lead ? html`<p part="lead" lang=${lang} dir=${dir}>${options.extras?.mark(lead) ?? lead}</p>` : nothing}
  ${
    words.length
      ? html`<p class="muted" part="topics" lang=${foreign((item.origin ?? feed).language, english).lang}>
          ${words.join('\u00a0· ')}
        </p>`
      : nothing
  }`;
};

const dates = (item: Item, isCompact: boolean, english: English | undefined) => {
  const parts = dotted([
    date(item.date_published, english),
    isCompact ? undefined : dateOfUpdate(item, english),
    item._tryg?.correction ? html`<strong>${textIn(english).correction}</strong>` : undefined,
  ]);
  return parts.length ? html`<p class="dates muted">${parts}</p>` : nothing;
};

const addressOf = (item: Item, { articleHref }: NewsListOptions): string | undefined =>
  articleHref
    ? webAddress(articleHref.replaceAll('{id}', encodeURIComponent(item.id!)), document.baseURI)
    : linkOf(item);

const link = (item: Item, options: NewsListOptions, text: Text) => {
  const { open, extras } = options;
  const words = titleOf(item) || text.untitled;
  const name = extras?.mark(words) ?? words;
  const address = addressOf(item, options);
  return address
    ? html`<a part="link" href=${address} @click=${(click: MouseEvent) => open(item.id!, address, click)}
        >${name}</a
      >`
    : name;
};

const allNews = ({ home_page_url: home }: Feed, text: Text) =>
  home ? html`<p class="foot"><a class="tap" href=${home}>${text.allNewsAt(home)}</a></p>` : nothing;
