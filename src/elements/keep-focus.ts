import type { LitElement } from 'lit';

/**
 * What readers stand on may move, or go, when an element is drawn anew: the fallback when the news comes, a button when all
 * is well again. They stay on it, or stand on the status line afterwards; not at the top of the page.
 */
export function keepFocus(host: LitElement): void {
  let focused: HTMLElement | null = null;
  const rootOf = () => host.renderRoot as ShadowRoot;
  host.addController({
    hostUpdate() {
      focused = rootOf().activeElement as HTMLElement | null;
    },
    hostUpdated() {
      const root = rootOf();
      const isLost = focused && !root.activeElement;
      const isHidden = host.querySelector(':focus') && !root.querySelector('slot');
      if (!isLost && !isHidden) return;
      const status = root.querySelector<HTMLElement>('[role=status]');
      (focused?.isConnected ? focused : status)?.focus({ preventScroll: true });
    },
  });
}
