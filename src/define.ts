import { TrygArticle } from './elements/article/element.js';
import { TrygBreadcrumb } from './elements/breadcrumb/element.js';
import { TrygContactCard } from './elements/contact-card/element.js';
import { TrygEventList } from './elements/event-list/element.js';
import { TrygNewsList } from './elements/news-list/element.js';
import { TrygNewsroom } from './elements/newsroom/element.js';
import { TrygNotice } from './elements/notice/element.js';
import { TrygOrganisation } from './elements/organisation/element.js';
import { watchPlaceholders } from './elements/placeholder-watch.js';
import { TrygSkipLink } from './elements/skip-link/element.js';
import { policy } from './trusted-types.js';

const ELEMENTS = {
  'tryg-article': TrygArticle,
  'tryg-breadcrumb': TrygBreadcrumb,
  'tryg-contact-card': TrygContactCard,
  'tryg-event-list': TrygEventList,
  'tryg-news-list': TrygNewsList,
  'tryg-newsroom': TrygNewsroom,
  'tryg-notice': TrygNotice,
  'tryg-organisation': TrygOrganisation,
  'tryg-skip-link': TrygSkipLink,
};

const isLoaded = Object.keys(ELEMENTS).some((tag) => customElements.get(tag));

if (isLoaded) {
  console.info('[tryg-widgets] loaded twice on this page: the first copy stays');
} else if (policy === null || document.contentType !== 'text/html') {
  console.error(
    '[tryg-widgets] not started: expected text/html, with `tryg-widgets` among its trusted-types',
  );
} else {
  for (const [tag, element] of Object.entries(ELEMENTS)) customElements.define(tag, element);
  watchPlaceholders(Object.keys(ELEMENTS));
}

declare global {
  interface HTMLElementTagNameMap {
    'tryg-article': TrygArticle;
    'tryg-breadcrumb': TrygBreadcrumb;
    'tryg-contact-card': TrygContactCard;
    'tryg-event-list': TrygEventList;
    'tryg-news-list': TrygNewsList;
    'tryg-newsroom': TrygNewsroom;
    'tryg-notice': TrygNotice;
    'tryg-organisation': TrygOrganisation;
    'tryg-skip-link': TrygSkipLink;
  }
}
