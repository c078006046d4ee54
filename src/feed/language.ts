/**
 * Reads a language tag (BCP 47) in its canonical form: `da_DK` as `da-DK`. What is no language, such as `dansk`, is none:
 * a wrong `lang` makes a screen reader worse than no `lang`. Languages have two or three letters; not every browser knows
 * them by name (Chromium lacks `kl`, Greenlandic).
 */
export function knownLanguage(value: unknown): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(String(value).replaceAll('_', '-'));
    return /^\w{2,3}\b/.test(tag!) ? tag : undefined;
  } catch {
    return undefined;
  }
}
