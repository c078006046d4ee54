import { html, type TemplateResult } from 'lit';
import { skipToContent } from '../../danish/text.js';

/** The page's own link, or one to `address`. */
export const skipLink = (address: string): TemplateResult =>
  html`<div class="root" part="root" lang="da">
    ${address ? html`<a part="link" href=${address}>${skipToContent}</a>` : html`<slot></slot>`}
  </div>`;
