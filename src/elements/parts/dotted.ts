/** Parts of a line with dots between, those left out that are not there. */
export const dotted = (parts: readonly unknown[]): unknown[] =>
  parts.filter((part) => part !== undefined).map((part, index) => [index ? '\u00a0· ' : '', part]);
