import type { TemplateResult } from 'lit';
import { nextChange } from '../../feed/day.js';
import type { Feed } from '../../feed/schema.js';
import { contactOf } from '../../feed/select-contact.js';
import type { FeedView } from '../feed-controller.js';
import { contactBox, type ContactOptions } from '../parts/contact.js';

export { contactSubject as subject } from '../../danish/contact-text.js';
export { styles } from './styles.js';

/** Which contact, and how it is shown. */
export interface ContactCardOptions extends ContactOptions {
  readonly contact: string;
  readonly topic: string;
  readonly district: string;
}

/**
 * A box that says how to get in touch; `undefined` when the feed has no such contact.
 * @param drawAt - Told when what is said of the opening hours is no longer true: they change then, or "i morgen" does.
 */
export const contactCard = (
  feed: Feed,
  options: ContactCardOptions,
  drawAt: FeedView['drawAt'],
): TemplateResult | undefined => {
  const contact = contactOf(feed, options);
  const box = contact && contactBox(contact, options);
  drawAt(nextChange(options.now, box?.until));
  return box?.content;
};
