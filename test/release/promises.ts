/** What every server set-up answers with, whatever it is asked for. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
};

const YEAR = 365 * 24 * 3600;

/** How long something may be kept. Between the two is a matter of taste, outside of them is a fault. */
interface Caching {
  /** Seconds. */
  atLeast: number;
  atMost: number;
  /** What else `Cache-Control` says. */
  says: readonly RegExp[];
}

export const IMMUTABLE: Caching = { atLeast: YEAR, atMost: YEAR, says: [/\bimmutable\b/] };
export const MINUTES: Caching = { atLeast: 60, atMost: 15 * 60, says: [/\bstale-while-revalidate=\d/] };
export const FEED: Caching = {
  atLeast: 30,
  atMost: 15 * 60,
  says: [/\bstale-while-revalidate=\d/, /\bstale-if-error=\d/],
};

/** What is wrong with a `Cache-Control`, for a message; empty when it is as it should be. */
export function faultsOf(
  cacheControl: string | null | undefined,
  { atLeast, atMost, says }: Caching,
): string[] {
  const said = cacheControl ?? '';
  const age = Number(/\bmax-age=(\d+)/.exec(said)?.[1] ?? NaN);
  return [
    ...(age >= atLeast && age <= atMost ? [] : [`max-age should be ${atLeast} to ${atMost}: ${said}`]),
    ...says.filter((words) => !words.test(said)).map((words) => `${said} should say ${words.source}`),
  ];
}
