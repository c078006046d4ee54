/**
 * Words of a feed for an attribute, where markup would lie in wait for whoever copies the page's HTML.
 * @example attributeWords('3 < 5') // '3 ‹ 5'
 */
export const attributeWords = (words: string): string => words.replaceAll('<', '‹').replaceAll('>', '›');
