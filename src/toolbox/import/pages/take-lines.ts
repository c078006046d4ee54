import { linkAddress } from '../../../feed/address.js';
import { writtenMoment } from '../written-moment.js';
import { linesOf, textOf } from '../dom.js';
import type { Front } from '../draft.js';
import { isBold, pictureIn } from './blocks.js';
import { danishDate, isDateLine } from './danish-date.js';
import type { Profile } from './profiles/profile.js';

/* Lines of a text that say something of the whole: they go to the front matter. */

const LONGEST_LEAD = 300;

const dateIn = (block: Element): string | undefined => {
  const time = block.nodeName === 'TIME' ? block : block.querySelector('time');
  const machine = time && writtenMoment(time.getAttribute('datetime'));
  return machine && textOf(time) === textOf(block)
    ? machine
    : isDateLine(textOf(block))
      ? danishDate(textOf(block))
      : undefined;
};

/** The dates in the first three lines and the last one. */
export function takeDates(blocks: Element[], front: Front): void {
  const places = [...new Set([0, 1, 2, blocks.length - 1])].reverse();
  for (const place of places) {
    const block = blocks[place];
    const date = block && dateIn(block);
    if (!date) continue;
    if (/opdateret|ændret/i.test(textOf(block))) front.modified ??= date;
    else front.published ??= date;
    blocks.splice(place, 1);
  }
}

/** The first paragraph, where it is marked as a lead, or looks like one on such a site. */
export function takeLead(blocks: Element[], front: Front, profile: Profile, hasBreadcrumb: boolean): void {
  const place = blocks.findIndex((block) => block.nodeName === 'P' && !pictureIn(block));
  const first = blocks[place];
  if (!first || blocks.slice(0, place).some((block) => !pictureIn(block))) return;
  const text = textOf(first);
  const marked = first.matches(profile.lead) || first.closest(profile.lead) !== null;
  const isLine = profile.leadIsFirstLine && (isBold(first) || (hasBreadcrumb && text.length <= LONGEST_LEAD));
  const rest = blocks.slice(place + 1).some((block) => textOf(block).length > 0);
  if ((!marked && !isLine) || !rest || text.length > LONGEST_LEAD * 2 || first.querySelector('a')) return;
  front.lead = text;
  blocks.splice(place, 1);
}

/** "Læs mere om …" at the end leads on to another page. */
export function takeReadMore(blocks: Element[], front: Front, base: string, { readMore }: Profile): void {
  for (;;) {
    const last = blocks.at(-1);
    const links = last ? Array.from(last.matches('a') ? [last] : last.querySelectorAll('a[href]')) : [];
    if (!last || !links.length || !links.every((link) => linkAddress(link.getAttribute('href'), base)))
      return;
    const around = linesOf(last).every((line) => readMore.test(line));
    const mostly = links.map(textOf).join('').length * 2 > textOf(last).length;
    if (!around || !mostly) return;
    const related = links.map((link) => ({
      title: links.length === 1 ? textOf(last).replace(/:$/, '') : textOf(link),
      url: linkAddress(link.getAttribute('href'), base)!,
    }));
    front.related = [...related, ...(front.related ?? [])];
    blocks.pop();
  }
}
