import { html, nothing, type TemplateResult } from 'lit';
import { danishAddress } from '../../danish/address.js';
import { eventText as danish } from '../../danish/event-text.js';
import { danishPeriod } from '../../danish/period.js';
import type { English } from '../../english/english.js';
import { calendarOf } from '../../feed/calendar.js';
import type { Feed, Item } from '../../feed/schema.js';
import { linkOf, titleOf } from '../../feed/select.js';
import { downloadButton, fileName } from './download.js';
import { foreign } from './language.js';

/**
 * When and where an item's event is, what has become of it, and what a reader can do: lines to be put below each other.
 * @param when - The time of the event in words, where it has one.
 * @param isOver - Nobody signs up any more then.
 */
export function occasion(
  feed: Feed,
  item: Item,
  when: string | undefined,
  isOver: boolean,
  english: English | undefined,
): TemplateResult[] {
  const text = english?.event ?? danish;
  const { lang, dir } = foreign(item.language ?? feed.language, english);
  const { place, status, previous_start, online_url, sign_up_url } = item._tryg?.event ?? {};
  const where = [place?.name, ...danishAddress(place?.address)].filter((line) => line).join(', ');
  const word = text.statusOf(status, !!when);
  const before =
    status === 'moved' ? (english?.period ?? danishPeriod)({ start: previous_start }) : undefined;
  const lines = [
    (word ?? when) &&
      html`<p class="when">
        ${word ? html`<strong class="tag">${word}</strong> ` : nothing}<strong>${when}</strong>
      </p>`,
    before && html`<p class="muted">${text.originally(before)}</p>`,
    where && html`<p lang=${lang} dir=${dir}>${where}</p>`,
    online_url && link(online_url, text.online),
    sign_up_url && !isOver && status !== 'cancelled' && link(sign_up_url, text.signUp),
    when && !isOver && downloadButton(text.addToCalendar, () => calendarFile(feed, item)),
  ];
  return lines.filter((line) => typeof line === 'object');
}

const link = (address: string, words: string) =>
  html`<p><a class="tap" part="link" href=${address}>${words}</a></p>`;

const calendarFile = (feed: Feed, item: Item) => {
  const status = item._tryg?.event?.status;
  const title = titleOf(item);
  // Many calendars keep the status to themselves.
  const word = status === 'moved' ? undefined : danish.statusOf(status, false);
  const { hostname: host } = new URL(linkOf(item) ?? feed.home_page_url ?? feed.address);
  return {
    file: `${fileName(title)}.ics`,
    type: 'text/calendar',
    content: calendarOf(item, { title: word ? `${word}: ${title}` : title, host })!,
  };
};
