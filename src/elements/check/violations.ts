/** Hears what the page's Content-Security-Policy stops while something is tried. */
export class Violations {
  readonly #heard: { directive: string; origin: string }[] = [];
  readonly #ending = new AbortController();

  constructor() {
    const hear = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent) => {
      // A policy that only reports stops nothing.
      if (disposition === 'report' || !URL.canParse(blockedURI)) return;
      this.#heard.push({ directive: effectiveDirective, origin: new URL(blockedURI).origin });
    };
    document.addEventListener('securitypolicyviolation', hear, { signal: this.#ending.signal });
  }

  /** Whether a directive stopped what lies at the origin of that address. */
  has(directive: 'connect-src' | 'img-src', address: string): boolean {
    const { origin } = new URL(address);
    return this.#heard.some((one) => one.directive === directive && one.origin === origin);
  }

  stop(): void {
    this.#ending.abort();
  }
}
