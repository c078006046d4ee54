import { html, nothing, type TemplateResult } from 'lit';
import { danishAddress } from '../../danish/address.js';
import type { Address } from '../../feed/schema.js';

/** Lines below each other. */
export const lines = (texts: readonly unknown[]): TemplateResult[] =>
  texts.map((text, index) => html`${index ? html`<br />` : nothing}${text}`);

/** A postal address in its lines, or nothing. */
export const postalAddress = (address: Address | undefined): TemplateResult | typeof nothing => {
  const texts = danishAddress(address);
  return texts.length ? html`<address>${lines(texts)}</address>` : nothing;
};
