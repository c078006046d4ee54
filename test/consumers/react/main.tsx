import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'tryg-widgets/news-list';
import type {} from 'tryg-widgets/react';

function News() {
  const [items, setItems] = useState<number>();
  return (
    <>
      <tryg-news-list
        src="/feeds/tryg/feed.json"
        limit={3}
        heading-level={1}
        ontryg-feed-ready={(event) => setItems(event.items)}
      >
        <a href="/nyheder">Nyheder</a>
      </tryg-news-list>
      <output>{items}</output>
    </>
  );
}

export const wrong = [
  // @ts-expect-error: a number
  <tryg-news-list limit="tre" />,
  // @ts-expect-error: one of three
  <tryg-news-list layout="grid" />,
  // @ts-expect-error: a number, as an attribute too
  <tryg-news-list heading-level="h1" />,
  // @ts-expect-error: no such property
  <tryg-news-list lmit={3} />,
  // @ts-expect-error: no such field
  <tryg-news-list ontryg-item-open={(event) => console.log(event.items)} />,
];

createRoot(document.querySelector('#app')!).render(<News />);
