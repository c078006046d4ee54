import { plainText } from '../../../feed/plain-text.js';
import { inOneLine, isMarkup, wordsOf } from '../dom.js';
import { raw } from './loose.js';

/** A title or lead in plain words, also where it is HTML. */
export const plainWords = (value: unknown): string | undefined => {
  const text = raw(value);
  return text && plainText(isMarkup(text) ? wordsOf(text) : text);
};

/** Ends of what a program has cut off by itself. */
const CUT =
  /\s*(\[?(…|\.\.\.)\]?|\[…\]|Læs mere\.?|Continue reading.*|The post .* appeared first on .*)\s*$/i;

/** A summary, unless it is only the beginning of the body over again. */
export function leadOf(summary: unknown, html: string): string | undefined {
  const lead = plainWords(summary);
  const plain = lead?.replace(CUT, '').replace(CUT, '');
  return plain && !inOneLine(wordsOf(html)).startsWith(plain) ? plain : undefined;
}
