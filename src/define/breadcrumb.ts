import { TrygBreadcrumb } from '../elements/breadcrumb/element.js';
import { define } from './define.js';

define({ 'tryg-breadcrumb': TrygBreadcrumb });

export { TrygBreadcrumb };
export type * from '../elements/events.js';
