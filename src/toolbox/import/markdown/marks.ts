import type TurndownService from 'turndown';

const SIGN = /[\p{P}\p{S}]/u;

/** Whether Markdown sees a mark's beginning, or end, between two characters: not between a word and a sign. */
const isEdge = (outside: string | undefined, inside: string | undefined): boolean =>
  !SIGN.test(inside ?? '') || !outside?.trim() || SIGN.test(outside);

/** Whether stars around these words would be read as such, and not stand there as they are. */
function hasEdges(
  { previousSibling: before, nextSibling: after, textContent }: Node,
  content: string,
): boolean {
  const words = textContent ?? '';
  if ([before, after].some((one) => /^(STRONG|B|EM|I)$/.test(one?.nodeName ?? ''))) return false;
  return (
    isEdge(/^\s/.test(words) ? ' ' : before?.textContent?.at(-1), content.at(0)) &&
    isEdge(/\s$/.test(words) ? ' ' : after?.textContent?.at(0), content.at(-1))
  );
}

/** How marks in a line are written, by the elements that have them: in stars where that can be, else as HTML. */
const MARKS: readonly [names: RegExp, tag: string, stars?: string][] = [
  [/^(STRONG|B)$/, 'strong', '**'],
  [/^(EM|I)$/, 'em', '*'],
  [/^(DEL|S|STRIKE)$/, 'del'],
  [/^SUP$/, 'sup'],
  [/^SUB$/, 'sub'],
];

export function addMarks(turndown: TurndownService): void {
  for (const [names, tag, stars] of MARKS)
    turndown.addRule(tag, {
      filter: ({ nodeName }) => names.test(nodeName),
      replacement: (content, node) => {
        if (!content.trim()) return content;
        return stars && hasEdges(node, content) ? stars + content + stars : `<${tag}>${content}</${tag}>`;
      },
    });
}
