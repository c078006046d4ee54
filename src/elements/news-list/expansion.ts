import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { FeedView } from '../feed-controller.js';
import { expander, type Extent } from '../parts/expander.js';

/** How far a reader has expanded a list. */
export class Expansion implements ReactiveController {
  /** How many items are shown beyond the list's limit. */
  extra = 0;
  readonly #host: LitElement;
  readonly #feed: FeedView;
  /** The place of the first new item, until it is there, and where the reader stood when asking for it. */
  #from: number | undefined;
  #stood: Element | null = null;
  /** Whether the page asked for held nothing for the list. */
  #isInVain = false;

  constructor(host: LitElement, feed: FeedView) {
    this.#host = host;
    this.#feed = feed;
    host.addController(this);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  /** As it was before the reader asked for more: what is listed is something else. */
  begin(): void {
    this.extra = 0;
    this.#from = undefined;
    this.#isInVain = false;
  }

  /**
   * What stands below the list; nothing where there never was more than it shows.
   * @param step - How many items are shown at a time.
   * @param none - What readers are told when nothing is found, of a list that readers find things in.
   */
  template(extent: Extent, step: number, none?: string): TemplateResult | undefined {
    const isWhole = !none && !this.extra && extent.shown === extent.found && !this.#feed.rest;
    return isWhole
      ? undefined
      : expander(this.#feed, { ...extent, none, isInVain: this.#isInVain }, () => this.#expand(extent, step));
  }

  /** Shows more of what is at hand, and fetches one more page where that does not suffice. */
  #expand({ shown, found }: Extent, step: number): void {
    this.#from = shown;
    this.#isInVain = false;
    this.#stood = this.#root.activeElement;
    this.extra = shown;
    if (found < shown + step) this.#feed.more();
    this.#host.requestUpdate();
  }

  /** The first new item gets the focus, unless the reader has gone elsewhere meanwhile. */
  hostUpdated(): void {
    if (this.#from === undefined || this.#feed.rest === 'loading') return;
    const { activeElement } = this.#root;
    const isLost = !activeElement && document.activeElement === document.body;
    const link = this.#root.querySelectorAll('ul:not(.skeleton) > li')[this.#from]?.querySelector('a');
    this.#from = undefined;
    // Safari leaves the focus where it was when a button is clicked; a button that goes passes it to the status line.
    const isHere = activeElement === this.#stood || activeElement?.matches('[role=status], .more button');
    if (isLost || (activeElement && isHere)) link?.focus();
    if (link || this.#feed.rest !== 'more') return;
    this.#isInVain = true;
    this.#host.requestUpdate();
  }
}
