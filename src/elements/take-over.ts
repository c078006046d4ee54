import { adoptStyles, type LitElement } from 'lit';

/**
 * Whether an element is being drawn by a server, or takes over what a server has drawn. What it takes over must be what it
 * would draw itself, so both are drawn as on a page where nothing is known yet: in Danish, and with the fallback.
 */
export const isServed = ({ hasUpdated, renderRoot }: LitElement): boolean =>
  !hasUpdated && (renderRoot as Node | undefined)?.firstChild !== null;

/** Draws an element anew once it has taken over what a server drew, styled also where a policy has refused the server's styles. */
export function takeOver(host: LitElement): void {
  host.addController({
    hostUpdate() {
      if (!isServed(host)) return;
      void host.updateComplete.then(() => {
        const { elementStyles } = host.constructor as typeof LitElement;
        adoptStyles(host.renderRoot as ShadowRoot, elementStyles);
        host.requestUpdate();
      });
    },
  });
}
