import { LitElement, type TemplateResult } from 'lit';
import { FeedController } from '../feed-controller.js';
import { OnDemand } from '../on-demand.js';
import { frame } from '../parts/frame.js';
import { skeleton } from '../parts/skeleton.js';
import { base } from '../styles/base.js';

const view = new OnDemand(() => import('./template.js'));

/**
 * How to get in touch: role or name, address, phone, secure post, phone hours. A label without a value is not shown. Its
 * children are the fallback.
 *
 * @element tryg-contact-card
 * @fires {TrygFeedReadyEvent} tryg-feed-ready - The feed has arrived and is shown.
 * @fires {TrygFeedFailedEvent} tryg-feed-failed - The feed could not be had; says why.
 * @slot - The fallback: a phone number, or a link to the contact page.
 * @csspart root - The wrapper of everything.
 * @csspart status - The line that says how the feed is doing.
 * @csspart button - "Prøv igen".
 * @csspart heading - "Kontakt".
 * @csspart card - The box.
 * @csspart link - A phone number or an address to write to.
 */
export class TrygContactCard extends LitElement {
  static override styles = base;

  static override properties = {
    src: { useDefault: true },
    refresh: { useDefault: true, type: Number },
    check: { useDefault: true, type: Boolean },
    headingLevel: { useDefault: true, type: Number, attribute: 'heading-level' },
    contact: { useDefault: true },
    topic: { useDefault: true },
    district: { useDefault: true },
    emergency: { useDefault: true, type: Boolean },
  };

  /** Address of the feed, absolute or relative to the page. Without it, the feed that the page links to. */
  src = '';

  /** Minutes after which the feed is fetched anew, as long as the page is seen. Without it, once. */
  refresh = 0;

  /** For editors: a panel above the element says what is wrong with the feed. Take it out before the page is published. */
  check = false;

  /** Level of the card's heading, 1 to 6. */
  headingLevel = 2;

  /** Id of the contact. Without it, the one responsible for `topic` and `district`, else the general one. */
  contact = '';

  /** The topic that the contact is to be responsible for: its slug or label. */
  topic = '';

  /** The district that the contact is to be responsible for: its slug or label. */
  district = '';

  /** With the numbers to call in an emergency, 112 and 114. */
  emergency = false;

  readonly #feed: FeedController = new FeedController(this, { view });

  /** Fetches the feed anew. What is shown stays until the answer is there. */
  reload(): void {
    this.#feed.reload();
  }

  protected override render(): TemplateResult {
    return frame(
      this.#feed,
      view.module?.subject,
      (feed) => view.module?.contactCard(feed, this, this.#feed),
      skeleton(3),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tryg-contact-card': TrygContactCard;
  }
}
