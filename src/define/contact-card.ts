import { TrygContactCard } from '../elements/contact-card/element.js';
import { define } from './define.js';

define({ 'tryg-contact-card': TrygContactCard });

export { TrygContactCard };
export type * from '../elements/events.js';
