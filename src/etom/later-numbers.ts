import crosswalk from '../../palette/crosswalk.json' with { type: 'json' };
import type { EtomElement } from './model.ts';

/** What an element is called in later TM Forum releases. `part`: that number took over only a part of the element. */
export interface LaterNumber {
  /** The process ID there; here it may mean something else. */
  readonly id: string;
  readonly name?: string;
  /** The releases that use the number: `16.0-19.0`. */
  readonly releases: string;
  readonly part: boolean;
}

/** Returns the numbers of an element in later TM Forum releases, the older releases first; empty where none is known. */
export function laterNumbersOf({ id }: EtomElement): readonly LaterNumber[] {
  const row = crosswalk.rows.find((entry) => entry.id === id);
  return (row?.later ?? []).map((entry) => ({ part: false, ...entry }));
}
