import { adoptStyles, type LitElement, type ReactiveController } from 'lit';
import { webAddress } from '../feed/address.js';
import type { Archive, Rest } from '../feed/archive.js';
import { FeedError } from '../feed/error.js';
import type { Place } from '../feed/select.js';
import type { FeedSource } from '../feed/source.js';
import type { FeedCopy, FeedState } from '../feed/state.js';
import { feedAt } from '../feed/store.js';
import { TrygFeedFailedEvent, TrygFeedReadyEvent } from './events.js';
import { OnDemand, type View } from './on-demand.js';
import { base } from './styles/base.js';
import { onWake } from './wake.js';

/** What a template is told of its element's feed, and what it may ask for. */
export interface FeedView {
  readonly state: FeedState;
  /** Whether there is more of it than has been fetched. */
  readonly rest: Rest;
  /** Whether the reader asked for the feed, and so is to be told how it went. */
  readonly isAsked: boolean;
  retry(): void;
  /** Fetches one more page. */
  more(): void;
  /** Draws the element anew at that moment, because what it shows changes then by itself. The last one said counts. */
  drawAt(moment: Date | undefined): void;
}

interface Needs {
  /** How the element looks, where that must be fetched too before anything can be shown. */
  readonly view?: OnDemand<View>;
  /** Whether the element needs its feed at all; it does unless this says no. */
  readonly when?: () => boolean;
  /** The part of the feed that it shows, where the first page is not all it wants. */
  readonly place?: () => Place | undefined;
  /** Who puts that part together, fetched where it is wanted. */
  readonly archive?: OnDemand<{ Archive: typeof Archive }>;
}

type Source = Pick<FeedSource, 'state' | 'follow' | 'refresh' | 'wake'> &
  Partial<Pick<Archive, 'rest' | 'more'>>;

/** An element that shows a feed. */
type Host = LitElement & { src: string; refresh: number; check: boolean };

/** The longest that a browser's timer can wait, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

const WAITING: FeedState = { kind: 'waiting' };

/** What editors ask for who want to know what is wrong. */
const check = new OnDemand(() => import('./check/panel.js'));

/** The address that an element names as its feed, else the page itself. */
const addressOf = (src: string): string | undefined =>
  src
    ? webAddress(src, document.baseURI)
    : document.querySelector<HTMLLinkElement>('link[rel~="alternate"][type="application/feed+json"][href]')
        ?.href;

/** Follows the feed of one element: whatever its `src` says now, as long as it is in the page. */
export class FeedController implements ReactiveController, FeedView {
  state = WAITING;
  isAsked = false;
  readonly #host: Host;
  readonly #needs: Needs;
  /** The copy or the error that the host page was last told of. */
  #told: FeedCopy | FeedError | undefined;
  /** What is followed now, in words: whether something else is wanted is a matter of comparing them. */
  #wanted: string | undefined;
  #source: Source | undefined;
  #leave: (() => void) | undefined;
  /** What inside the element has the focus while it is drawn anew. */
  #focused: HTMLElement | null = null;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  /** What there is to say without a feed. */
  #without = WAITING;

  constructor(host: Host, needs: Needs = {}) {
    this.#host = host;
    this.#needs = needs;
    host.addController(this);
  }

  /** Fetches the feed anew. What is shown stays until there is something better. */
  reload(): void {
    this.isAsked = false;
    this.#fetch();
  }

  /** Fetches the feed anew because the reader asks, who is told how it goes. */
  retry(): void {
    this.isAsked = true;
    this.#fetch();
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get rest(): Rest {
    return this.#source?.rest;
  }

  more(): void {
    this.#source?.more?.();
  }

  drawAt(moment: Date | undefined): void {
    clearTimeout(this.#drawing);
    const pause = Number(moment) - Date.now();
    // What is further away than a timer reaches, no page is open for.
    if (pause <= LONGEST) this.#drawing = setTimeout(() => this.#host.requestUpdate(), Math.max(pause, 0));
  }

  hostConnected(): void {
    void this.#fetchView();
    // The first time, the update follows: whoever makes the element may set `src` after putting it into the page.
    if (this.#host.hasUpdated) this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
    this.#focused = this.#root.activeElement as HTMLElement | null;
  }

  hostUpdated(): void {
    this.#keepFocus();
    if (this.#host.check) void check.fetch().then(() => check.module?.inspect(this.#host, addressOf));
    const { state } = this;
    const news = state.kind === 'failed' ? state.error : state.kind === 'ready' ? state.copy : undefined;
    if (news === this.#told) return;
    this.#told = news;
    if (state.kind === 'ready') this.#host.dispatchEvent(new TrygFeedReadyEvent(state.copy.feed));
    if (state.kind === 'failed') this.#host.dispatchEvent(new TrygFeedFailedEvent(state.error, !!state.copy));
  }

  /**
   * What readers stand on may move, or go: the fallback when the news comes, a button when all is well again. They stay
   * on it, or stand on the status line afterwards; not at the top of the page.
   */
  #keepFocus(): void {
    const root = this.#root;
    const isLost = this.#focused && !root.activeElement;
    const isHidden = this.#host.querySelector(':focus') && !root.querySelector('slot');
    if (!isLost && !isHidden) return;
    const status = root.querySelector<HTMLElement>('[role=status]');
    (this.#focused?.isConnected ? this.#focused : status)?.focus({ preventScroll: true });
  }

  hostDisconnected(): void {
    clearTimeout(this.#drawing);
    this.#leave?.();
    this.#leave = undefined;
  }

  #follow(): void {
    const { src, refresh, isConnected } = this.#host;
    if (!isConnected || this.#needs.when?.() === false) return;
    const address = addressOf(src);
    const minutes = refresh > 0 ? Math.max(refresh, 1) : Infinity;
    const { place, archive } = this.#needs;
    const part = place?.();
    const Whole = part && archive?.module?.Archive;
    const wanted = [address ?? src, minutes, part && [part.topic, part.district, !!Whole]].join('\n');
    const isSame = wanted === this.#wanted;
    if (this.#leave && isSame) return;
    this.#leave?.();
    if (!isSame) {
      this.#wanted = wanted;
      this.#source = address ? (Whole ? new Whole(address, part) : feedAt(address)) : undefined;
      if (!address) this.#without = this.#complain();
    }
    const source = this.#source;
    const sleep = onWake((isBack) => {
      source?.wake(isBack);
      this.#fetchCode();
    });
    this.#leave = () => {
      sleep();
      stop?.();
    };
    const stop = source?.follow(() => this.#hear(), minutes);
    this.#hear();
    this.#fetchCode();
  }

  /** Fetches what the element is still short of. Without the archive there is what lies at the address. */
  #fetchCode(): void {
    const { place, archive } = this.#needs;
    void this.#fetchView();
    if (place?.() && !archive?.module) void archive?.fetch().then(() => this.#host.requestUpdate());
  }

  #fetch(): void {
    this.#fetchCode();
    this.#source?.refresh();
  }

  async #fetchView(): Promise<void> {
    const { view } = this.#needs;
    await view?.fetch();
    if (view?.module) adoptStyles(this.#root, [base, view.module.styles]);
    this.#hear();
  }

  #hear(): void {
    if (!this.#host.isConnected) return;
    if (this.#leave) this.state = this.#stateNow();
    this.#host.requestUpdate();
  }

  #stateNow(): FeedState {
    if (!this.#source) return this.#without;
    const { state } = this.#source;
    const { view } = this.#needs;
    if (!view || view.module || !state.copy) return state;
    return view.error ? { kind: 'failed', error: view.error } : { kind: 'loading' };
  }

  /** Says to the developer what address was expected; a wrong one is a failure, none yet is not. */
  #complain(): FeedState {
    const { src, localName } = this.#host;
    const reason = 'expected an http(s) address in src';
    const or = src ? '' : ', or a <link rel="alternate" type="application/feed+json" href> in the page';
    console.error(`[tryg-widgets] <${localName} src="${src}">: ${reason}${or}`);
    return src ? { kind: 'failed', error: new FeedError('unreachable', src, reason) } : WAITING;
  }
}
