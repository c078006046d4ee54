import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { finderText as danish } from '../../danish/finder-text.js';
import { danishOrder } from '../../danish/sorting.js';
import { districtsIn, topicsIn, type PlaceName } from '../../feed/places.js';
import type { Feed, Item } from '../../feed/schema.js';
import { piecesOf, searcher } from '../../feed/search.js';
import { districtsOf, itemsOf, leadOf, titleOf, topicsOf, type Place } from '../../feed/select.js';
import type { FeedView } from '../feed-controller.js';
import { foreign, type Language } from '../parts/language.js';
import { ALL, choiceIn, withChoice, type ReaderChoice } from './choice-in-address.js';

/** A list that readers can search and filter. */
export interface FindableList extends LitElement {
  readonly topic: string;
  readonly district: string;
  readonly filterable: boolean;
  readonly searchable: boolean;
  readonly filterParam: string;
}

const inOrder = (names: readonly PlaceName[]): PlaceName[] => {
  const labels = danishOrder(names.map(({ label }) => label));
  return [...names].sort((a, b) => labels.indexOf(a.label) - labels.indexOf(b.label));
};

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
    const text = this.#feed.english?.finder ?? danish;
    const { lang } = foreign(feed.language, this.#feed.english);
    const all = [...items, ...this.#all];
    const topics = topicsIn(feed, placed(feed, all, { district: choice.district }));
    const districts = districtsIn(feed, placed(feed, all, { topic: choice.topic }));
    return html`<div class="finder" role="search" aria-label=${text.findNews}>
      ${searchable ? this.#field(text.search, choice.query) : nothing}
      ${filterable && !topic ? this.#select('topic', text.topic, text.allTopics, topics, lang) : nothing}
      ${filterable && !district ? this.#select('district', text.district, text.allDistricts, districts, lang) : nothing}
      ${this.isActive ? html`<button type="button" part="button" @click=${this.#reset}>${text.reset}</button>` : nothing}
    </div> `;
  }

  #field(label: string, query: string) {
    const type = ({ target }: Event) => this.#change({ query: (target as HTMLInputElement).value });
    return html`<label
      >${label} <input type="search" part="field" autocomplete="off" .value=${query} @input=${type}
    /></label>`;
  }

  #select(
    kind: keyof Place,
    label: string,
    all: string,
    names: readonly PlaceName[],
    lang: Language['lang'],
  ) {
    const chosen = this.choice[kind];
    const change = ({ target }: Event) => this.#change({ [kind]: (target as HTMLSelectElement).value });
    const known = inOrder(names);
    if (!known.length) return nothing;
    return html`<label
      >${label}
      <select part="field" @change=${change}>
        <option value="" .selected=${!chosen}>${all}</option>
        ${known.map(
          (name) =>
            html`<option lang=${lang} value=${name.slug} .selected=${name.slug === chosen}>
              ${name.label}
            </option>`,
        )}
      </select></label
    >`;
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
