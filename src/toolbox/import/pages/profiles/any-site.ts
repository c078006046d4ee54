import type { Profile } from './profile.js';
import { trygAalborg } from './tryg-aalborg.js';

/** A page nobody has described: its text is what Readability takes for it. */
export const anySite: Profile = {
  ...trygAalborg,
  name: 'any',
  fits: () => true,
  articles: undefined,
  content: '',
  leadIsFirstLine: false,
  boldLineIsHeading: false,
};
