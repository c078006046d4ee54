import { LitElement, type TemplateResult } from 'lit';
import { FeedController } from '../feed-controller.js';
import { OnDemand } from '../on-demand.js';
import { pageParameter } from '../page.js';
import { frame } from '../parts/frame.js';
import { skeleton } from '../parts/skeleton.js';
import { base } from '../styles/base.js';

/** An article is the heaviest element and stands on few pages: how it looks is fetched when there is one. */
const view = new OnDemand(() => import('./template.js'));

/**
 * One news item, whole: title, dates, lead, picture with caption and credit, body, pictures, event, links,
 * contacts, source. Its children
 * are the fallback.
 *
 * @element tryg-article
 * @fires {TrygFeedReadyEvent} tryg-feed-ready - The feed has arrived and is shown.
 * @fires {TrygFeedFailedEvent} tryg-feed-failed - The feed could not be had; says why.
 * @slot - The fallback: a link to the article.
 * @csspart root - The wrapper of everything.
 * @csspart status - The line that says how the feed is doing.
 * @csspart button - "Prøv igen", "Kopiér link" and the like.
 * @csspart article - The article.
 * @csspart kicker - The words above the title.
 * @csspart heading - The title, and each heading below it.
 * @csspart meta - Author and dates.
 * @csspart correction - What was wrong before.
 * @csspart lead - The lead.
 * @csspart figure - The article's own picture with caption and credit.
 * @csspart image - A picture.
 * @csspart body - What it says.
 * @csspart gallery - The other pictures.
 * @csspart event - When and where something happens.
 * @csspart links - Related pages and documents.
 * @csspart contacts - Whom to ask.
 * @csspart card - The box of a contact.
 * @csspart link - A link.
 * @csspart source - Where the article comes from.
 * @csspart share - The buttons below the article.
 * @csspart field - The address, where it must be copied by hand.
 */
export class TrygArticle extends LitElement {
  static override styles = base;

  static override properties = {
    src: { useDefault: true },
    refresh: { useDefault: true, type: Number },
    check: { useDefault: true, type: Boolean },
    headingLevel: { useDefault: true, type: Number, attribute: 'heading-level' },
    item: { useDefault: true },
    itemParam: { useDefault: true, attribute: 'item-param' },
    images: { useDefault: true },
    jsonLd: { useDefault: true, type: Boolean, attribute: 'json-ld' },
    share: { useDefault: true, type: Boolean },
  };

  /** Address of the feed, absolute or relative to the page. Without it, the feed that the page links to. */
  src = '';

  /** Minutes after which the feed is fetched anew, as long as the page is seen. Without it, once. */
  refresh = 0;

  /** For editors: a panel above the element says what is wrong with the feed. Take it out before the page is published. */
  check = false;

  /** Level of the title, 1 to 6. Headings in the article are below it. */
  headingLevel = 2;

  /** Id or address of the item. Without it, the newest. */
  item = '';

  /** Name of the parameter in the page's address that holds the id; it goes before `item`. */
  itemParam = '';

  /** Pictures, or none. */
  images: 'auto' | 'none' = 'auto';

  /** Describes the article to search engines, in a script among the element's children that holds data alone. */
  jsonLd = false;

  /** With buttons below the article: "Kopiér link" and "Udskriv". */
  share = false;

  readonly #feed: FeedController = new FeedController(this, { view });

  /** Fetches the feed anew. What is shown stays until the answer is there. */
  reload(): void {
    this.#feed.reload();
  }

  get #item(): string {
    return pageParameter(this.itemParam) || this.item;
  }

  protected override updated(): void {
    view.module?.describe(this, this.jsonLd ? this.#feed.state.copy?.feed : undefined, this.#item);
  }

  protected override render(): TemplateResult {
    return frame(
      this.#feed,
      view.module?.subject,
      (feed) => view.module?.article(feed, this.#item, this, this.#feed),
      skeleton(4, true),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tryg-article': TrygArticle;
  }
}
