import { html, type TemplateResult } from 'lit';
import type { PhoneNumber } from '../../danish/phone.js';

/** A phone number to tap, or to read where it cannot be dialled. */
export const phoneLink = ({ text, href }: PhoneNumber): TemplateResult | string =>
  href ? html`<a class="tap" part="link" href=${href}>${text}</a>` : text;
