/** A name as it can stand in any address and on any disk. @example fileSlug('Årets Gå-tur (2)') // 'aarets-gaa-tur-2' */
export const fileSlug = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('å', 'aa')
    .replaceAll('ø', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/[^a-z\d]+/g, (signs) => (/^\p{M}+$/u.test(signs) ? '' : '-'))
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'fil';
