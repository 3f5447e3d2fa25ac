import { afterPaint } from './after-paint.ts';

/** A task that took no longer is not felt when the paint waits for it; what it changes then needs no paint of its own. In ms. */
const unfelt = 3;

/**
 * After so long a slice of a longer task ends with its step, in ms. The engine likes to collect garbage between tasks of the page: a short
 * slice rarely has to wait for that in its midst.
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
 * pauses that it offers by `yield`; after all but a quick last piece, `done` is a piece of its own. Each piece of the last run is a measure
 * of the page's performance under `name`. A task that throws ends; the next request begins anew.
 */
export function inSlices<Result>(name: string, begin: () => Generator<unknown, Result>, done: (result: Result) => void): SlicedTask {
  let took = Number.POSITIVE_INFINITY;
  /** Whose turn it is: another object means that the run has become stale. */
  let turn: object | undefined;

  const finish = (result: Result, mine: object, since = performance.now()): void => {
    if (turn !== mine) return;
    turn = undefined;
    done(result);
    performance.measure(name, { start: since });
  };
  const proceed = (steps: Generator<unknown, Result>, mine: object, limit: number, spent = 0): void => {
    if (turn !== mine) return;
    const since = performance.now();
    for (;;) {
      const step = steps.next();
      const passed = performance.now() - since;
      if (step.done !== true && passed < limit) continue;
      if (step.done === true) took = spent + passed;
      if (step.done === true && passed < limit / 2) {
        finish(step.value, mine, since);
        return;
      }
      performance.measure(name, { start: since });
      setTimeout(() => (step.done === true ? finish(step.value, mine) : proceed(steps, mine, slice, spent + passed)));
      return;
    }
  };
  const beginAnew = (): Generator<unknown, Result> => {
    // Else the measures would pile up as long as the page lives.
    performance.clearMeasures(name);
    return begin();
  };
  const later = afterPaint(() => {
    const mine = {};
    turn = mine;
    proceed(beginAnew(), mine, slice);
  });
  const cancel = (): void => {
    turn = undefined;
    later.cancel();
  };
  const now = (): void => {
    cancel();
    const since = performance.now();
    const steps = beginAnew();
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    took = performance.now() - since;
    done(step.value);
    performance.measure(name, { start: since });
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
        if (turn === mine) proceed(beginAnew(), mine, unfelt);
      });
    },
    cancel,
    now,
  };
}
