import { html, type TemplateResult } from 'lit';
import { danishDate } from '../../danish/date.js';
import { updated } from '../../danish/text.js';
import type { Item } from '../../feed/schema.js';

/** A date a reader can read and a machine too; `undefined` when there is none. */
export function date(moment: string | undefined, say = (text: string) => text): TemplateResult | undefined {
  const text = danishDate(moment);
  return text === undefined ? undefined : html`<time datetime=${moment!}>${say(text)}</time>`;
}

/** The date of an update; none on the day of publication, or before it: that is no news. */
export const dateOfUpdate = ({
  date_published = '',
  date_modified = '',
}: Item): TemplateResult | undefined =>
  date_modified > date_published && danishDate(date_modified) !== danishDate(date_published)
    ? date(date_modified, updated)
    : undefined;
