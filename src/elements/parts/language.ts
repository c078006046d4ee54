import { nothing } from 'lit';

const RIGHT_TO_LEFT = /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm/;

/** What is to be said of the language of words, ready for an attribute. */
export interface Language {
  readonly lang: string | typeof nothing;
  readonly dir: 'ltr' | 'rtl' | typeof nothing;
}

/** The `lang` and `dir` of words in another language; nothing for Danish, which the wrapper says already. */
export function foreign(language: string | undefined): Language {
  if (!language || /^da\b/.test(language)) return { lang: nothing, dir: nothing };
  const { script = '' } = new Intl.Locale(language).maximize();
  return { lang: language, dir: RIGHT_TO_LEFT.test(script) ? 'rtl' : 'ltr' };
}
