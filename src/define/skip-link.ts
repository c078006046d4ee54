import { TrygSkipLink } from '../elements/skip-link/element.js';
import { define } from './define.js';

define({ 'tryg-skip-link': TrygSkipLink });

export { TrygSkipLink };
export type * from '../elements/events.js';
