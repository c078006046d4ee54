import { escaped } from '../embed/snippet.js';
import { sandboxed } from './frames.js';

/** As long as the widgets wait, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Whether any page may fetch what lies at an address: it is tried in a frame that has no origin.
 * @param script - The address of `elsewhere.js`.
 */
export function isOpenToAll(address: string, script: string, owner: AbortSignal): Promise<boolean> {
  const html = `<script data-feed="${escaped(address)}" src="${escaped(script)}"></script>`;
  const frame = sandboxed(html, '');
  frame.hidden = true;
  const ending = new AbortController();
  const signal = AbortSignal.any([owner, ending.signal, AbortSignal.timeout(PATIENCE)]);
  return new Promise<boolean>((done) => {
    signal.addEventListener('abort', () => done(false));
    const hear = ({ source, data }: MessageEvent<unknown>): void => {
      if (source === frame.contentWindow) done(data === true);
    };
    addEventListener('message', hear, { signal });
    document.body.append(frame);
  }).finally(() => {
    frame.remove();
    ending.abort();
  });
}
