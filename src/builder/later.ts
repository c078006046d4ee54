/** Does something once nobody has asked for it any more for so many milliseconds. */
export function later(pause: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };
}
