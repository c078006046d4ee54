import { html, type TemplateResult } from 'lit';
import { finderText as danish } from '../../danish/finder-text.js';
import type { Feed, Item } from '../../feed/schema.js';
import type { Place } from '../../feed/select.js';
import type { FeedView } from '../feed-controller.js';
import type { Extent } from '../parts/expander.js';
import { Expansion } from './expansion.js';
import { Finder, type FindableList } from './finder.js';
import { Uniqueness, type ShowingList } from './unique.js';

export { styles } from './finder-styles.js';

type Host = FindableList & ShowingList & { readonly expandable: boolean; readonly subscribe: boolean };

/** What a list has that most lists do not. */
export class Extras {
  readonly mark: (words: string) => unknown;
  readonly #host: Host;
  readonly #feed: FeedView;
  readonly #expansion: Expansion;
  readonly #finder: Finder;
  readonly #uniqueness: Uniqueness;

  constructor(host: Host, feed: FeedView) {
    this.#host = host;
    this.#feed = feed;
    this.#expansion = new Expansion(host, feed);
    this.#finder = new Finder(host, feed, () => (this.#expansion.extra = 0));
    this.#uniqueness = new Uniqueness(host);
    this.mark = (words) => this.#finder.mark(words);
  }

  /** What the list is about: what the editor says, else what the reader chooses. */
  get place(): Place {
    const { topic, district } = this.#finder.choice;
    return { topic: this.#host.topic || topic, district: this.#host.district || district };
  }

  /** How many items are shown beyond the list's limit. */
  get extra(): number {
    return this.#isLong ? this.#expansion.extra : 0;
  }

  /** Whether less is shown because the reader wants it so. */
  get isNarrowed(): boolean {
    return this.#finder.isActive;
  }

  /** The items to show. */
  narrow(feed: Feed, items: Item[]): Item[] {
    const own = this.#host.unique ? this.#uniqueness.narrow(items) : items;
    return this.#isFindable ? this.#finder.narrow(feed, own) : own;
  }

  /** What stands above the list. @param items - Those to choose among. */
  above(feed: Feed, items: Item[]): TemplateResult | undefined {
    return this.#isFindable ? this.#finder.template(feed, items) : undefined;
  }

  /** What stands below it. @param step - How many items are shown at a time. */
  below(feed: Feed, extent: Extent, step: number): TemplateResult {
    const text = this.#feed.english?.finder ?? danish;
    return html`${this.#isLong ? this.#expansion.template(extent, step, this.#isFindable ? text.noMatch : undefined) : undefined}
    ${this.#host.subscribe ? html`<p class="foot"><a class="tap" type="application/feed+json" href=${feed.address}>${text.subscribe}</a></p>` : undefined}`;
  }

  /** Who looks for something is to see all that is found. */
  get #isLong(): boolean {
    return this.#host.expandable || this.#isFindable;
  }

  get #isFindable(): boolean {
    return this.#host.filterable || this.#host.searchable;
  }
}
