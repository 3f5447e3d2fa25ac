/** Runs one task after the other; a task that fails does not stop the next. */
export type Serial = <T>(task: () => Promise<T>) => Promise<T>;

/** Returns a serial with nothing to do. */
export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next;
    return next;
  };
}
