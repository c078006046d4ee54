import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { noticeText as danish } from '../../danish/notice-text.js';
import type { English } from '../../english/english.js';
import { nextChange } from '../../feed/day.js';
import type { Notice } from '../../feed/extension.js';
import type { Feed } from '../../feed/schema.js';
import { noticesOf } from '../../feed/select-notices.js';
import type { Place } from '../../feed/select.js';
import type { FeedView } from '../feed-controller.js';
import { heading } from '../parts/heading.js';
import { foreign } from '../parts/language.js';
import { textIn } from '../parts/text-in.js';
import { claim, close as closeNotice } from './once.js';

export { giveUp } from './once.js';
export const subject = (english: English | undefined) => (english?.notice ?? danish).subject;
export { styles } from './styles.js';

/** The element that shows notices: which, and how. */
export interface NoticeOptions extends LitElement, Place {
  readonly headingLevel: number;
}

/**
 * The notices that are valid now, those of other elements on the page left out.
 * @param view - Says in which language, and is told when that changes, or the day.
 */
export const notice = (feed: Feed, host: NoticeOptions, view: FeedView): TemplateResult => {
  const { headingLevel } = host;
  const now = new Date();
  const { notices, until } = noticesOf(feed, host, now);
  view.drawAt(nextChange(now, until));
  const keyOf = (one: Notice) => `${feed.address}\n${one.id ?? one.title}`;
  const own = claim(host, notices.map(keyOf));
  const shown = notices.filter((one) => own.has(keyOf(one)));
  return html`${shown.map((one) => box(feed, one, headingLevel, () => closeNotice(keyOf(one)), view.english))}`;
};

const box = (feed: Feed, one: Notice, level: number, shut: () => void, english: English | undefined) => {
  const words = english?.notice ?? danish;
  const { title, text, url, severity = 'info' } = one;
  const { lang, dir } = foreign(feed.language, english);
  const isUrgent = severity === 'warning' || severity === 'error';
  return html`<div class="notice ${severity}" part="notice" role=${isUrgent ? 'alert' : nothing}>
    <div lang=${lang} dir=${dir}>
      ${heading(level, html`<span class="hidden" lang=${textIn(english).lang}>${words.SEVERITY[severity]}: </span>${title}`)}
      ${text ? html`<p>${text}</p>` : nothing}
    </div>
    ${
      url
        ? html`<a class="tap" part="link" href=${url}
            >${words.readMore}<span class="hidden">
              ${words.about} <span lang=${lang} dir=${dir}>${title}</span></span
            ></a
          >`
        : nothing
    }
    <button type="button" part="button" @click=${shut}>
      ${words.close}<span class="hidden">: <span lang=${lang} dir=${dir}>${title}</span></span>
    </button>
  </div>`;
};
