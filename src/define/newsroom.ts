import './article.js';
import './breadcrumb.js';
import './contact-card.js';
import './news-list.js';
import './organisation.js';
import './skip-link.js';
import { TrygNewsroom } from '../elements/newsroom/element.js';
import { define } from './define.js';

define({ 'tryg-newsroom': TrygNewsroom });

export { TrygNewsroom };
export type * from '../elements/events.js';
