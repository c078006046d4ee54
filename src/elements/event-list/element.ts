import { LitElement, type TemplateResult } from 'lit';
import { FeedController } from '../feed-controller.js';
import { OnDemand } from '../on-demand.js';
import { frame } from '../parts/frame.js';
import { skeleton } from '../parts/skeleton.js';
import { base } from '../styles/base.js';

const view = new OnDemand(() => import('./template.js'));

/**
 * Events to come, the next one first; each is gone when it is over, without a reload. Its children are the fallback.
 *
 * @element tryg-event-list
 * @fires {TrygFeedReadyEvent} tryg-feed-ready - The feed has arrived and is shown.
 * @fires {TrygFeedFailedEvent} tryg-feed-failed - The feed could not be had; says why.
 * @slot - The fallback: a link to the events.
 * @csspart root - The wrapper of everything.
 * @csspart status - The line that says how the feed is doing.
 * @csspart button - "Prøv igen" and "Tilføj til kalender".
 * @csspart heading - The list's heading, and each event's.
 * @csspart list - The list.
 * @csspart item - One event.
 * @csspart link - A link.
 */
export class TrygEventList extends LitElement {
  static override styles = base;

  static override properties = {
    src: { useDefault: true },
    refresh: { useDefault: true, type: Number },
    check: { useDefault: true, type: Boolean },
    headingLevel: { useDefault: true, type: Number, attribute: 'heading-level' },
    heading: {},
    limit: { useDefault: true, type: Number },
    topic: { useDefault: true },
    district: { useDefault: true },
    past: { useDefault: true, type: Boolean },
  };

  /** Address of the feed, absolute or relative to the page. Without it, the feed that the page links to. */
  src = '';

  /** Minutes after which the feed is fetched anew, as long as the page is seen. Without it, once. */
  refresh = 0;

  /** For editors: a panel above the element says what is wrong with the feed. Take it out before the page is published. */
  check = false;

  /** Level of the list's heading, 1 to 6. Events are one level down. */
  headingLevel = 2;

  /** The list's heading; empty for none. Without it, "Kommende arrangementer" or "Tidligere arrangementer". */
  heading: string | undefined;

  /** At most so many events. */
  limit = 5;

  /** Only events of this topic: its slug or label, or a tag. */
  topic = '';

  /** Only events of this district: its slug or label. */
  district = '';

  /** Those that are over, the latest first, instead of those to come. */
  past = false;

  readonly #feed: FeedController = new FeedController(this, { view });

  /** Fetches the feed anew. What is shown stays until the answer is there. */
  reload(): void {
    this.#feed.reload();
  }

  protected override render(): TemplateResult {
    return frame(
      this.#feed,
      view.module?.subject,
      (feed) => view.module?.eventList(feed, this, this.#feed),
      skeleton(3),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tryg-event-list': TrygEventList;
  }
}
