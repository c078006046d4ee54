import { tellWordPress } from './wordpress.js';

/** Tells the page around this one how high it is, in CSS pixels: whenever that changes, and when it is asked. */
export function tellHeight(): void {
  if (parent === window) return;
  const tell = (): void => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // Nobody needs to be kept from knowing it.
    parent.postMessage({ type: 'tryg-height', height }, '*');
    tellWordPress('height', height);
  };
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener('message', ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
    if (source === parent && data?.type === 'tryg-height') tell();
  });
}
