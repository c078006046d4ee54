import robotsParser from 'robots-parser';

/** What a server allows its guests. */
export interface Robots {
  allows(this: void, address: string): boolean;
  /** Milliseconds between two visits. */
  readonly pause: number;
}

/** Nobody who asks for a longer pause is waited for. */
const LONGEST_PAUSE = 30_000;

/** Where there is no robots.txt. */
export const EVERYTHING: Robots = { allows: () => true, pause: 0 };

/** Reads a `robots.txt`, which lies at that address. */
export function robotsIn(text: string, address: string, agent: string): Robots {
  const rules = robotsParser(address, text);
  return {
    allows: (page) => rules.isAllowed(page, agent) !== false,
    pause: Math.min((rules.getCrawlDelay(agent) ?? 0) * 1000, LONGEST_PAUSE),
  };
}
