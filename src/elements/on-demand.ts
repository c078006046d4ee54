import type { CSSResult } from 'lit';

/** How an element looks, for elements that only some pages have: fetched when there is one. */
export interface View {
  readonly styles: CSSResult;
}

/** A module that is fetched when first asked for, again after a failure, and then at hand for every element. */
export class OnDemand<Module extends View = View> {
  module: Module | undefined;
  error: string | undefined;
  readonly #load: () => Promise<Module>;

  constructor(load: () => Promise<Module>) {
    this.#load = load;
  }

  /** Never rejects: afterwards either `module` or `error` is there. */
  async fetch(): Promise<void> {
    try {
      this.module ??= await this.#load();
    } catch (cause) {
      this.error = String(cause);
    }
  }
}
