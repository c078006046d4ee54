import { inOneLine, isElement, linesOf, textOf } from '../dom.js';
import type { ContactDraft } from '../draft.js';
import type { Profile } from './profiles/profile.js';
import { readContact, readOrganisation } from './read-contact.js';

/* What stands around an article on its page: it is taken out, so that the text remains. */

/** The box whose heading that is: what lies around both it and a label, else what follows it up to the next heading. */
function boxOf(head: Element, title: Element | null, { phone, write, hours }: Profile['contact']): Element[] {
  const labels = [phone, write, hours];
  const hasLabel = (element: Element, among: readonly RegExp[]): boolean =>
    linesOf(element).some((line) => among.some((label) => label.test(line)));
  let box: Element | undefined;
  for (let around = head.parentElement; around && !around.contains(title); around = around.parentElement) {
    box = around;
    if (hasLabel(box, labels)) break;
  }
  if (box && hasLabel(box, [phone, write])) return [box];
  const pieces = [head];
  const level = /^H\d$/.test(head.nodeName) ? `h1, h2, ${head.nodeName.toLowerCase()}` : 'h1, h2, h3';
  const goesOn = (next: Element): boolean =>
    !next.matches(level) || labels.some((label) => label.test(textOf(next)));
  for (let next = head.nextElementSibling; next && goesOn(next); next = next.nextElementSibling)
    pieces.push(next);
  return pieces;
}

/** Takes the contact box out of a page. */
export function takeContact(
  document: Document,
  title: Element | null,
  profile: Profile,
): ContactDraft | undefined {
  for (const head of document.querySelectorAll('h2, h3, h4, h5, h6, strong, legend, p')) {
    if (!profile.contact.heading.test(textOf(head))) continue;
    const box = boxOf(head, title, profile.contact);
    const contact = readContact(box, profile);
    if (!contact) continue;
    for (const piece of box) piece.remove();
    return contact;
  }
  return undefined;
}

/** Takes the footers out of a page, and reads the sender from the first that tells. */
export function takeOrganisation(
  document: Document,
  profile: Profile,
  address: string,
): Record<string, unknown> | undefined {
  let found: Record<string, unknown> | undefined;
  for (const footer of Array.from(document.querySelectorAll(profile.footer))) {
    if (footer.closest('article, blockquote')) continue;
    found ??= readOrganisation(footer, profile, address);
    footer.remove();
  }
  return found;
}

/** What readers can do with the page, and all that comes after it. */
export function takeShare(container: Element, title: Element | null, { share }: Profile): void {
  const head = Array.from(container.querySelectorAll('h2, h3, h4, p, strong, span, div, button')).find(
    (element) => share.test(textOf(element)),
  );
  if (!head) return;
  let box: Element = head;
  while (box.parentElement && box.parentElement !== container && !box.parentElement.contains(title))
    box = box.parentElement;
  // Inside the text's own box, only what follows.
  if (box !== head && inOneLine(box.textContent).length > 200) box = head;
  while (box.nextSibling) box.nextSibling.remove();
  box.remove();
}

/** Takes what stands above the title out of the page, but for a picture. */
export function takeAbove(container: Element, title: Element): void {
  for (let node: Element = title; node !== container && node.parentElement; node = node.parentElement) {
    for (const before of Array.from(node.parentElement.childNodes)) {
      if (before === node) break;
      if (!(isElement(before) && (before.nodeName === 'IMG' || before.querySelector('img')))) before.remove();
    }
  }
}
