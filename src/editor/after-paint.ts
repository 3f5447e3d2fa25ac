/** Runs `task` once after the next paint, however often it is asked before; the page never waits for it. */
export function afterPaint(task: () => void): { request(): void; cancel(): void } {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    timer = undefined;
  };
  return {
    request() {
      if (timer !== undefined) return;
      // A hidden page paints no frame: the timer alone would then be enough, so both race and the first one wins.
      const run = (): void => {
        cancel();
        task();
      };
      timer = setTimeout(run, 250);
      frame = requestAnimationFrame(() => {
        clearTimeout(timer);
        timer = setTimeout(run, 0);
      });
    },
    cancel,
  };
}
