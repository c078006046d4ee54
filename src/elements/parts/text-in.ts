import { danishText } from '../../danish/text.js';
import type { English } from '../../english/english.js';

/** The words that every page may need, in the language of the page. */
export const textIn = (english: English | undefined): English['text'] => english?.text ?? danishText;
