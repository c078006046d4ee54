import type { LitElement } from 'lit';

/* What the elements of one page have agreed on: who shows which notice, and which the reader has closed. In memory only. */

const shownBy = new Map<string, LitElement>();
const closed = new Set<string>();
const elements = new Set<LitElement>();

/** Leaves notices that an element does not show any more to the others. */
function leave(element: LitElement, kept: readonly string[]): void {
  const left = [...shownBy].filter(([notice, owner]) => owner === element && !kept.includes(notice));
  for (const [notice] of left) shownBy.delete(notice);
  if (left.length) for (const other of elements) if (other !== element) other.requestUpdate();
}

/** Which of these notices are that element's to show: none that is closed, nor one that another was first to show. */
export function claim(element: LitElement, notices: readonly string[]): Set<string> {
  elements.add(element);
  leave(element, notices);
  const own = notices.filter((notice) => !closed.has(notice) && (shownBy.get(notice) ?? element) === element);
  for (const notice of own) shownBy.set(notice, element);
  return new Set(own);
}

/** Takes a notice away until the next page, wherever it is shown. */
export function close(notice: string): void {
  closed.add(notice);
  shownBy.get(notice)?.requestUpdate();
}

/** For an element that leaves the page: its notices are shown by those that stay. */
export function giveUp(element: LitElement): void {
  elements.delete(element);
  leave(element, []);
}
