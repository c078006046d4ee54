/**
 * Sets the page's clock, which goes on from there.
 * @param moment - With an offset: the zone is the machine's own.
 * @returns the way back.
 */
export function setClock(moment: string): () => void {
  const { Date: RealDate } = globalThis;
  const ahead = RealDate.parse(moment) - RealDate.now();
  const now = (): number => RealDate.now() + ahead;
  globalThis.Date = class extends RealDate {
    constructor(...parts: [] | [number]) {
      super(...(parts.length ? parts : ([now()] as const)));
    }
    static override now = now;
  } as DateConstructor;
  return () => (globalThis.Date = RealDate);
}
