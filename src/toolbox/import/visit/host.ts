import { setTimeout as sleep } from 'node:timers/promises';
import type { Robots } from './robots.js';

/** A server, which is asked one thing at a time, with a pause between. */
export class Host {
  /** Its robots.txt, once somebody has asked for it. */
  robots?: Promise<Robots> | undefined;
  /** Milliseconds between two requests. */
  pause: number;
  /** Ends when the last request has. */
  #turn: Promise<unknown> = Promise.resolve();
  /** When the last request ended. */
  #rested = 0;

  constructor(pause: number) {
    this.pause = pause;
  }

  async inTurn<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const before = this.#turn;
    let leave = (): void => {};
    this.#turn = new Promise<void>((resolve) => (leave = resolve));
    try {
      await before;
      const rest = this.#rested + this.pause - Date.now();
      if (this.#rested && rest > 0) await sleep(rest, undefined, { signal });
      return await ask();
    } finally {
      this.#rested = Date.now();
      leave();
    }
  }
}
