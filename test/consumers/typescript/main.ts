import { TrygNewsList, type Failure, type Item } from 'tryg-widgets';

/** A host's own list, under a name of its own. */
class TopStories extends TrygNewsList {
  get ids(): (string | undefined)[] {
    return this.shown.map((item: Item) => item.id);
  }
}

customElements.define('top-stories', TopStories);

const list = new TopStories();
list.src = '/feeds/tryg/feed.json';
list.limit = 3;
list.headingLevel = 1;
list.addEventListener('tryg-feed-ready', ({ items }) => {
  document.querySelector('output')!.textContent = items.toString();
});
list.addEventListener('tryg-feed-failed', ({ failure }) => failure satisfies Failure);
document.body.append(list);

// One listener hears every element.
document.addEventListener('tryg-item-open', ({ item }) => item satisfies string);
window.addEventListener('tryg-feed-failed', ({ stale }) => stale satisfies boolean);

export const others = document.querySelectorAll('tryg-news-list');
for (const other of others) {
  other.limit = 3;
  // @ts-expect-error: a number
  other.limit = 'tre';
  // @ts-expect-error: one of three
  other.layout = 'grid';
  // @ts-expect-error: no such field
  other.addEventListener('tryg-item-open', ({ items }) => items);
}
