import { html, nothing, type TemplateResult } from 'lit';
import { moreText as danish } from '../../danish/more-text.js';
import type { FeedView } from '../feed-controller.js';
import { textIn } from './text-in.js';

/** How much of a list is shown, and what to do for more. */
export interface Extent {
  readonly shown: number;
  /** How many there are in what has been fetched. */
  readonly found: number;
  /** Whether the last page that was asked for held nothing of them. */
  readonly isInVain?: boolean;
  /** What is said when nothing was found. */
  readonly none?: string | undefined;
}

/**
 * How much is shown, in words that are read aloud when they change, and a button for more. The button stays where it is and
 * keeps its focus while more is on its way.
 */
export function expander(
  { rest, english }: FeedView,
  { shown, found, isInVain, none }: Extent,
  more: () => void,
): TemplateResult {
  const text = english?.more ?? danish;
  const isFailed = rest === 'failed' && shown === found;
  const isLoading = rest === 'loading' && shown === found;
  const isAll = !rest && shown === found;
  return html`<div class="more">
    <p class="muted" role="status">
      ${isFailed ? text.moreFailed : isInVain ? text.noneThere : none && !found ? none : text.shownOf(shown, rest ? undefined : found)}
    </p>
    ${
      isAll
        ? nothing
        : html`<button
            type="button"
            part="button"
            aria-disabled=${isLoading}
            @click=${isLoading ? nothing : more}
          >
            ${isLoading ? text.fetchingMore : isFailed ? textIn(english).tryAgain : text.showMore}
          </button>`
    }
  </div>`;
}
