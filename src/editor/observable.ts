/** A value that can be watched. */
export interface Observable<T> {
  readonly value: T;
  /** Calls `listener` after each change; returns the way to stop. */
  subscribe(listener: (value: T) => void): () => void;
}

/** An observable together with the one right to change it. */
export interface Source<T> extends Observable<T> {
  /** Replaces the value; the same value again is no change. */
  set(value: T): void;
}

/** Returns a source that holds `initial`. */
export function createSource<T>(initial: T): Source<T> {
  const listeners = new Set<(value: T) => void>();
  let current = initial;
  return {
    get value() {
      return current;
    },
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener(value);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
