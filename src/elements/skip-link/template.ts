import { html, type TemplateResult } from 'lit';
import { skipToContent as danish } from '../../danish/skip-text.js';
import { skipToContent as english } from '../../english/skip-text.js';

/** The page's own link, or one to `address`. */
export const skipLink = (address: string, isEnglish: boolean): TemplateResult =>
  html`<div class="root" part="root" lang=${isEnglish ? 'en' : 'da'}>
    ${address ? html`<a part="link" href=${address}>${isEnglish ? english : danish}</a>` : html`<slot></slot>`}
  </div>`;
