import { html, nothing, type TemplateResult } from 'lit';
import { eventText as danish } from '../../danish/event-text.js';
import { danishPeriodSoon } from '../../danish/period.js';
import type { English } from '../../english/english.js';
import { nextChange } from '../../feed/day.js';
import type { Feed } from '../../feed/schema.js';
import { linkOf, titleOf } from '../../feed/select.js';
import { eventsOf, type EventChoice, type Occasion } from '../../feed/select-events.js';
import type { FeedView } from '../feed-controller.js';
import { heading, knownLevel } from '../parts/heading.js';
import { foreign } from '../parts/language.js';
import { textIn } from '../parts/text-in.js';
import { occasion } from '../parts/occasion.js';

export const subject = (english: English | undefined) => (english?.event ?? danish).subject;
export { styles } from './styles.js';

/** Which events, and how they are shown. */
export interface EventListOptions extends EventChoice {
  readonly headingLevel: number;
  readonly heading: string | undefined;
}

/**
 * The events of a feed under a heading.
 * @param view - Says in which language, and is told when this is no longer true: an event is over then, or a day.
 */
export const eventList = (feed: Feed, options: EventListOptions, view: FeedView): TemplateResult => {
  const { english } = view;
  const text = english?.event ?? danish;
  const { topic, district, past, headingLevel } = options;
  const now = new Date();
  const limit = options.limit >= 1 ? options.limit : 5;
  const title = options.heading ?? (past ? text.pastEvents : text.events);
  const occasions = eventsOf(feed, { topic, district, past, limit }, now);
  const next = eventsOf(feed, { topic, district, past: false, limit: Infinity }, now).map(({ end }) => end);
  view.drawAt(nextChange(now, ...next));
  return html`${title ? html`<div class="head">${heading(headingLevel, title)}</div>` : nothing}
  ${
    occasions.length
      ? html`<ul part="list">
          ${occasions.map((one) => html`<li part="item">${entry(feed, one, headingLevel, now, english)}</li>`)}
        </ul>`
      : html`<p class="empty muted">${past ? text.noPastEvents : text.subject.none}</p>
          <slot></slot>`
  }`;
};

const entry = (
  feed: Feed,
  { item, event, end }: Occasion,
  headingLevel: number,
  now: Date,
  english: English | undefined,
) => {
  const { lang, dir } = foreign(item.language ?? feed.language, english);
  const address = linkOf(item);
  const name = titleOf(item) || textIn(english).untitled;
  const title = address ? html`<a part="link" href=${address}>${name}</a>` : name;
  return html`${heading(knownLevel(headingLevel) + 1, html`<span lang=${lang} dir=${dir}>${title}</span>`)}
  ${occasion(feed, item, (english?.periodSoon ?? danishPeriodSoon)(event, now), end <= now, english)}`;
};
