/**
 * Puts the text of an element on the clipboard.
 * @returns whether the browser did; where it did not, the text is selected instead, for the keyboard to copy.
 */
export async function copyTextOf(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    element.closest<HTMLElement>('[tabindex]')?.focus();
    getSelection()?.selectAllChildren(element);
    return false;
  }
}
