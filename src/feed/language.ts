const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Reads a language tag (BCP 47) in its canonical form: `da_DK` as `da-DK`. What is no language, such as `dansk`, is none:
 * a wrong `lang` makes a screen reader worse than no `lang`.
 */
export function knownLanguage(value: unknown): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(String(value).replaceAll('_', '-'));
    return tag && names.of(tag.split('-')[0]!) ? tag : undefined;
  } catch {
    return undefined;
  }
}
