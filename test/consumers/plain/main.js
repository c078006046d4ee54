import 'tryg-widgets/news-list';

document.addEventListener('tryg-feed-ready', ({ items }) => {
  document.querySelector('output').textContent = items;
});

// As a router would, when there is an article to show.
await customElements.whenDefined('tryg-news-list');
await import('tryg-widgets/article');
