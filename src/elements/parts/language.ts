import { nothing } from 'lit';
import type { English } from '../../english/english.js';
import { textIn } from './text-in.js';

const RIGHT_TO_LEFT = /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm/;

/** What is to be said of the language of words, ready for an attribute. */
export interface Language {
  readonly lang: string | typeof nothing;
  readonly dir: 'ltr' | 'rtl' | typeof nothing;
}

/**
 * The `lang` and `dir` of words in another language than our own; nothing for the same, which the wrapper says already.
 * @param language - Danish, where nobody says.
 */
export function foreign(language = 'da', english?: English): Language {
  if (language.split('-')[0] === textIn(english).lang) return { lang: nothing, dir: nothing };
  const { script = '' } = new Intl.Locale(language).maximize();
  return { lang: language, dir: RIGHT_TO_LEFT.test(script) ? 'rtl' : 'ltr' };
}
