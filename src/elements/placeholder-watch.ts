import { OnDemand } from './on-demand.js';
import { onWake } from './wake.js';

const code = new OnDemand(() => import('./placeholders.js'));

/**
 * Has placeholders filled, those in the page and those to come. A page without any fetches nothing for it.
 * @param tags - The elements there are.
 */
export function watchPlaceholders(tags: readonly string[]): void {
  const observer = new MutationObserver(look);
  const observe = () =>
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-tryg'] });
  function look(): void {
    if (!document.querySelector('[data-tryg]')) return;
    observer.disconnect();
    void code.fetch().then(() => {
      code.module?.fillPlaceholders(tags);
      if (code.module) observe();
    });
  }
  observe();
  // What could not be had is asked for again.
  onWake(look);
  look();
}
