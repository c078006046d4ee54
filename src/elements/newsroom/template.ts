import { html, nothing, type TemplateResult } from 'lit';
import { articleText as danishArticle } from '../../danish/article-text.js';
import { newsroomText as danish } from '../../danish/newsroom-text.js';
import { extensionOf } from '../../feed/extension.js';
import type { Feed } from '../../feed/schema.js';
import { districtsOf, itemsOf, topicsOf } from '../../feed/select.js';
import { contactOf } from '../../feed/select-contact.js';
import type { FeedView } from '../feed-controller.js';
import { heading, knownLevel } from '../parts/heading.js';
import { skeleton } from '../parts/skeleton.js';
import type { TrygNewsroom } from './element.js';
import type { ArticleSight, Sight, Visit } from './visit.js';
import { textIn } from '../parts/text-in.js';

export { styles } from './styles.js';
export { Visit } from './visit.js';

/* Inner elements follow the same address, and so the same request; what happens to it, the newsroom alone says. */
const stop = (event: Event): void => event.stopPropagation();

const LIST_PARTS = 'button, field, heading, list, item, image, link, lead, topics';
const ARTICLE_PARTS =
  'button, article, kicker, heading, meta, correction, lead, figure, image, body, event, links, link, source';

/** The list or one article, with who to ask and who is behind it. */
export const newsroom = (
  feed: Feed,
  room: TrygNewsroom,
  visit: Visit,
  { english }: FeedView,
): TemplateResult => {
  const home = back(visit, (english?.newsroom ?? danish).allNews);
  const sight = visit.sight(feed);
  const contacts = contactsOf(feed, room, sight);
  const arrived = (event: Event) => {
    stop(event);
    visit.arrive();
  };
  return html`<section
    aria-label=${room.heading || textIn(english).news}
    @tryg-feed-ready=${arrived}
    @tryg-feed-failed=${stop}
  >
    <tryg-skip-link target="tryg-newsroom" exportparts="link" @click=${skip}></tryg-skip-link>
    ${sight.kind === 'article' ? way(home, sight) : nothing}
    <div class="columns">
      <div class="content" part="content" tabindex="-1">
        ${visit.hasListed || sight.kind === 'list' ? list(feed, room, visit, sight.kind !== 'list') : nothing}
        ${sight.kind === 'article' ? article(room, sight) : nothing}
        ${sight.kind === 'gone' ? html`<div class="gone">${heading(room.headingLevel, (english?.article ?? danishArticle).subject.none)}</div>` : nothing}
        ${sight.kind === 'list' ? nothing : html`<p class="foot">${home}</p>`}
      </div>
      ${contacts.length ? html`<div class="contacts">${contacts}</div>` : nothing}
    </div>
    ${
      extensionOf(feed).organisation
        ? html`<tryg-organisation
            exportparts="button, heading, organisation, link"
            .src=${room.src}
            .headingLevel=${below(room)}
          ></tryg-organisation>`
        : nothing
    }
  </section>`;
};

/** Holds the room of what the page's address names, until it is there. */
export const placeholder = (room: TrygNewsroom, visit: Visit): TemplateResult =>
  html`<div @tryg-feed-ready=${stop} @tryg-feed-failed=${stop}>
    ${visit.wanted ? article(room, { wanted: visit.wanted, src: room.src }) : list(undefined, room, visit, false)}
  </div>`;

const list = (feed: Feed | undefined, room: TrygNewsroom, visit: Visit, isHidden: boolean) => {
  const { topic, district } = room;
  const isEmpty = feed && !itemsOf(feed, { topic, district, limit: 1, exclude: [], order: 'feed' }).length;
  return html`<tryg-news-list
    ?hidden=${isHidden}
    exportparts=${LIST_PARTS}
    @click=${visit.open}
    @tryg-item-open=${visit.note}
    .src=${room.src}
    .headingLevel=${room.headingLevel}
    .heading=${room.heading}
    .limit=${room.limit}
    .layout=${room.layout}
    .topic=${topic}
    .district=${district}
    .exclude=${room.exclude}
    .order=${room.order}
    .images=${room.images}
    .expandable=${room.expandable}
    .filterable=${room.filterable}
    .searchable=${room.searchable}
    .filterParam=${room.filterParam}
    .subscribe=${room.subscribe}
    .articleHref=${visit.address('{id}')}
    >${isEmpty ? html`<slot></slot>` : nothing}</tryg-news-list
  >`;
};

const article = (
  { headingLevel, images }: TrygNewsroom,
  { src, wanted }: Pick<ArticleSight, 'src' | 'wanted'>,
) =>
  src === undefined
    ? skeleton(4, true)
    : html`<tryg-article
        exportparts=${ARTICLE_PARTS}
        .src=${src}
        .headingLevel=${headingLevel}
        .images=${images}
        .item=${wanted}
      ></tryg-article>`;

const way = (home: TemplateResult, { src = '', item }: ArticleSight) =>
  item
    ? html`<tryg-breadcrumb exportparts="crumb" .src=${src} .item=${item.id!}>${home}</tryg-breadcrumb>`
    : nothing;

const back = (visit: Visit, words: string) =>
  html`<a class="tap" part="link" href=${visit.address()} @click=${visit.close}>${words}</a>`;

const below = ({ headingLevel }: TrygNewsroom): number => knownLevel(headingLevel) + 1;

/** Whom an article names, else who is responsible for what it is about; beside the list, for what is listed. */
const contactsOf = (feed: Feed, room: TrygNewsroom, sight: Sight): TemplateResult[] => {
  const item = sight.kind === 'article' ? sight.item : undefined;
  const named = item?._tryg?.contacts.filter((contact) => contactOf(feed, { contact })) ?? [];
  if (named.length) return named.map((contact) => card(room, { contact }));
  const general = contactOf(feed, {});
  const topic = item
    ? topicsOf(feed, item).find((one) => contactOf(feed, { topic: one }) !== general)
    : room.topic;
  const district = item
    ? districtsOf(feed, item).find((one) => contactOf(feed, { district: one }) !== general)
    : room.district;
  return general ? [card(room, { topic: topic ?? '', district: district ?? '' })] : [];
};

const card = (room: TrygNewsroom, { contact = '', topic = '', district = '' }) =>
  html`<tryg-contact-card
    exportparts="button, heading, card, link"
    .src=${room.src}
    .headingLevel=${below(room)}
    .contact=${contact}
    .topic=${topic}
    .district=${district}
  ></tryg-contact-card>`;

/** Past the way here, to the news; a fragment link does not reach into an element. */
const skip = (click: MouseEvent): void => {
  if (click.ctrlKey || click.metaKey || click.shiftKey) return;
  click.preventDefault();
  const section = (click.currentTarget as HTMLElement).parentElement!;
  section.querySelector<HTMLElement>('.content')!.focus();
};
