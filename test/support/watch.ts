/** The ways in which a page lets itself be heard when a script runs that should not. */
const ALARMS = ['alert', 'prompt', 'confirm', 'print', 'open', 'trygSentinel'];

/**
 * Listens for scripts that run in a window though they should not.
 * @returns what ran so far, and the way to stop.
 */
export function watch(window: Window): { ran: string[]; stop: () => void } {
  const ran: string[] = [];
  const target = window as unknown as Record<string, unknown>;
  const before = ALARMS.map((name) => [name, target[name]] as const);
  for (const name of ALARMS) target[name] = (...args: unknown[]) => void ran.push(`${name}(${args.join()})`);
  const stop = () => {
    for (const [name, original] of before) target[name] = original;
  };
  return { ran, stop };
}

/** What the outside world sent us, from ../shared/corpora; `undefined` where this machine does not have it. */
export async function corpus<T>(file: string): Promise<T | undefined> {
  const answer = await fetch(`${FEED_SERVER}/corpora/${file}`);
  return answer.ok ? ((await answer.json()) as T) : undefined;
}
