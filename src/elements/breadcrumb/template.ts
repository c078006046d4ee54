import { html, nothing, type TemplateResult } from 'lit';
import { breadcrumbText as danish } from '../../danish/breadcrumb-text.js';
import type { English } from '../../english/english.js';
import { itemOf, titleOf } from '../../feed/select.js';
import type { FeedView } from '../feed-controller.js';
import { foreign } from '../parts/language.js';
import { textIn } from '../parts/text-in.js';

export { styles } from './styles.js';

/** The way to a page, and the article that ends it. */
export interface BreadcrumbOptions {
  /** How many links the page gives. */
  readonly steps: number;
  readonly isArticle: boolean;
  readonly item: string;
}

/** The path, one slot for each of the page's own links, and the article's title last once it is known. */
export const breadcrumb = (
  { state: { copy }, english }: FeedView,
  { steps, isArticle, item }: BreadcrumbOptions,
): TemplateResult => {
  const text = textIn(english);
  const article = isArticle && copy ? itemOf(copy.feed, item) : undefined;
  return html`<div class="root" part="root" lang=${text.lang}>
    <nav aria-label=${(english?.breadcrumb ?? danish).breadcrumb}>
      <ol>
        ${[...Array<void>(steps)].map(() => html`<li part="crumb"><slot></slot></li>`)}
        ${article ? current(titleOf(article) || text.untitled, article.language ?? copy?.feed.language, english) : nothing}
      </ol>
    </nav>
  </div>`;
};

const current = (title: string, language: string | undefined, english: English | undefined) => {
  const { lang, dir } = foreign(language, english);
  return html`<li part="crumb" aria-current="page" lang=${lang} dir=${dir}>${title}</li>`;
};
