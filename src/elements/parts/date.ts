import { html, type TemplateResult } from 'lit';
import { danishDate } from '../../danish/date.js';

/** A date a reader can read and a machine too; `undefined` when there is none. */
export function date(moment: string | undefined, say = (text: string) => text): TemplateResult | undefined {
  const text = danishDate(moment);
  return text === undefined ? undefined : html`<time datetime=${moment!}>${say(text)}</time>`;
}
