const RIGHT_TO_LEFT = /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm/;

/** The `lang` and `dir` of words in another language; nothing for Danish, which the wrapper says already. */
export function foreign(language: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (!language || /^da\b/.test(language)) return {};
  return {
    lang: language,
    dir: RIGHT_TO_LEFT.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr',
  };
}
