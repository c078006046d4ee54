/** An address on the web, or of a mailbox, without the signs that end a sentence. */
const ADDRESS =
  /((?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,:;!?)\]’”]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)/i;

const addressOf = (words: string): string => {
  if (words.includes('@') && !words.includes('/')) return `mailto:${words}`;
  return /^www/i.test(words) ? `https://${words}` : words;
};

/** Makes links of addresses that stand in a text: Markdown would, and read its own escapes as part of them. */
export function linkAddresses(document: Document): void {
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const pieces = text.data.split(ADDRESS);
    if (pieces.length === 1 || text.parentElement?.closest('a, code, pre')) continue;
    const nodes = pieces.map((piece, at) => {
      if (at % 2 === 0) return piece;
      const link = document.createElement('a');
      link.setAttribute('href', addressOf(piece));
      link.textContent = piece;
      return link;
    });
    text.replaceWith(...nodes);
  }
}
