import { TrygArticle } from '../elements/article/element.js';
import { define } from './define.js';

define({ 'tryg-article': TrygArticle });

export { TrygArticle };
export type * from '../elements/events.js';
