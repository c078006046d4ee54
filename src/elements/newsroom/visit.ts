import type { LitElement, ReactiveController } from 'lit';
import { webAddress } from '../../feed/address.js';
import type { Feed, Item } from '../../feed/schema.js';
import type { ItemSearch } from '../../feed/item-search.js';
import { itemOf, titleOf, type Place } from '../../feed/select.js';
import type { TrygItemOpenEvent } from '../events.js';
import type { FeedView } from '../feed-controller.js';
import type { OnDemand } from '../on-demand.js';
import { pageParameter } from '../page.js';
import { pageWith } from './address.js';
import { entitle } from './title.js';
import { textIn } from '../parts/text-in.js';

/** An article, and where it is to be read from; what is missing is still being looked for. */
export interface ArticleSight {
  readonly kind: 'article';
  /** Id or address, as asked for. */
  readonly wanted: string;
  readonly item?: Item | undefined;
  readonly src?: string;
}

/** What a newsroom shows. */
export type Sight = { readonly kind: 'list' } | ArticleSight | { readonly kind: 'gone' };

type Newsroom = LitElement & Place & { readonly articleParam: string; readonly src: string };

/** What is owed to a reader who moved: to stand where the new sight begins. */
interface Move {
  /** Where the focus was. */
  readonly stood: Element | null;
  /** The item that was open. */
  readonly from: string | undefined;
  /** Whether the browser puts the page back to where it was scrolled. */
  readonly isReturn: boolean;
}

/** Every newsroom in the page: they share its address. */
const visits = new Set<Visit>();

/**
 * A reader's way through one newsroom. The page's address says what is shown, and nothing else does: back, forward, a
 * link from elsewhere and a reload come to the same.
 */
export class Visit implements ReactiveController {
  /** Whether the list has been shown: from then on it stays as the reader left it, out of sight while an article is open. */
  hasListed = false;
  readonly #host: Newsroom;
  readonly #feed: FeedView;
  readonly #archive: OnDemand<{ ItemSearch: typeof ItemSearch }>;
  #sight: Sight | undefined;
  #search: ItemSearch | undefined;
  #mayHave = true;
  #move: Move | undefined;
  /** What the list has just been clicked for, unless the host prevents it. */
  #asked: string | undefined;
  /** Where the page was scrolled to when an item was opened. */
  readonly #scrolled = new Map<string, ScrollToOptions>();

  /** @param archive - Fetched for readers who ask for more than a feed's first page. */
  constructor(host: Newsroom, feed: FeedView, archive: OnDemand<{ ItemSearch: typeof ItemSearch }>) {
    this.#host = host;
    this.#feed = feed;
    this.#archive = archive;
    host.addController(this);
  }

  /** Id or address of the item that the page's address names. */
  get wanted(): string {
    return pageParameter(this.#host.articleParam) ?? '';
  }

  /** The list's address, and with `{id}` for the id an article's. */
  address(item?: string): string {
    return pageWith(this.#host.articleParam, item) ?? '';
  }

  /** What to show of a feed. Where another newsroom may have the item, the list stays. */
  sight(feed: Feed): Sight {
    const { wanted } = this;
    const item = wanted ? itemOf(feed, wanted) : undefined;
    if (item) return { kind: 'article', wanted, item, src: this.#host.src };
    const { articleParam } = this.#host;
    const isElsewhere = this.#others.some(
      (other) => other.#host.articleParam === articleParam && other.#mayHaveIt(),
    );
    if (!wanted || isElsewhere) return { kind: 'list' };
    return this.#beyond(feed, wanted) ?? { kind: 'gone' };
  }

  /** What does not lie at the feed's own address, as long as it may be found. */
  #beyond(feed: Feed, wanted: string): ArticleSight | undefined {
    const { module, error } = this.#archive;
    if (error || !(feed.next_url ?? feed._tryg?.shards.length)) return undefined;
    const draw = () => this.#host.requestUpdate();
    if (!module) {
      void this.#archive.fetch().then(draw);
      return { kind: 'article', wanted };
    }
    const search = (this.#search ??= new module.ItemSearch(draw));
    const found = search.find(feed, this.#host, (part) => itemOf(part, wanted));
    return found && { kind: 'article', wanted, item: found.item, src: found.address };
  }

  get #others(): Visit[] {
    return [...visits].filter((visit) => visit !== this);
  }

  #mayHaveIt(): boolean {
    const { kind, copy } = this.#feed.state;
    if (!copy) return kind !== 'failed';
    return !!itemOf(copy.feed, this.wanted) || (this.#sight?.kind === 'article' && !!this.#sight.item);
  }

  hostConnected(): void {
    visits.add(this);
    addEventListener('popstate', this.#travel);
  }

  hostDisconnected(): void {
    visits.delete(this);
    removeEventListener('popstate', this.#travel);
    entitle(this, undefined);
    this.#search?.end();
    this.#tellOthers();
  }

  /** The list tells what it was clicked for; the host hears of it after us, and may prevent it. */
  readonly note = ({ item }: TrygItemOpenEvent): void => {
    this.#asked = item;
  };

  /** Comes after the host has had its say. */
  readonly open = (click: MouseEvent): void => {
    const item = this.#asked;
    this.#asked = undefined;
    if (item === undefined) return;
    const scrolled: ScrollToOptions = { left: scrollX, top: scrollY, behavior: 'instant' };
    if (this.#go(click, encodeURIComponent(item))) this.#scrolled.set(item, scrolled);
  };

  readonly close = (click: MouseEvent): void => void this.#go(click);

  /** An inner element has come to rest: perhaps what the reader waits for. */
  readonly arrive = (): void => {
    const target = this.#move && this.#target(this.#move);
    if (target) this.#stand(target);
  };

  /** Follows a link without leaving the page, unless the reader wants it elsewhere or somebody has prevented it. */
  #go(click: MouseEvent, item?: string): boolean {
    const isElsewhere = click.ctrlKey || click.metaKey || click.shiftKey || click.altKey;
    const address = this.address(item);
    if (isElsewhere || click.defaultPrevented || !address) return false;
    try {
      // The state is the host's: null, as where a reader follows a fragment, every router knows.
      history.pushState(null, '', address);
    } catch {
      return false; // too many in a row, or not allowed in a frame: the link is followed
    }
    click.preventDefault();
    this.#begin(false);
    this.#tellOthers();
    return true;
  }

  readonly #travel = (): void => this.#begin(history.scrollRestoration === 'auto');

  #begin(isReturn: boolean): void {
    const { copy } = this.#feed.state;
    this.#host.requestUpdate();
    // Before there is news, or where only a fragment changes, a reader stays where he is.
    if (!copy || key(this.sight(copy.feed)) === key(this.#sight)) return;
    const from = this.#sight?.kind === 'article' ? this.#sight.item?.id : undefined;
    this.#move = { stood: document.activeElement, from, isReturn };
  }

  #tellOthers(): void {
    for (const other of this.#others) other.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { copy } = this.#feed.state;
    this.#sight = copy && this.sight(copy.feed);
    const mayHave = this.#mayHaveIt();
    if (mayHave !== this.#mayHave) this.#tellOthers();
    this.#mayHave = mayHave;
    if (!this.#sight) return;
    const sight = this.#sight;
    this.hasListed ||= sight.kind === 'list';
    const item = sight.kind === 'article' ? sight.item : undefined;
    entitle(this, item && (titleOf(item) || textIn(this.#feed.english).untitled));
    if (this.#move) void Promise.resolve(this.#shown()?.updateComplete).then(this.arrive);
  }

  /** What stands in the place of the news now. */
  #shown(): (HTMLElement & Partial<Pick<LitElement, 'updateComplete'>>) | null {
    return this.#host.renderRoot.querySelector('.content > :not([hidden])');
  }

  /** Where the reader is to stand; nothing until it is there. */
  #target({ from }: Move): HTMLElement | null | undefined {
    const shown = this.#shown();
    const root = shown?.shadowRoot ?? shown;
    const heading = root?.querySelector<HTMLElement>('[part=heading]');
    if (!root || this.#sight?.kind !== 'list') return heading;
    const address = from === undefined ? '' : this.address(encodeURIComponent(from));
    const link = [...root.querySelectorAll('a')].find(({ href }) => href === webAddress(address, href));
    return link ?? heading ?? shown!.parentElement;
  }

  #stand(target: HTMLElement): void {
    const { stood, from, isReturn } = this.#move!;
    this.#move = undefined;
    const { activeElement } = document;
    const isHere = activeElement === stood || activeElement === document.body;
    if (!isHere && !this.#host.matches(':focus-within')) return;
    if (target.localName !== 'a') target.tabIndex = -1;
    if (this.#sight?.kind === 'list') {
      const scrolled = this.#scrolled.get(from ?? '');
      if (scrolled) scrollTo(scrolled);
      target.focus();
      return;
    }
    target.focus({ preventScroll: true });
    const isAbove = this.#host.getBoundingClientRect().top < 0;
    const isBelow = target.getBoundingClientRect().bottom > innerHeight;
    if (!isReturn && (isAbove || isBelow)) this.#host.scrollIntoView({ behavior: 'instant' });
  }
}

const key = (sight: Sight | undefined): string | undefined =>
  sight?.kind === 'article' ? `article ${sight.wanted}` : sight?.kind;
