import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'tryg-widgets/svelte';

type List = SvelteHTMLElements['tryg-news-list'];

export const right: List = {
  src: '/feeds/tryg/feed.json',
  limit: 3,
  'heading-level': 1,
  'ontryg-feed-ready': (event) => event.items.toFixed(),
};

// @ts-expect-error: a number
export const wrong: List = { limit: 'tre' };
