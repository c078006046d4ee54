import type { LitElement } from 'lit';

/** Whether the nearest `lang` is English. Firefox's own `:lang()` does not look beyond a shadow root. */
export const isEnglish = (element: Element): boolean => {
  const near = element.closest('[lang]');
  const { host } = element.getRootNode() as ShadowRoot;
  return near ? near.matches(':lang(en)') : !!host && isEnglish(host);
};

/** Calls whenever that may be something else: when the element comes into a page, and when a `lang` around it changes. */
export function onLanguage(host: LitElement, call: () => void): void {
  let observer: MutationObserver;
  host.addController({
    hostConnected() {
      observer = new MutationObserver(call);
      call();
      for (let node: Node | undefined = host; node; node = (node as ShadowRoot).host)
        observer.observe((node = node.getRootNode()), { subtree: true, attributeFilter: ['lang'] });
    },
    hostDisconnected: () => observer.disconnect(),
  });
}
