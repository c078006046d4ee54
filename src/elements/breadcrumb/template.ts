import { html, nothing, type TemplateResult } from 'lit';
import { breadcrumb as label, untitled } from '../../danish/text.js';
import { itemOf, titleOf } from '../../feed/select.js';
import type { FeedState } from '../../feed/state.js';
import { foreign } from '../parts/language.js';

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
  { copy }: FeedState,
  { steps, isArticle, item }: BreadcrumbOptions,
): TemplateResult => {
  const article = isArticle && copy ? itemOf(copy.feed, item) : undefined;
  return html`<div class="root" part="root" lang="da">
    <nav aria-label=${label}>
      <ol>
        ${[...Array<void>(steps)].map(() => html`<li part="crumb"><slot></slot></li>`)}
        ${article ? current(titleOf(article) || untitled, article.language ?? copy?.feed.language) : nothing}
      </ol>
    </nav>
  </div>`;
};

const current = (title: string, language: string | undefined) => {
  const { lang, dir } = foreign(language);
  return html`<li part="crumb" aria-current="page" lang=${lang} dir=${dir}>${title}</li>`;
};
