import { afterPaint } from './after-paint.ts';

/** A task that took no longer is not felt when the paint waits for it; what it changes then needs no paint of its own. In ms. */
const unfelt = 3;

/**
 * After so long a slice of a longer task ends with its step, in ms. The engine clears up memory between slices when it can; the less is
 * made in one, the seldomer it must do so within.
 */
const slice = 0.5;

/** A task that runs in pieces. */
export interface SlicedTask {
  /** Asks for a run; one that is under way is dropped, because it began before the request. */
  request(): void;
  /** Drops what was asked for and what is under way. */
  cancel(): void;
  /** Runs the whole task at once, in place of whatever was asked for. */
  now(): void;
}

/**
 * Runs the task that `begin` starts once for all requests of a moment, and gives its result to `done`. A task that was quick the last time
 * runs before the next paint; any other, and the first one, begins after that paint and holds the page a slice at a time between the
 * pauses that it offers by `yield`; after all but the quickest last piece, `done` is a piece of its own. Each piece is a measure of the page's
 * performance under `name`. A task that throws ends; the next request begins anew.
 */
export function inSlices<Result>(name: string, begin: () => Generator<unknown, Result>, done: (result: Result) => void): SlicedTask {
  let took = Number.POSITIVE_INFINITY;
  /** Whose turn it is: another object means that the run has become stale. */
  let turn: object | undefined;

  const finish = (result: Result, mine: object, start = performance.now()): void => {
    if (turn !== mine) return;
    turn = undefined;
    done(result);
    performance.measure(name, { start });
  };
  const proceed = (steps: Generator<unknown, Result>, mine: object, spent: number): void => {
    if (turn !== mine) return;
    const start = performance.now();
    for (;;) {
      const step = steps.next();
      const passed = performance.now() - start;
      if (step.done !== true && passed < slice) continue;
      if (step.done === true) took = spent + passed;
      // What is made of the result takes about as long again.
      if (step.done === true && passed < slice / 2) {
        finish(step.value, mine, start);
        return;
      }
      performance.measure(name, { start });
      setTimeout(() => (step.done === true ? finish(step.value, mine) : proceed(steps, mine, spent + passed)));
      return;
    }
  };
  const later = afterPaint(() => {
    const mine = {};
    turn = mine;
    proceed(begin(), mine, 0);
  });
  const cancel = (): void => {
    turn = undefined;
    later.cancel();
  };
  const now = (): void => {
    cancel();
    const start = performance.now();
    const steps = begin();
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    took = performance.now() - start;
    done(step.value);
    performance.measure(name, { start });
  };
  return {
    request() {
      turn = undefined;
      if (took > unfelt) {
        later.request();
        return;
      }
      const mine = {};
      turn = mine;
      queueMicrotask(() => {
        if (turn === mine) proceed(begin(), mine, 0);
      });
    },
    cancel,
    now,
  };
}
