import { parseInert } from '../elements/parts/rich-text/inert.js';
import { addressesIn } from '../embed/options.js';
import type { Feed, Item } from '../feed/schema.js';
import { pictureOf } from '../feed/select.js';
import { attachedTo } from '../feed/select-pictures.js';

/** Addresses as the feed says them: an item's own picture in every size, those attached to it, and those in its text. */
function picturesOf(item: Item): (string | null | undefined)[] {
  const own = pictureOf(item);
  const others = [...(own?.sizes ?? []), ...attachedTo(item, []).pictures];
  const inText = parseInert(item.content_html ?? '').querySelectorAll('img');
  return [own?.url, ...others.map(({ url }) => url), ...[...inText].map((img) => img.getAttribute('src'))];
}

/** Addresses of all the pictures that a feed may bring into a page. */
export const picturesIn = ({ items, address }: Feed): string[] =>
  items.flatMap(picturesOf).flatMap((one) => addressesIn(one ?? '', address).map(({ href }) => href));
