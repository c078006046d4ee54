import { TrygNewsList } from '../elements/news-list/element.js';
import { define } from './define.js';

define({ 'tryg-news-list': TrygNewsList });

export { TrygNewsList };
export type * from '../elements/events.js';
