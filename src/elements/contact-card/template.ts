import type { TemplateResult } from 'lit';
import { contactText as danish } from '../../danish/contact-text.js';
import type { English } from '../../english/english.js';
import { nextChange } from '../../feed/day.js';
import type { Feed } from '../../feed/schema.js';
import { contactOf } from '../../feed/select-contact.js';
import type { FeedView } from '../feed-controller.js';
import { contactBox, type ContactOptions } from '../parts/contact.js';

export const subject = (english: English | undefined) => (english?.contact ?? danish).contactSubject;
export { styles } from './styles.js';

/** Which contact, and how it is shown. */
export interface ContactCardOptions extends Pick<ContactOptions, 'headingLevel' | 'emergency'> {
  readonly contact: string;
  readonly topic: string;
  readonly district: string;
}

/**
 * A box that says how to get in touch; `undefined` when the feed has no such contact.
 * @param view - Says in which language, and is told when what is said of the opening hours is no longer true: they change then, or "i morgen" does.
 */
export const contactCard = (
  feed: Feed,
  options: ContactCardOptions,
  view: FeedView,
): TemplateResult | undefined => {
  const now = new Date();
  const { headingLevel, emergency } = options;
  const contact = contactOf(feed, options);
  const box =
    contact &&
    contactBox(contact, { headingLevel, emergency, now, english: view.english, language: feed.language });
  view.drawAt(nextChange(now, box?.until));
  return box?.content;
};
