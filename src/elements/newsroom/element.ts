import { LitElement, type TemplateResult } from 'lit';
import { FeedController, whole } from '../feed-controller.js';
import { OnDemand } from '../on-demand.js';
import { frame, news } from '../parts/frame.js';
import { skeleton } from '../parts/skeleton.js';
import { base } from '../styles/base.js';
import type { Visit } from './visit.js';

const view = new OnDemand(() => import('./template.js'));

/**
 * A whole news section from one tag: the list, and in its place the article that a reader opens, with contact,
 * organisation, breadcrumb and skip link. Address, back button, title and focus follow; links are ordinary links. Its
 * children are the fallback.
 *
 * @element tryg-newsroom
 * @fires {TrygFeedReadyEvent} tryg-feed-ready - The feed has arrived and is shown.
 * @fires {TrygFeedFailedEvent} tryg-feed-failed - The feed could not be had; says why.
 * @fires {TrygItemOpenEvent} tryg-item-open - A reader follows the link of an item; cancelable, by hosts that route themselves.
 * @slot - The fallback: a link to the news.
 * @csspart root - The wrapper of everything.
 * @csspart status - The line that says how the feed is doing.
 * @csspart content - The list or the article, without what stands beside and below it.
 * @csspart button - "Prøv igen", and the other buttons.
 * @csspart crumb - One step of the way.
 * @csspart heading - Every heading.
 * @csspart list - The list.
 * @csspart item - One item of the list.
 * @csspart article - The article.
 * @csspart kicker - The words above the title.
 * @csspart meta - Author and dates.
 * @csspart correction - What was wrong before.
 * @csspart lead - A lead.
 * @csspart field - Where readers search, and choose a topic or district.
 * @csspart topics - An item's topics and districts.
 * @csspart figure - The article's own picture with caption and credit.
 * @csspart image - A picture.
 * @csspart body - What the article says.
 * @csspart event - When and where something happens.
 * @csspart links - Related pages and documents.
 * @csspart link - A link.
 * @csspart source - Where the article comes from.
 * @csspart card - The box with a contact.
 * @csspart organisation - The band with the organisation.
 */
export class TrygNewsroom extends LitElement {
  static override styles = base;

  static override properties = {
    src: { useDefault: true },
    refresh: { useDefault: true, type: Number },
    headingLevel: { useDefault: true, type: Number, attribute: 'heading-level' },
    check: { useDefault: true, type: Boolean },
    heading: {},
    limit: { useDefault: true, type: Number },
    layout: { useDefault: true },
    topic: { useDefault: true },
    district: { useDefault: true },
    exclude: { useDefault: true },
    order: { useDefault: true },
    images: { useDefault: true },
    articleParam: { useDefault: true, attribute: 'article-param' },
    expandable: { useDefault: true, type: Boolean },
    filterable: { useDefault: true, type: Boolean },
    searchable: { useDefault: true, type: Boolean },
    filterParam: { useDefault: true, attribute: 'filter-param' },
    subscribe: { useDefault: true, type: Boolean },
  };

  /** Address of the feed, absolute or relative to the page. Without it, the feed that the page links to. */
  src = '';

  /** Minutes after which the feed is fetched anew, as long as the page is seen. Without it, once. */
  refresh = 0;

  /** Level of the heading of the list or the article, 1 to 6. What belongs to it is one level down. */
  headingLevel = 2;

  /** For editors: a panel above the element says what is wrong with the feed. Take it out before the page is published. */
  check = false;

  /** The list's heading; empty for none, where the page has its own. Without it, "Nyheder". */
  heading: string | undefined;

  /** At most so many items. */
  limit = 5;

  /** How the items stand: below each other, as cards, or titles and dates only. */
  layout: 'list' | 'cards' | 'compact' = 'list';

  /** Only items of this topic: its slug or label, or a tag. */
  topic = '';

  /** Only items of this district: its slug or label. */
  district = '';

  /** Items to leave out of the list: ids and addresses with spaces between. */
  exclude = '';

  /** The newest first, or the feed's own order. */
  order: 'newest' | 'feed' = 'newest';

  /** Pictures, or none at all. */
  images: 'auto' | 'none' = 'auto';

  /** Name of the parameter in the page's address that holds the id of the open article. Newsrooms with the same one open together. */
  articleParam = 'nyhed';

  /** A button below the list shows more, as many at a time as the list began with. */
  expandable = false;

  /** Readers choose a topic and a district, among those that there is news of. */
  filterable = false;

  /** Readers search in titles, leads, topics and districts. */
  searchable = false;

  /** Keeps what readers choose and search for in the page's address, in parameters that begin with this word. */
  filterParam = '';

  /** A link to the feed below the list, for those who follow news in a program of their own. */
  subscribe = false;

  readonly #feed: FeedController = new FeedController(this, { view });
  #visit: Visit | undefined;

  /** Fetches the feed anew. What is shown stays until the answer is there. */
  reload(): void {
    this.#feed.reload();
  }

  protected override render(): TemplateResult {
    const { module } = view;
    const visit = module && (this.#visit ??= new module.Visit(this, this.#feed, whole));
    return frame(
      this.#feed,
      news,
      (feed) => visit && module.newsroom(feed, this, visit, this.#feed),
      visit ? module.placeholder(this, visit) : skeleton(4, true),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tryg-newsroom': TrygNewsroom;
  }
}
