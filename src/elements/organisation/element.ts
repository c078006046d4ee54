import { LitElement, type TemplateResult } from 'lit';
import { FeedController } from '../feed-controller.js';
import { OnDemand } from '../on-demand.js';
import { frame } from '../parts/frame.js';
import { skeleton } from '../parts/skeleton.js';
import { base } from '../styles/base.js';

const view = new OnDemand(() => import('./template.js'));

/**
 * Who is behind the news: organisation and unit, address, phone, CVR number, coordinators and links, for the foot of a
 * page. Its children are the fallback.
 *
 * @element tryg-organisation
 * @fires {TrygFeedReadyEvent} tryg-feed-ready - The feed has arrived and is shown.
 * @fires {TrygFeedFailedEvent} tryg-feed-failed - The feed could not be had; says why.
 * @slot - The fallback: the organisation's name, or a link to it.
 * @csspart root - The wrapper of everything.
 * @csspart status - The line that says how the feed is doing.
 * @csspart button - "Prøv igen".
 * @csspart heading - The organisation's name, and each group's heading.
 * @csspart organisation - The band.
 * @csspart link - A phone number or a link.
 */
export class TrygOrganisation extends LitElement {
  static override styles = base;

  static override properties = {
    src: { useDefault: true },
    refresh: { useDefault: true, type: Number },
    check: { useDefault: true, type: Boolean },
    headingLevel: { useDefault: true, type: Number, attribute: 'heading-level' },
    jsonLd: { useDefault: true, type: Boolean, attribute: 'json-ld' },
  };

  /** Address of the feed, absolute or relative to the page. Without it, the feed that the page links to. */
  src = '';

  /** Minutes after which the feed is fetched anew, as long as the page is seen. Without it, once. */
  refresh = 0;

  /** For editors: a panel above the element says what is wrong with the feed. Take it out before the page is published. */
  check = false;

  /** Level of the organisation's heading, 1 to 6. Its groups are one level down. */
  headingLevel = 2;

  /** Describes the organisation to search engines, in a script among the element's children that holds data alone. */
  jsonLd = false;

  readonly #feed: FeedController = new FeedController(this, { view });

  /** Fetches the feed anew. What is shown stays until the answer is there. */
  reload(): void {
    this.#feed.reload();
  }

  protected override updated(): void {
    view.module?.describe(this, this.jsonLd ? this.#feed.state.copy?.feed : undefined);
  }

  protected override render(): TemplateResult {
    return frame(
      this.#feed,
      view.module?.subject,
      (feed) => view.module?.organisation(feed, this, this.#feed),
      skeleton(2),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tryg-organisation': TrygOrganisation;
  }
}
