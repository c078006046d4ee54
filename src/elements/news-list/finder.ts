import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { placesIn } from '../../feed/places.js';
import type { Feed, Item } from '../../feed/schema.js';
import { piecesOf, searcher } from '../../feed/search.js';
import { districtsOf, itemsOf, leadOf, titleOf, topicsOf, type Place } from '../../feed/select.js';
import type { FeedView } from '../feed-controller.js';
import { ALL, choiceIn, withChoice, type ReaderChoice } from './choice-in-address.js';
import { findingFields } from './finder-template.js';

/** A list that readers can search and filter. */
export interface FindableList extends LitElement {
  readonly topic: string;
  readonly district: string;
  readonly filterable: boolean;
  readonly searchable: boolean;
  readonly filterParam: string;
}

const placed = (feed: Feed, items: Item[], place: Place): Item[] =>
  itemsOf({ ...feed, items }, { ...place, limit: Infinity, exclude: [], order: 'feed' });

/** Lets readers choose what they see of a list: by topic, by district, by words. */
export class Finder implements ReactiveController {
  #choice = ALL;
  readonly #host: FindableList;
  readonly #feed: FeedView;
  readonly #chosen: () => void;
  /** All there was when nothing was chosen: what there is to choose stays when a shard takes its place. */
  #all: readonly Item[] = [];
  readonly #searchers = new WeakMap<Feed, ReturnType<typeof searcher<Item>>>();
  readonly #return = (): void => {
    const { filterParam } = this.#host;
    if (filterParam) this.#choose(choiceIn(location.href, filterParam));
  };

  /** @param chosen - Called when a reader has chosen anew. */
  constructor(host: FindableList, feed: FeedView, chosen: () => void) {
    this.#host = host;
    this.#feed = feed;
    this.#chosen = chosen;
    if (host.filterParam) this.#choice = choiceIn(location.href, host.filterParam);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#return);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#return);
  }

  /** What the reader has chosen, as far as the editor lets readers choose. */
  get choice(): ReaderChoice {
    const { filterable, searchable, topic, district } = this.#host;
    return {
      topic: filterable && !topic ? this.#choice.topic : '',
      district: filterable && !district ? this.#choice.district : '',
      query: searchable ? this.#choice.query : '',
    };
  }

  /** Whether less is shown than there is. */
  get isActive(): boolean {
    return Object.values(this.choice).some(Boolean);
  }

  /** The items that the reader has chosen. */
  narrow(feed: Feed, items: Item[]): Item[] {
    const { topic, district, query } = this.choice;
    if (!topic && !district) this.#all = items;
    const here = placed(feed, items, { topic, district });
    return query.trim() ? here.filter(this.#searcherOf(feed)(query)) : here;
  }

  /** Words with those marked that the reader looks for. */
  mark(words: string): unknown {
    const { query } = this.choice;
    if (!query.trim()) return words;
    return piecesOf(words, query).map((piece) =>
      piece.isMatch ? html`<mark>${piece.text}</mark>` : piece.text,
    );
  }

  /** What stands above the list. @param items - Those to choose among. */
  template(feed: Feed, items: Item[]): TemplateResult {
    const { filterable, searchable, topic, district } = this.#host;
    const { choice } = this;
    const all = [...items, ...this.#all];
    /** What there is to choose of one kind, whatever is chosen of it; what is chosen of the other counts. */
    const names = (kind: keyof Place, other: keyof Place) =>
      placesIn(kind, feed, placed(feed, all, { [other]: choice[other] }));
    return findingFields({
      choice,
      isSearchable: searchable,
      topics: filterable && !topic ? names('topic', 'district') : [],
      districts: filterable && !district ? names('district', 'topic') : [],
      feedLanguage: feed.language,
      english: this.#feed.english,
      choose: (changed) => this.#change(changed),
      reset: this.isActive ? this.#reset : undefined,
    });
  }

  #searcherOf(feed: Feed) {
    const textOf = (item: Item) =>
      [titleOf(item), leadOf(item), ...topicsOf(feed, item), ...districtsOf(feed, item)].join('\n');
    const known = this.#searchers.get(feed) ?? searcher(textOf);
    this.#searchers.set(feed, known);
    return known;
  }

  readonly #reset = (): void => {
    this.#change(ALL);
    // The button goes: who pressed it chooses anew.
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.finder :is(input, select)')?.focus(),
    );
  };

  #change(choice: Partial<ReaderChoice>): void {
    this.#choose({ ...this.#choice, ...choice });
    const { filterParam } = this.#host;
    // In place: nobody wants to go back through every letter.
    if (filterParam)
      history.replaceState(history.state, '', withChoice(location.href, filterParam, this.choice));
  }

  #choose(choice: ReaderChoice): void {
    this.#choice = choice;
    this.#chosen();
    this.#host.requestUpdate();
  }
}
