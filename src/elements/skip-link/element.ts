import { LitElement, type TemplateResult } from 'lit';
import { isEnglish, onLanguage } from '../language.js';
import { pageAddress } from '../page.js';
import { base } from '../styles/base.js';
import { isServed, takeOver } from '../take-over.js';
import { styles } from './styles.js';
import { skipLink } from './template.js';

/**
 * The first link of a page, seen when the keyboard reaches it: leads past the menus to the content. Wraps the page's own
 * `<a href="#…">`, or makes one from `target`.
 *
 * @element tryg-skip-link
 * @slot - The page's own link; without it, `target` makes one.
 * @csspart root - The wrapper of everything.
 * @csspart link - The link made from `target`.
 */
export class TrygSkipLink extends LitElement {
  static override styles = [base, styles];

  static override properties = {
    target: { useDefault: true },
  };

  /** Id of the element to go to, with or without `#`. */
  target = '';

  constructor() {
    super();
    this.addEventListener('click', moveFocus);
    takeOver(this);
    onLanguage(this, () => this.requestUpdate());
  }

  protected override render(): TemplateResult {
    // A server does not know what is in an element, nor where the page is.
    const isKnown = !isServed(this);
    const id = isKnown && this.firstElementChild ? '' : `${this.target ?? ''}`.replace(/^#/, '');
    // Not `#…` alone: with a <base> in the page that would lead to another one.
    return skipLink(id && `${isKnown ? pageAddress() : ''}#${id}`, isKnown && isEnglish(this));
  }
}

/** Fragment links move the view; not every browser and screen reader moves focus along. */
const moveFocus = (click: Event): void => {
  const link = click.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const target = document.getElementById(link?.getAttribute('href')?.split('#')[1] ?? '');
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus();
};

declare global {
  interface HTMLElementTagNameMap {
    'tryg-skip-link': TrygSkipLink;
  }
}
