/** Time that passes faster until it is put back. */
export interface Haste {
  /** The waits that were shortened, in milliseconds as they were asked for. */
  readonly waits: number[];
  restore(): void;
}

/** Lets long waits pass quickly. What is shorter takes as long as ever, and so does the network. */
export function hasten({ from = 30_000, times = 1000 } = {}): Haste {
  const { setTimeout: start } = globalThis;
  const waits: number[] = [];
  Object.assign(globalThis, {
    setTimeout: (call: () => void, wait = 0) => {
      if (wait < from) return start(call, wait);
      waits.push(wait);
      return start(call, wait / times);
    },
  });
  return { waits, restore: () => void Object.assign(globalThis, { setTimeout: start }) };
}

/** Lets all time pass so many times as fast; the network takes as long as ever. */
export function race(times: number): () => void {
  const { setTimeout: start, performance: watch } = globalThis;
  const begin = watch.now();
  const now = () => begin + (Performance.prototype.now.call(watch) - begin) * times;
  Object.defineProperty(watch, 'now', { value: now, configurable: true });
  Object.assign(globalThis, { setTimeout: (call: () => void, wait = 0) => start(call, wait / times) });
  return () => {
    Reflect.deleteProperty(watch, 'now');
    Object.assign(globalThis, { setTimeout: start });
  };
}
