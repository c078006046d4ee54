import { LitElement, type TemplateResult } from 'lit';
import { openItem } from '../events.js';
import { FeedController } from '../feed-controller.js';
import { OnDemand } from '../on-demand.js';
import type { Item } from '../../feed/schema.js';
import { canonicalAddress, pageAddress } from '../page.js';
import { KeyedList } from '../parts/keyed-list.js';
import { base } from '../styles/base.js';
import { isServed } from '../take-over.js';
import type { Extras } from './extras.js';
import { styles } from './styles.js';
import { newsList } from './template.js';

/** What only lists load that have more than a feed's first page and a place. */
const extras = new OnDemand(() => import('./extras.js'));

/**
 * The newest news of a feed. Its children are the fallback: shown until the news is there, when it cannot be had, and
 * without script.
 *
 * @element tryg-news-list
 * @fires {TrygFeedReadyEvent} tryg-feed-ready - The feed has arrived and is shown.
 * @fires {TrygFeedFailedEvent} tryg-feed-failed - The feed could not be had; says why.
 * @fires {TrygItemOpenEvent} tryg-item-open - A reader follows the link of an item; cancelable.
 * @slot - The fallback: a link to the news.
 * @csspart root - The wrapper of everything.
 * @csspart status - The line that says how the feed is doing.
 * @csspart button - "Prøv igen", "Vis flere nyheder" and "Nulstil filter".
 * @csspart field - Where readers search, and choose a topic or district.
 * @csspart heading - The list's heading, and each item's.
 * @csspart list - The list.
 * @csspart item - One item.
 * @csspart image - An item's picture.
 * @csspart link - The link of an item's title.
 * @csspart lead - An item's lead.
 * @csspart topics - An item's topics and districts.
 */
export class TrygNewsList extends LitElement {
  static override styles = [base, styles];

  static override properties = {
    src: { useDefault: true },
    refresh: { useDefault: true, type: Number },
    check: { useDefault: true, type: Boolean },
    headingLevel: { useDefault: true, type: Number, attribute: 'heading-level' },
    heading: {},
    limit: { useDefault: true, type: Number },
    layout: { useDefault: true },
    topic: { useDefault: true },
    district: { useDefault: true },
    exclude: { useDefault: true },
    order: { useDefault: true },
    images: { useDefault: true },
    articleHref: { useDefault: true, attribute: 'article-href' },
    expandable: { useDefault: true, type: Boolean },
    filterable: { useDefault: true, type: Boolean },
    searchable: { useDefault: true, type: Boolean },
    filterParam: { useDefault: true, attribute: 'filter-param' },
    unique: { useDefault: true, type: Boolean },
    subscribe: { useDefault: true, type: Boolean },
  };

  /**
   * Address of the feed, absolute or relative to the page; several with spaces between are shown as one list. Without it,
   * the feed that the page links to.
   */
  src = '';

  /** Minutes after which the feed is fetched anew, as long as the page is seen. Without it, once. */
  refresh = 0;

  /** For editors: a panel above the element says what is wrong with the feed. Take it out before the page is published. */
  check = false;

  /** Level of the list's heading, 1 to 6. Items are one level down. */
  headingLevel = 2;

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

  /** Items to leave out: ids and addresses with spaces between; `page` is the page the list stands on. */
  exclude = '';

  /** The newest first, or the feed's own order. */
  order: 'newest' | 'feed' = 'newest';

  /** Pictures where every item shown has one, or none at all. */
  images: 'auto' | 'none' = 'auto';

  /** Address of the page's own article page, with `{id}` where the item's id belongs. Without it, the item's own address. */
  articleHref = '';

  /** A button below the list shows more, as many at a time as the list began with. */
  expandable = false;

  /** Readers choose a topic and a district, among those that there is news of. */
  filterable = false;

  /** Readers search in titles, leads, topics and districts. */
  searchable = false;

  /** Keeps what readers choose and search for in the page's address, in parameters that begin with this word. */
  filterParam = '';

  /** Leaves out what another list before this one on the page shows. */
  unique = false;

  /** A link to the feed below the list, for those who follow news in a program of their own. */
  subscribe = false;

  /** The items that are shown. */
  shown: readonly Item[] = [];

  readonly #feed: FeedController = new FeedController(this, {
    place: () => (this.#isPlain ? undefined : (this.#extras?.place ?? this)),
    extras: () => [this.#isPlain ? undefined : extras],
  });
  #extras: Extras | undefined;
  readonly #entries = new KeyedList();

  /** Fetches the feed anew. What is shown stays until the answer is there. */
  reload(): void {
    this.#feed.reload();
  }

  get #isPlain(): boolean {
    const { expandable, filterable, searchable, unique, subscribe, topic, district, src } = this;
    return !(
      expandable ||
      filterable ||
      searchable ||
      unique ||
      subscribe ||
      topic ||
      district ||
      /\s/.test(src)
    );
  }

  protected override willUpdate(): void {
    if (extras.module && !this.#isPlain) this.#extras ??= new extras.module.Extras(this, this.#feed);
  }

  protected override render(): TemplateResult {
    const { heading, headingLevel, topic, district, order, images, layout, articleHref } = this;
    const limit = this.limit >= 1 ? this.limit : 5;
    const exclude = `${this.exclude ?? ''}`.split(/\s+/);
    const isPage = exclude.includes('page') && !isServed(this);
    return newsList(this.#feed, {
      heading,
      headingLevel,
      topic,
      district,
      order,
      images,
      articleHref,
      layout: layout === 'cards' || layout === 'compact' ? layout : 'list',
      limit,
      exclude: isPage ? [...exclude, canonicalAddress()] : exclude,
      page: isPage ? pageAddress() : undefined,
      open: (item, address, click) => openItem(this, item, address, click),
      entries: this.#entries,
      extras: this.#extras,
      show: (items) => (this.shown = items),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tryg-news-list': TrygNewsList;
  }
}
