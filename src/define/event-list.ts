import { TrygEventList } from '../elements/event-list/element.js';
import { define } from './define.js';

define({ 'tryg-event-list': TrygEventList });

export { TrygEventList };
export type * from '../elements/events.js';
