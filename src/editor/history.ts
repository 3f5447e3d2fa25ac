/** What was before, and what was undone, for a value that is replaced as a whole. */
export interface History<T> {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Notes that `before` is about to be replaced. Changes in a row of one `step`, such as the letters of one field, are one. */
  note(before: T, step?: string): void;
  /** Returns the value before `now`, and keeps `now` to be done again; `now` itself where there is none. */
  undo(now: T): T;
  redo(now: T): T;
  /** What comes next is a step of its own. */
  seal(): void;
  clear(): void;
}

/** More steps than anybody takes back one by one. */
const limit = 200;

/** Returns a history without anything in it. */
export function createHistory<T>(): History<T> {
  let past: readonly T[] = [];
  let future: readonly T[] = [];
  let last: string | undefined;
  return {
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    note(before, step) {
      if (step === undefined || step !== last) past = [...past, before].slice(-limit);
      future = [];
      last = step;
    },
    undo(now) {
      const before = past.at(-1);
      last = undefined;
      if (before === undefined) return now;
      past = past.slice(0, -1);
      future = [now, ...future];
      return before;
    },
    redo(now) {
      const [after, ...rest] = future;
      last = undefined;
      if (after === undefined) return now;
      past = [...past, now];
      future = rest;
      return after;
    },
    seal() {
      last = undefined;
    },
    clear() {
      [past, future, last] = [[], [], undefined];
    },
  };
}
