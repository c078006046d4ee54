import { html, nothing, type TemplateResult } from 'lit';
import { events, noPastEvents, pastEvents, subject } from '../../danish/event-text.js';
import { danishPeriodSoon } from '../../danish/period.js';
import { untitled } from '../../danish/text.js';
import { nextChange } from '../../feed/day.js';
import type { Feed } from '../../feed/schema.js';
import { linkOf, titleOf } from '../../feed/select.js';
import { eventsOf, type EventChoice, type Occasion } from '../../feed/select-events.js';
import { heading, knownLevel } from '../parts/heading.js';
import { foreign } from '../parts/language.js';
import { occasion } from '../parts/occasion.js';

export { subject } from '../../danish/event-text.js';
export { styles } from './styles.js';

/** Which events, and how they are shown. */
export interface EventListOptions extends EventChoice {
  readonly headingLevel: number;
  readonly heading: string | undefined;
  readonly now: Date;
}

/**
 * The events of a feed under a heading.
 * @param drawAt - Told when this is no longer true: an event is over then, or a day.
 */
export const eventList = (
  feed: Feed,
  options: EventListOptions,
  drawAt: (moment: Date) => void,
): TemplateResult => {
  const { now, past, headingLevel } = options;
  const title = options.heading ?? (past ? pastEvents : events);
  const occasions = eventsOf(feed, options, now);
  const next = eventsOf(feed, { ...options, past: false, limit: Infinity }, now).map(({ end }) => end);
  drawAt(nextChange(now, ...next));
  return html`${title ? html`<div class="head">${heading(headingLevel, title)}</div>` : nothing}
  ${
    occasions.length
      ? html`<ul part="list">
          ${occasions.map((one) => html`<li part="item">${entry(feed, one, options)}</li>`)}
        </ul>`
      : html`<p class="empty muted">${past ? noPastEvents : subject.none}</p>
          <slot></slot>`
  }`;
};

const entry = (feed: Feed, { item, event, end }: Occasion, { headingLevel, now }: EventListOptions) => {
  const { lang, dir } = foreign(item.language ?? feed.language);
  const address = linkOf(item);
  const name = titleOf(item) || untitled;
  const title = address ? html`<a part="link" href=${address}>${name}</a>` : name;
  return html`${heading(knownLevel(headingLevel) + 1, html`<span lang=${lang} dir=${dir}>${title}</span>`)}
  ${occasion(feed, item, danishPeriodSoon(event, now), end <= now)}`;
};
