import { TrygNotice } from '../elements/notice/element.js';
import { define } from './define.js';

define({ 'tryg-notice': TrygNotice });

export { TrygNotice };
export type * from '../elements/events.js';
