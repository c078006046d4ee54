import { html, LitElement, type TemplateResult } from 'lit';
import { FeedController } from '../feed-controller.js';
import { OnDemand } from '../on-demand.js';
import { pageParameter } from '../page.js';
import { base } from '../styles/base.js';
import { isServed } from '../take-over.js';

const view = new OnDemand(() => import('./template.js'));

/**
 * The way here. Its children, the page's own links, are the path and stay what they are; with `item` or `item-param` the
 * article is the last crumb.
 *
 * @element tryg-breadcrumb
 * @fires {TrygFeedReadyEvent} tryg-feed-ready - The feed has arrived and the article's crumb is shown.
 * @fires {TrygFeedFailedEvent} tryg-feed-failed - The feed could not be had; the path is shown all the same.
 * @slot - The path: the page's own `<a>`, the outermost first.
 * @csspart root - The wrapper of everything.
 * @csspart crumb - One step of the way.
 */
export class TrygBreadcrumb extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };
  static override styles = base;

  static override properties = {
    src: { useDefault: true },
    refresh: { useDefault: true, type: Number },
    check: { useDefault: true, type: Boolean },
    item: { useDefault: true },
    itemParam: { useDefault: true, attribute: 'item-param' },
  };

  /** Address of the feed, absolute or relative to the page. Without it, the feed that the page links to. */
  src = '';

  /** Minutes after which the feed is fetched anew, as long as the page is seen. Without it, once. */
  refresh = 0;

  /** For editors: a panel above the element says what is wrong with the feed. Take it out before the page is published. */
  check = false;

  /** Id or address of the article that is the last crumb. Without it and `item-param`, the path alone is shown. */
  item = '';

  /** Name of the parameter in the page's address that holds the id; it goes before `item`. When neither says one, the newest. */
  itemParam = '';

  readonly #feed: FeedController = new FeedController(this, {
    view,
    when: () => !!(this.item || this.itemParam),
  });
  #children: MutationObserver | undefined;

  /** Fetches the feed anew. What is shown stays until the answer is there. */
  reload(): void {
    this.#feed.reload();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children ??= new MutationObserver(() => this.requestUpdate());
    this.#children.observe(this, { childList: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
  }

  protected override render(): TemplateResult {
    // Until it is known how they look, and if that never is, the page's own links are what they always were.
    const module = isServed(this) ? undefined : view.module;
    return (
      module?.breadcrumb(this.#feed, {
        steps: this.children.length,
        item: pageParameter(this.itemParam) || this.item,
        isArticle: !!(this.item || this.itemParam),
      }) ?? html`<slot></slot>`
    );
  }

  /** Each child gets a slot, and so a list item, of its own: without a change to the host's nodes. */
  protected override updated(): void {
    const root = this.renderRoot as ShadowRoot;
    const slots = root.querySelectorAll('slot');
    if (!view.module) return slots[0]?.assign(...this.children);
    [...this.children].forEach((child, index) => {
      const slot = slots[index];
      slot?.assign(child);
      // The root that a server has made knows slots by their names alone.
      if (slot && root.slotAssignment === 'named') slot.name = child.slot = `${index}`;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tryg-breadcrumb': TrygBreadcrumb;
  }
}
