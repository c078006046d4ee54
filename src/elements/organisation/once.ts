/* What the elements of one page have agreed on: which CVR numbers the developer has heard of. In memory only. */

const told = new Set<string>();

/** Says to the developer, once, that a CVR number is not what it should be. */
export function warnOf(cvr: string): void {
  if (told.has(cvr)) return;
  told.add(cvr);
  console.warn(
    `[tryg-widgets] <tryg-organisation>: the feed says cvr "${cvr}": expected eight digits that pass the modulus 11 check`,
  );
}
