import { inOneLine } from '../dom.js';

/** What a page says of itself, under the first of these names that it has. */
export const meta = (document: Document, ...names: string[]): string | undefined => {
  for (const name of names) {
    const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
    const content = inOneLine(element?.getAttribute('content'));
    if (content) return content;
  }
  return undefined;
};
