/* The page has one title, however many newsrooms: the articles that are open go before what the host calls it. */

const articles = new Map<object, string>();
let hosts = '';
let ours = '';

/** Puts an article's title before the page's own; without one, takes it away again. What the host writes meanwhile holds. */
export function entitle(newsroom: object, article: string | undefined): void {
  if (articles.get(newsroom) === article) return;
  if (!articles.size || document.title !== ours) hosts = document.title;
  if (article === undefined) articles.delete(newsroom);
  else articles.set(newsroom, article);
  const parts = [...new Set(articles.values()), hosts].filter((part) => part);
  document.title = parts.join(' – ');
  ours = document.title;
}
