const RIGHT_TO_LEFT = /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm/;

/** What is to be said of the language of words, where anything is. */
export interface Language {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** The `lang` and `dir` of words in another language; nothing for Danish, which the wrapper says already. */
export function foreign(language: string | undefined): Language {
  if (!language || /^da\b/.test(language)) return {};
  return {
    lang: language,
    dir: RIGHT_TO_LEFT.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr',
  };
}
