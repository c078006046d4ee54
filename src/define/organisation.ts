import { TrygOrganisation } from '../elements/organisation/element.js';
import { define } from './define.js';

define({ 'tryg-organisation': TrygOrganisation });

export { TrygOrganisation };
export type * from '../elements/events.js';
