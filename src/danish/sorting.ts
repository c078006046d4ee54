const { compare } = new Intl.Collator('da');

/** Words in Danish order, where å and aa come last: Gug, Vestbyen, Østerbro, Aalborg. */
export const danishOrder = (words: readonly string[]): string[] => [...words].sort(compare);
