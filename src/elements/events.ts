import type { FeedError, Failure } from '../feed/error.js';
import type { Feed } from '../feed/schema.js';

/** The browser's own, also where a host's library has put another in its place (MooTools). */
const NativeEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;

const MANNERS = { bubbles: true, composed: true };

/** The feed has arrived and is shown: for the first time, anew, or with one more page. */
export class TrygFeedReadyEvent extends NativeEvent {
  /** Where the feed was read from. */
  readonly address: string;
  /** How many items it holds; none is no failure, and readers are told. */
  readonly items: number;
  constructor({ address, items }: Feed) {
    super('tryg-feed-ready', MANNERS);
    this.address = address;
    this.items = items.length;
  }
}

/** The feed could not be had. Readers see a sentence, with the last good copy or the fallback. */
export class TrygFeedFailedEvent extends NativeEvent {
  /** What kept it from being had. */
  readonly failure: Failure;
  /** Where the feed should have been. */
  readonly address: string;
  /** HTTP status, where the server gave an answer. */
  readonly status: number | undefined;
  /** What came and what was expected, in English. */
  readonly reason: string;
  /** Whether readers still see a copy from before. */
  readonly stale: boolean;
  constructor({ failure, address, status, message }: FeedError, stale: boolean) {
    super('tryg-feed-failed', MANNERS);
    this.failure = failure;
    this.address = address;
    this.status = status;
    this.reason = message;
    this.stale = stale;
  }
}

/** A reader opens an item. A host that shows items itself prevents the default, which is to follow the link. */
export class TrygItemOpenEvent extends NativeEvent {
  constructor(
    /** The item's id. */
    readonly item: string,
    /** Where the link leads. */
    readonly address: string,
  ) {
    super('tryg-item-open', { ...MANNERS, cancelable: true });
  }
}

declare global {
  /** Heard on elements, on the document and on the window. */
  interface GlobalEventHandlersEventMap {
    'tryg-feed-ready': TrygFeedReadyEvent;
    'tryg-feed-failed': TrygFeedFailedEvent;
    'tryg-item-open': TrygItemOpenEvent;
  }
}

/** Tells the host that a reader follows an item's link, and leaves the link alone if the host takes over. */
export function openItem(element: HTMLElement, item: string, address: string, click: MouseEvent): void {
  // A reader who asks for a new tab or window is not stopped.
  if (click.ctrlKey || click.metaKey || click.shiftKey) return;
  if (!element.dispatchEvent(new TrygItemOpenEvent(item, address))) click.preventDefault();
}
