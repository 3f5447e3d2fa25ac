/** The time, as an argument. */
export interface Clock {
  now(): number;
  /** Does `work` after `delay` milliseconds; returns the function that cancels it. */
  after(delay: number, work: () => void): () => void;
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delay, work) => {
    const timer = setTimeout(work, delay);
    return () => clearTimeout(timer);
  },
};
