import { adoptStyles, type LitElement, type ReactiveController } from 'lit';
import { webAddress } from '../feed/address.js';
import { FeedError } from '../feed/error.js';
import type { FeedSource } from '../feed/source.js';
import type { FeedCopy, FeedState } from '../feed/state.js';
import { feedAt } from '../feed/store.js';
import { TrygFeedFailedEvent, TrygFeedReadyEvent } from './events.js';
import type { OnDemand } from './on-demand.js';
import { base } from './styles/base.js';

/** What a template is told of its element's feed, and the one thing it may ask for. */
export interface FeedView {
  readonly state: FeedState;
  /** Whether the reader asked for the feed, and so is to be told how it went. */
  readonly isAsked: boolean;
  retry(): void;
}

interface Needs {
  /** How the element looks, where that must be fetched too before anything can be shown. */
  readonly view?: OnDemand;
  /** Whether the element needs its feed at all; it does unless this says no. */
  readonly when?: () => boolean;
}

const WAITING: FeedState = { kind: 'waiting' };

/** The address that the page itself names as its feed. */
const pageFeed = (): string | undefined =>
  document.querySelector<HTMLLinkElement>('link[rel~="alternate"][type="application/feed+json"][href]')?.href;

/** Follows the feed of one element: whatever its `src` says now, as long as it is in the page. */
export class FeedController implements ReactiveController, FeedView {
  state = WAITING;
  isAsked = false;
  readonly #host: LitElement & { src: string };
  readonly #needs: Needs;
  /** The copy or the error that the host page was last told of. */
  #told: FeedCopy | FeedError | undefined;
  #src: string | undefined;
  #source: FeedSource | undefined;
  #leave: (() => void) | undefined;
  /** What there is to say without a feed. */
  #without = WAITING;

  constructor(host: LitElement & { src: string }, needs: Needs = {}) {
    this.#host = host;
    this.#needs = needs;
    host.addController(this);
  }

  /** Fetches the feed anew. What is shown stays until there is something better. */
  refresh(): void {
    this.isAsked = false;
    this.#fetch();
  }

  /** Fetches the feed anew because the reader asks, who is told how it goes. */
  retry(): void {
    this.isAsked = true;
    this.#fetch();
  }

  hostConnected(): void {
    // The first time, the update follows: whoever makes the element may set `src` after putting it into the page.
    if (this.#host.hasUpdated) this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostUpdated(): void {
    const { state } = this;
    const news = state.kind === 'failed' ? state.error : state.kind === 'ready' ? state.copy : undefined;
    if (news === this.#told) return;
    this.#told = news;
    this.#keepFocus();
    if (state.kind === 'ready') this.#host.dispatchEvent(new TrygFeedReadyEvent(state.copy.feed.address));
    if (state.kind === 'failed') this.#host.dispatchEvent(new TrygFeedFailedEvent(state.error));
  }

  /** A reader who stands on the fallback when it goes stands on the status line afterwards, not at the top of the page. */
  #keepFocus(): void {
    const root = this.#host.renderRoot;
    if (this.#host.querySelector(':focus') && !root.querySelector('slot'))
      root.querySelector<HTMLElement>('[role=status]')?.focus();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #follow(): void {
    if (!this.#host.isConnected || this.#needs.when?.() === false) return;
    const { src } = this.#host;
    if (this.#leave && src === this.#src) return;
    this.#leave?.();
    this.#src = src;
    const address = src ? webAddress(src, document.baseURI) : pageFeed();
    this.#source = address ? feedAt(address) : undefined;
    this.#leave = this.#source?.follow(() => this.#hear()) ?? (() => {});
    if (!address) this.#without = this.#complain();
    void this.#fetchView();
    this.#hear();
  }

  #fetch(): void {
    void this.#fetchView();
    this.#source?.refresh();
  }

  async #fetchView(): Promise<void> {
    const { view } = this.#needs;
    await view?.fetch();
    if (view?.module) adoptStyles(this.#host.renderRoot as ShadowRoot, [base, view.module.styles]);
    this.#hear();
  }

  #hear(): void {
    if (!this.#leave) return;
    this.state = this.#stateNow();
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
    const reason = 'expected an http(s) address in src';
    const or = this.#src ? '' : ', or a <link rel="alternate" type="application/feed+json" href> in the page';
    console.error(`[tryg-widgets] <${this.#host.localName} src="${this.#src}">: ${reason}${or}`);
    return this.#src ? { kind: 'failed', error: new FeedError('unreachable', this.#src, reason) } : WAITING;
  }
}
