import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { about, close, readMore, SEVERITY } from '../../danish/notice-text.js';
import { nextChange } from '../../feed/day.js';
import type { Notice } from '../../feed/extension.js';
import type { Feed } from '../../feed/schema.js';
import { noticesOf } from '../../feed/select-notices.js';
import type { Place } from '../../feed/select.js';
import { heading } from '../parts/heading.js';
import { foreign } from '../parts/language.js';
import { claim, close as closeNotice } from './once.js';

export { giveUp } from './once.js';
export { subject } from '../../danish/notice-text.js';
export { styles } from './styles.js';

/** Which notices, how they are shown, and by whom. */
export interface NoticeOptions extends Place {
  readonly headingLevel: number;
  readonly now: Date;
  readonly host: LitElement;
}

/**
 * The notices that are valid now, those of other elements on the page left out.
 * @param drawAt - Told when that changes, or the day.
 */
export const notice = (
  feed: Feed,
  { headingLevel, now, host, ...place }: NoticeOptions,
  drawAt: (moment: Date) => void,
): TemplateResult => {
  const { notices, until } = noticesOf(feed, place, now);
  drawAt(nextChange(now, until));
  const keyOf = (one: Notice) => `${feed.address}\n${one.id ?? one.title}`;
  const own = claim(host, notices.map(keyOf));
  const shown = notices.filter((one) => own.has(keyOf(one)));
  return html`${shown.map((one) => box(feed, one, headingLevel, () => closeNotice(keyOf(one))))}`;
};

const box = (feed: Feed, one: Notice, level: number, shut: () => void) => {
  const { title, text, url, severity = 'info' } = one;
  const { lang, dir } = foreign(feed.language);
  const isUrgent = severity === 'warning' || severity === 'error';
  return html`<div class="notice ${severity}" part="notice" role=${isUrgent ? 'alert' : nothing}>
    <div lang=${lang} dir=${dir}>
      ${heading(level, html`<span class="hidden" lang="da">${SEVERITY[severity]}: </span>${title}`)}
      ${text ? html`<p>${text}</p>` : nothing}
    </div>
    ${
      url
        ? html`<a class="tap" part="link" href=${url}
            >${readMore}<span class="hidden">${about(title!)}</span></a
          >`
        : nothing
    }
    <button type="button" part="button" @click=${shut}>${close}<span class="hidden">: ${title}</span></button>
  </div>`;
};
