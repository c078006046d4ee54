import { adoptStyles, type LitElement, type ReactiveController } from 'lit';
import type { English } from '../english/english.js';
import type { Rest } from '../feed/archive.js';
import { FeedError } from '../feed/error.js';
import type { Place } from '../feed/select.js';
import type { FeedSource } from '../feed/source.js';
import type { FeedCopy, FeedState } from '../feed/state.js';
import { feedAt } from '../feed/store.js';
import type * as Whole from '../feed/whole.js';
import { addressesOf } from './addresses.js';
import { TrygFeedFailedEvent, TrygFeedReadyEvent } from './events.js';
import { keepFocus } from './keep-focus.js';
import { isEnglish, onLanguage } from './language.js';
import { OnDemand, type View } from './on-demand.js';
import { isServed, takeOver } from './take-over.js';
import { onWake } from './wake.js';

/** What a template is told of its element's feed, and what it may ask for. */
export interface FeedView {
  readonly state: FeedState;
  /** Whether there is more of it than has been fetched. */
  readonly rest: Rest;
  /** Whether the reader asked for the feed, and so is to be told how it went. */
  readonly isAsked: boolean;
  /** The words to show it in, instead of the Danish ones. */
  readonly english: English | undefined;
  retry(): void;
  /** Fetches one more page. */
  more(): void;
  /** Draws the element anew at that moment, a day ahead at most, because what it shows changes then by itself. The last one said counts. */
  drawAt(moment: Date | number): void;
}

interface Needs {
  /** How the element looks, where that must be fetched too before anything can be shown. */
  readonly view?: OnDemand<View>;
  /** Whether the element needs its feed at all; it does unless this says no. */
  readonly when?: () => boolean;
  /** The part of the feed that it shows, where the first page is not all it wants. */
  readonly place?: () => Place | undefined;
  /** What is fetched and waited for, and done without where it cannot be had. */
  readonly extras?: () => readonly (OnDemand<Partial<View>> | undefined)[];
}

type Source = Pick<FeedSource, 'state' | 'follow' | 'refresh' | 'wake'> &
  Partial<Pick<ReturnType<typeof Whole.wholeOf>, 'rest' | 'more' | 'turnTo'>>;

/** An element that shows a feed. */
type Host = LitElement & { src: string; refresh: number; check: boolean };

/** What finds more of a feed than lies at one address. */
export const whole = new OnDemand<typeof Whole & Partial<View>>(() => import('../feed/whole.js'));

/** For elements in English surroundings. */
const english = new OnDemand<Partial<View> & { english: English }>(() => import('../english/english.js'));

const WAITING: FeedState = { kind: 'waiting' };

/** What editors ask for who want to know what is wrong. */
const check = new OnDemand(() => import('./check/panel.js'));

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
  /** Which part of it, in words. */
  #where: string | undefined;
  #source: Source | undefined;
  #isSeveral = false;
  #leave: (() => void) | undefined;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  /** What there is to say without a feed. */
  #without = WAITING;

  constructor(host: Host, needs: Needs = {}) {
    this.#host = host;
    this.#needs = needs;
    keepFocus(host);
    takeOver(host);
    host.addController(this);
    onLanguage(host, () => {
      this.#fetchCode();
      host.requestUpdate();
    });
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

  get english(): English | undefined {
    return isServed(this.#host) ? undefined : this.#english?.module?.english;
  }

  get #english() {
    return isEnglish(this.#host) ? english : undefined;
  }

  get rest(): Rest {
    return this.#source?.rest;
  }

  more(): void {
    this.#source?.more?.();
  }

  drawAt(moment: Date | number): void {
    clearTimeout(this.#drawing);
    this.#drawing = setTimeout(() => this.#host.requestUpdate(), Number(moment) - Date.now());
  }

  hostConnected(): void {
    // The first time, the update follows: whoever makes the element may set `src` after putting it into the page.
    if (this.#host.hasUpdated) this.#follow();
  }

  hostUpdate(): void {
    if (isServed(this.#host)) return;
    this.#follow();
    this.#dress();
  }

  hostUpdated(): void {
    if (this.#host.check) void check.fetch().then(() => check.module?.inspect(this.#host, addressesOf));
    const { state } = this;
    const news = state.kind === 'failed' ? state.error : state.kind === 'ready' ? state.copy : undefined;
    if (news === this.#told) return;
    this.#told = news;
    if (state.kind === 'ready') this.#host.dispatchEvent(new TrygFeedReadyEvent(state.copy.feed));
    if (state.kind === 'failed') this.#host.dispatchEvent(new TrygFeedFailedEvent(state.error, !!state.copy));
  }

  hostDisconnected(): void {
    clearTimeout(this.#drawing);
    this.#leave?.();
    this.#leave = undefined;
  }

  #follow(): void {
    const { src, refresh, isConnected } = this.#host;
    if (!isConnected || this.#needs.when?.() === false) return;
    const addresses = addressesOf(src);
    const minutes = refresh > 0 ? Math.max(refresh, 1) : Infinity;
    this.#isSeveral = addresses.length > 1;
    const place = this.#needs.place?.() ?? (this.#isSeveral ? {} : undefined);
    const where = place && `${place.topic}\n${place.district}`;
    const wholeOf = place && whole.module?.wholeOf;
    const wanted = [src, ...addresses, minutes, !!wholeOf].join('\n');
    const isSame = wanted === this.#wanted;
    if (isSame && where !== this.#where) this.#source?.turnTo?.(place!);
    this.#where = where;
    if (this.#leave && isSame) return;
    this.#leave?.();
    if (!isSame) {
      const [address] = addresses;
      this.#wanted = wanted;
      this.#source = address ? (wholeOf?.(addresses, place!) ?? feedAt(address)) : undefined;
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

  /** What is fetched on demand. */
  get #code(): OnDemand<Partial<View>>[] {
    const { view, place, extras } = this.#needs;
    const isWhole = place?.() ?? this.#isSeveral;
    return [view, isWhole && whole, this.#english, ...(extras?.() ?? [])].filter((code) => !!code);
  }

  /** Fetches what the element is still short of. */
  #fetchCode(): void {
    for (const code of this.#code) if (!code.module) void code.fetch().then(() => this.#hear());
  }

  /** Puts on what has been fetched. */
  #dress(): void {
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    const styles = [...elementStyles, ...this.#code.flatMap(({ module }) => module?.styles ?? [])];
    if (styles.length !== this.#root.adoptedStyleSheets.length) adoptStyles(this.#root, styles);
  }

  #fetch(): void {
    this.#fetchCode();
    this.#source?.refresh();
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
    if (!state.copy) return state;
    if (view && !view.module) return view.error ? { kind: 'failed', error: view.error } : { kind: 'loading' };
    // What is shown has its parts when it comes; those that cannot be had, it does without.
    return this.#code.every(({ module, error }) => module ?? error) ? state : { kind: 'loading' };
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
