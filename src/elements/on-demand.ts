import type { CSSResult } from 'lit';
import { FeedError } from '../feed/error.js';

/** How an element looks, for elements that only some pages have: fetched when there is one. */
export interface View {
  readonly styles: CSSResult | CSSResult[];
}

/** A module that is fetched when first asked for, again after a failure, and then at hand for every element. */
export class OnDemand<Module> {
  module: Module | undefined;
  error: FeedError | undefined;
  readonly #load: () => Promise<Module>;
  #loading: Promise<void> | undefined;

  constructor(load: () => Promise<Module>) {
    this.#load = load;
  }

  /** Never rejects: afterwards either `module` or `error` is there. */
  fetch(): Promise<void> {
    return (this.#loading ??= this.#load().then(
      (module) => void (this.module = module),
      (cause: unknown) => {
        this.#loading = undefined;
        const isKnown = !!this.error;
        this.error = new FeedError('unreachable', import.meta.url, String(cause));
        if (!isKnown) console.error(`[tryg-widgets] ${this.error.message}`);
      },
    ));
  }
}
