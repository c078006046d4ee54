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

/** How many of the items at the beginning of a list fit on a page; at least one. */
const fitting = (items: readonly Weight[], room: Room): number => {
  let bytes = 0;
  let count = 0;
  for (const item of items) {
    bytes += taken(item, room);
    if (count && (count >= room.items || bytes > room.bytes)) break;
    count += 1;
  }
  return count;
};

/**
 * Parts items into pages: the newest on the first, and the rest on pages that are filled from the oldest on. So a new item
 * changes the first page and the one after it; all that are full stay as they are, and keep their addresses.
 * @param items - The newest first.
 * @returns the first page, then the older ones, the newest of them first.
 */
export function pagesOf<T extends Weight>(items: readonly T[], first: Room, other: Room): T[][] {
  const onFirst = fitting(items, first);
  const pages: T[][] = [];
  const rest = items.slice(onFirst).reverse();
  for (let at = 0; at < rest.length;) {
    const count = fitting(rest.slice(at, at + other.items + 1), other);
    pages.push(rest.slice(at, at + count).reverse());
    at += count;
  }
  return [items.slice(0, onFirst), ...pages.reverse()];
}
