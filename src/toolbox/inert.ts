/** What comes from a feed, a page or a file may hold anything: nothing of it reaches a terminal as a command. */
export const inert = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
