/**
 * Calls when the page may have come back to life: seen again, online again, or out of the back-forward cache.
 * @param call - Told whether it was the last, in which case what it shows is as old as the reader's visit elsewhere.
 * @returns the way to stop.
 */
export function onWake(call: (isBack: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener('online', () => call(false), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && call(true), { signal });
  document.addEventListener('visibilitychange', () => document.hidden || call(false), { signal });
  return () => stop.abort();
}
