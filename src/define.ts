import { define } from './define/define.js';
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

if (define(ELEMENTS)) watchPlaceholders(Object.keys(ELEMENTS));
