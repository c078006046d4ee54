import { html, nothing, type TemplateResult } from 'lit';
import type { Subject } from '../../danish/text.js';
import type { English } from '../../english/english.js';
import type { Feed } from '../../feed/schema.js';
import type { FeedView } from '../feed-controller.js';
import { textIn } from './text-in.js';

/** What an element shows, in the language of our words. */
export type SubjectIn = (english: English | undefined) => Subject;

export const news: SubjectIn = (english) => textIn(english).NEWS;

/** Moves focus to the status line, which stays while the button goes: focus is never lost, and the outcome is read. */
const retry = (feed: FeedView) => (event: MouseEvent) => {
  ((event.currentTarget as HTMLElement).previousElementSibling as HTMLElement).focus();
  feed.retry();
};

const statusOf = (feed: FeedView, subject: Subject): string => {
  const { state, isAsked, english } = feed;
  const text = textIn(english);
  if (state.kind === 'failed') {
    const { copy, error, missing } = state;
    if (!copy || missing) return text.failed(subject, error.failure, missing);
    // Today passes; what else changes by itself says so after this.
    feed.drawAt(Date.now() + 60_000);
    return text.stale(subject, copy.fetched && text.moment(copy.fetched, new Date()), error.failure);
  }
  if (!isAsked) return '';
  return state.kind === 'ready' ? text.loaded(subject) : text.loading(subject);
};

/**
 * What surrounds every element that shows a feed: the wrapper that keeps the host's CSS out, a status line that is there,
 * empty, from the start (a live region that arrives with its text is often silent), the host's fallback as long as there
 * is nothing better, and the content.
 * @param content - Shows a feed; `undefined` when the feed holds nothing for this element.
 * @param placeholder - Holds the room while the feed is under way.
 */
export function frame(
  feed: FeedView,
  subjectIn: SubjectIn | undefined,
  content: (feed: Feed) => TemplateResult | undefined,
  placeholder: TemplateResult | typeof nothing,
): TemplateResult {
  const { english } = feed;
  const { kind, copy } = feed.state;
  const text = textIn(english);
  const subject = subjectIn?.(english) ?? text.CONTENT;
  const isFailed = kind === 'failed';
  return html`<div class="root" part="root" lang=${text.lang} aria-busy=${kind === 'loading'}>
    <div class=${isFailed ? (copy ? 'stale' : 'alert') : 'quiet'} part="status">
      <p role="status" tabindex="-1">${statusOf(feed, subject)}</p>
      ${isFailed ? html`<button type="button" part="button" @click=${retry(feed)}>${text.tryAgain}</button>` : nothing}
    </div>
    ${
      copy
        ? (content(copy.feed) ??
          html`<p class="empty muted">${subject.none}</p>
            <slot></slot>`)
        : html`<slot></slot>`
    }
    ${kind === 'loading' && !copy ? placeholder : nothing}
  </div>`;
}
