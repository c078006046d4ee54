import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { articleText as danish } from '../../danish/article-text.js';
import type { English } from '../../english/english.js';
import type { Item } from '../../feed/schema.js';
import { linkOf } from '../../feed/select.js';

/** What became of copying an item's address. */
interface Outcome {
  readonly item: string | undefined;
  readonly address: string;
  readonly isCopied: boolean;
}

const outcomes = new WeakMap<LitElement, Outcome>();

/** Where the clipboard is not to be had, for want of https or of the reader's permission, the answer is no. */
const isCopied = async (address: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return false;
  }
};

async function copy(element: LitElement, item: Item): Promise<void> {
  const address = linkOf(item) ?? location.href;
  // Safari wants to be asked while the click lasts.
  const copied = isCopied(address);
  // What is said twice is heard twice only if it was gone in between.
  outcomes.delete(element);
  element.requestUpdate();
  await element.updateComplete;
  outcomes.set(element, { item: item.id, address, isCopied: await copied });
  element.requestUpdate();
  await element.updateComplete;
  const field = element.renderRoot.querySelector<HTMLInputElement>('.by-hand input');
  field?.focus();
  field?.select();
}

/** Buttons that copy an item's address, or the page's where it has none, and print it; and how it went. */
export function share(element: LitElement, item: Item, english: English | undefined): TemplateResult {
  const text = english?.article ?? danish;
  const outcome = outcomes.get(element);
  const known = outcome?.item === item.id ? outcome : undefined;
  return html`<div class="share" part="share">
    <button type="button" part="button" @click=${() => void copy(element, item)}>${text.copyLink}</button>
    <button type="button" part="button" @click=${() => window.print()}>${text.print}</button>
    <p role="status">${known && (known.isCopied ? text.linkCopied : text.linkNotCopied)}</p>
    ${
      known?.isCopied === false
        ? html`<label class="by-hand"
            ><span class="muted">${text.addressToCopy}</span
            ><input part="field" readonly .value=${known.address}
          /></label>`
        : nothing
    }
  </div>`;
}
