/* For pages that hold frames: gives each the height that it tells. */

interface Told {
  readonly type?: unknown;
  readonly height?: unknown;
}

const TYPE = 'tryg-height';

/** Other frames of the page, such as advertisements, are not to grow over it by our hand. */
const { origin } = new URL((document.currentScript as HTMLScriptElement).src);
const ownFrames = () =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/`));

addEventListener('message', ({ source, data }: MessageEvent<Told | null>) => {
  const height = Number(data?.type === TYPE && data.height);
  if (!(height > 0)) return;
  for (const frame of ownFrames()) {
    const borders = frame.offsetHeight - frame.clientHeight;
    if (frame.contentWindow === source) frame.style.height = `${height + borders}px`;
  }
});

// Those that were there before this script have told their height to nobody.
for (const { contentWindow } of ownFrames()) contentWindow?.postMessage({ type: TYPE }, '*');

export {};
