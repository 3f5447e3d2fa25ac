import crosswalk from '../../palette/crosswalk.json' with { type: 'json' };
import type { EtomElement, Names } from './model.ts';

/** What an element is called in later TM Forum releases, which count anew by domains. `part`: that number took over only a part of the element. */
export interface LaterNumber {
  /** The number there, such as `1.3.3` or `1.12.9`. It need not be a process ID here, and may be the ID of something else. */
  readonly id: string;
  /** The name there, in English; absent where no source of ours gives it. */
  readonly name?: string;
  /** The releases that use the number: `16.0-19.0`. */
  readonly releases: string;
  readonly part: boolean;
  /** What became of the element there, in a sentence or two for people. */
  readonly note: Names;
}

/** Returns the numbers of an element in later TM Forum releases, the older releases first; empty where none is known. */
export function laterNumbersOf({ id }: { readonly id: EtomElement['id'] }): readonly LaterNumber[] {
  const later: readonly Entry[] = crosswalk.rows.find((row) => row.id === id)?.later ?? [];
  return later.map((entry) => ({ part: false, ...entry }));
}

type Entry = Omit<LaterNumber, 'part'> & { readonly part?: boolean };
