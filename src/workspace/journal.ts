import * as v from 'valibot';

/** A text that was not saved when its page went away. */
export interface JournalEntry {
  /** The diagram. */
  readonly id: string;
  readonly name: string;
  readonly xml: string;
  /** The revision that the text was made from. */
  readonly baseRevision: number;
}

/** The part of the browser's storage that a journal needs. */
export type JournalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Keeps the last text of diagrams whose page goes away before the store has it: synchronously, because a page that goes away waits for
 * nothing. The next start takes it up.
 */
export interface Journal {
  /** Keeps a text. A storage that is denied or full is passed over: the store may still make it. */
  write(entry: JournalEntry): void;
  /** All kept texts; what is damaged is left out. */
  read(): readonly JournalEntry[];
  /** Drops the text of a diagram, when the store has it. */
  forget(id: string): void;
}

const prefix = 'etom-flow.journal.';
const schema = v.object({ id: v.string(), name: v.string(), xml: v.string(), baseRevision: v.pipe(v.number(), v.integer()) });

/** Returns the journal in a storage. Naming `localStorage` itself may throw, hence it is given as a function. */
export function createJournal(storage: () => JournalStorage): Journal {
  return {
    write: (entry) => attempt(() => storage().setItem(prefix + entry.id, JSON.stringify(entry))),
    read: () => attempt(() => keysOf(storage()).flatMap((key) => parse(storage().getItem(key)))) ?? [],
    forget: (id) => attempt(() => storage().removeItem(prefix + id)),
  };
}

function keysOf(storage: JournalStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix));
}

function parse(text: string | null): JournalEntry[] {
  const result = v.safeParse(schema, attempt(() => JSON.parse(text ?? '') as unknown));
  return result.success ? [result.output] : [];
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
