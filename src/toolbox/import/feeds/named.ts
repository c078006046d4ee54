import { plainText } from '../../../feed/plain-text.js';
import { slug } from '../../content/slug.js';
import type { Named } from '../draft.js';

/** Categories or tags as topics, each once. */
export const named = (labels: readonly (string | undefined)[]): Named[] => {
  const found = new Map<string, Named>();
  for (const label of labels) {
    const words = plainText(label);
    const name = words && slug(words);
    if (name && !found.has(name)) found.set(name, { slug: name, label: words });
  }
  return [...found.values()];
};
