import { LitElement, nothing, type TemplateResult } from 'lit';
import { FeedController } from '../feed-controller.js';
import { OnDemand } from '../on-demand.js';
import { frame } from '../parts/frame.js';
import { base } from '../styles/base.js';

const view = new OnDemand(() => import('./template.js'));

/**
 * Urgent notices while they are valid: they come and go on time, and readers can close them until the next page. However
 * many elements are on the page, each notice is shown once. Its children are the fallback.
 *
 * @element tryg-notice
 * @fires {TrygFeedReadyEvent} tryg-feed-ready - The feed has arrived and is shown.
 * @fires {TrygFeedFailedEvent} tryg-feed-failed - The feed could not be had; says why.
 * @slot - The fallback: a link to where notices are.
 * @csspart root - The wrapper of everything.
 * @csspart status - The line that says how the feed is doing.
 * @csspart button - "Prøv igen" and "Luk".
 * @csspart notice - One notice.
 * @csspart heading - A notice's title.
 * @csspart link - "Læs mere".
 */
export class TrygNotice extends LitElement {
  static override styles = base;

  static override properties = {
    src: { useDefault: true },
    refresh: { useDefault: true, type: Number },
    check: { useDefault: true, type: Boolean },
    headingLevel: { useDefault: true, type: Number, attribute: 'heading-level' },
    topic: { useDefault: true },
    district: { useDefault: true },
  };

  /** Address of the feed, absolute or relative to the page. Without it, the feed that the page links to. */
  src = '';

  /** Minutes after which the feed is fetched anew, as long as the page is seen. Without it, once. */
  refresh = 0;

  /** For editors: a panel above the element says what is wrong with the feed. Take it out before the page is published. */
  check = false;

  /** Level of the notices' headings, 1 to 6. */
  headingLevel = 2;

  /** Only notices for this topic, and those for everybody. */
  topic = '';

  /** Only notices for this district, and those for everybody. */
  district = '';

  readonly #feed: FeedController = new FeedController(this, { view });

  /** Fetches the feed anew. What is shown stays until the answer is there. */
  reload(): void {
    this.#feed.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    view.module?.giveUp(this);
  }

  protected override render(): TemplateResult {
    return frame(
      this.#feed,
      view.module?.subject,
      (feed) => view.module?.notice(feed, this, this.#feed),
      nothing,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tryg-notice': TrygNotice;
  }
}
