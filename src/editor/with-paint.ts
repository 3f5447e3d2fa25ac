import { afterPaint } from './after-paint.ts';

/** A task that took no longer is not felt when the paint waits for it; what it changes then needs no paint of its own. In ms. */
const unfelt = 4;

/**
 * Runs `task` once for all requests of a moment: before the next paint when it was quick the last time, else after that paint.
 * The first time counts as slow.
 */
export function withPaint(task: () => void): { request(): void; cancel(): void } {
  let took = Number.POSITIVE_INFINITY;
  let asked: object | undefined;
  const run = (): void => {
    const start = performance.now();
    task();
    took = performance.now() - start;
  };
  const later = afterPaint(run);
  return {
    request() {
      if (took > unfelt) {
        later.request();
        return;
      }
      if (asked !== undefined) return;
      const mine = {};
      asked = mine;
      queueMicrotask(() => {
        if (asked !== mine) return;
        asked = undefined;
        run();
      });
    },
    cancel() {
      asked = undefined;
      later.cancel();
    },
  };
}
