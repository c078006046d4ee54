/**
 * Turns the heading levels of a text, whatever they are, into levels without gaps under `top`: a heading is one deeper
 * than the nearest one before it that stands above it.
 * @returns the level to write for the next heading, 6 at most.
 * @example const level = outline(3); level(2) // 3; level(4) // 4; level(2) // 3
 */
export function outline(top: number): (level: number) => number {
  const open: number[] = [];
  return (level) => {
    while (open.length && open.at(-1)! >= level) open.pop();
    open.push(level);
    return Math.min(top + open.length - 1, 6);
  };
}
