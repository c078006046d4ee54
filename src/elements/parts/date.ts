import { html, type TemplateResult } from 'lit';
import { danishDate } from '../../danish/date.js';
import type { English } from '../../english/english.js';
import type { Item } from '../../feed/schema.js';
import { textIn } from './text-in.js';

/** A date a reader can read and a machine too; `undefined` when there is none. */
export function date(
  moment: string | undefined,
  english: English | undefined,
  say = (text: string) => text,
): TemplateResult | undefined {
  const text = textIn(english).date(moment);
  return text === undefined ? undefined : html`<time datetime=${moment!}>${say(text)}</time>`;
}

/** The date of an update; none on the day of publication, or before it: that is no news. */
export const dateOfUpdate = (
  { date_published = '', date_modified = '' }: Item,
  english: English | undefined,
): TemplateResult | undefined =>
  date_modified > date_published && danishDate(date_modified) !== danishDate(date_published)
    ? date(date_modified, english, textIn(english).updated)
    : undefined;
