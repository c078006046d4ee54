/** How many bytes an item takes: whole, and without its body. */
export interface Weight {
  readonly bytes: number;
  readonly lean: number;
}

/** What a page may hold. */
export interface Room {
  readonly items: number;
  readonly bytes: number;
}

/** What an item takes on a page with that room: without its body, where whole it would not fit on any. */
export const isLean = ({ bytes }: Weight, room: Room): boolean => bytes > room.bytes;

const taken = (weight: Weight, room: Room): number => (isLean(weight, room) ? weight.lean : weight.bytes);

/** How many of the items at the beginning of a list fit in a share of a page; at least one. */
export const fitting = (items: readonly Weight[], room: Room, share = 1): number => {
  let bytes = 0;
  let count = 0;
  for (const item of items) {
    bytes += taken(item, room);
    if (count && (count >= room.items * share || bytes > room.bytes * share)) break;
    count += 1;
  }
  return count;
};

/**
 * Parts items into pages that are filled from the oldest on: a new one changes the first of them, and all that are full stay
 * as they are, and keep their addresses.
 * @param items - The newest first, as are the pages and what is on them.
 */
export function pagesOf<T extends Weight>(items: readonly T[], room: Room): T[][] {
  const pages: T[][] = [];
  const rest = items.toReversed();
  for (let at = 0; at < rest.length;) {
    const count = fitting(rest.slice(at, at + room.items + 1), room);
    pages.push(rest.slice(at, at + count).reverse());
    at += count;
  }
  return pages.reverse();
}
