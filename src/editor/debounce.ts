/** Runs `task` once when nothing has asked for it for `delay` ms; `flush` runs it now if it waits. */
export function debounce(task: () => void, delay: number): { request(): void; flush(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    task();
  };
  return {
    request() {
      clearTimeout(timer);
      timer = setTimeout(run, delay);
    },
    flush: run,
    cancel: () => clearTimeout(timer),
  };
}
