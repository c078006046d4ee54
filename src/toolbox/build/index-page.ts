import { danishDate } from '../../danish/date.js';
import type { Item } from '../../feed/schema.js';
import { leadOf, titleOf } from '../../feed/select.js';
import { htmlPage } from './html-page.js';
import { markup } from './markup.js';
import type { Settings } from './settings.js';

/** The newest items, for who comes to the feed's folder with a browser. */
export function indexPage(items: readonly Item[], settings: Settings): string {
  const { base, title, description, feed } = settings;
  const head = markup`<link rel="canonical" href="${base}index.html">${description && markup`\n<meta name="description" content="${description}">`}`;
  const entries = items.map((item) => {
    const { url, language, date_published: published } = item;
    const lead = leadOf(item);
    return markup`<li${language && language !== feed.language && markup` lang="${language}"`}><h2><a href="${url}">${titleOf(item)}</a></h2>${
      published && markup`<p class="muted"><time datetime="${published}">${danishDate(published)}</time></p>`
    }${lead && markup`<p>${lead}</p>`}</li>\n`;
  });
  const main = markup`<main>
<h1>${title}</h1>
${description && markup`<p class="lead">${description}</p>\n`}<ul class="news">
${entries}</ul>
</main>`;
  return htmlPage(settings, 'index.html', title, head, main);
}
