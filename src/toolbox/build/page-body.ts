import { articleText } from '../../danish/article-text.js';
import { outline } from '../../elements/parts/rich-text/outline.js';
import { Markup } from './markup.js';

/** A body whose headings, whatever they are, come after the page's own, and whose tables scroll where they are too wide. */
export function pageBody(html: string): Markup {
  const level = outline(2);
  let tables = 0;
  return new Markup(
    html
      .replace(/<h([1-6])\b([^>]*)>(.*?)<\/h\1>/gs, (_, given: string, attributes: string, words: string) => {
        const tag = `h${level(Number(given))}`;
        return `<${tag}${attributes}>${words}</${tag}>`;
      })
      .replace(/<table\b/g, (tag) => {
        const name = articleText.table((tables += 1));
        return `<div class="scroll" role="region" tabindex="0" aria-label="${name}">${tag}`;
      })
      .replaceAll('</table>', '</table></div>'),
  );
}
