import { html, type TemplateResult } from 'lit';
import { skipToContent } from '../../danish/text.js';

/** The page's own link, or one to `address`. */
export const skipLink = (address: string, moveFocus: (click: Event) => void): TemplateResult =>
  html`<div class="root" part="root" lang="da" @click=${moveFocus}>
    <slot>${address ? html`<a part="link" href=${address}>${skipToContent}</a>` : ''}</slot>
  </div>`;
