import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import * as v from 'valibot';
import { randomId } from './random-id.ts';

/** A text that was not saved when its page went away. */
export interface JournalEntry {
  /** The diagram. */
  readonly id: string;
  readonly name: string;
  readonly xml: string;
  /** The revision that the text was made from. */
  readonly baseRevision: number;
}

/** An entry with the place at which it lies. */
export interface KeptEntry extends JournalEntry {
  /** Names it for `drop`. */
  readonly key: string;
}

/** The part of the browser's storage that a journal needs. */
export type JournalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Keeps the last text of diagrams whose page goes away before the store has it: synchronously, because a page that goes away waits for
 * nothing. The next start takes it up. Each tab writes beside the others: of one diagram there may be several texts.
 */
export interface Journal {
  /** Keeps a text in place of the one that this tab kept of the same diagram. Says whether it could: a storage may be denied or full. */
  write(entry: JournalEntry): boolean;
  /** All kept texts, of all tabs. What is damaged is left out, and left where it is. */
  read(): readonly KeptEntry[];
  /** Drops one text, when it is safe elsewhere. */
  drop(key: string): void;
  /** Drops what this tab kept of a diagram, when the store has it. */
  forget(id: string): void;
}

const prefix = 'etom-flow.journal.';
const schema = v.object({ id: v.string(), name: v.string(), xml: v.string(), baseRevision: v.pipe(v.number(), v.integer()), packed: v.exactOptional(v.literal(true)) });

/** From this many characters a text is packed: a storage takes some five million of all diagrams together. */
const large = 200_000;

/**
 * Returns the journal in a storage. Naming `localStorage` itself may throw, hence it is given as a function; `tab` names this tab among
 * the others.
 */
export function createJournal(storage: () => JournalStorage, tab: string = randomId()): Journal {
  const keyOf = (id: string): string => `${prefix}${id}.${tab}`;
  const put = (entry: JournalEntry, text: object): boolean => attempt(() => (storage().setItem(keyOf(entry.id), JSON.stringify(text)), true)) ?? false;
  return {
    write: (entry) => {
      const isPut = entry.xml.length < large && put(entry, entry);
      return isPut || put(entry, { ...entry, xml: pack(entry.xml), packed: true });
    },
    read: () => attempt(() => keysOf(storage()).flatMap((key) => parse(key, storage().getItem(key)))) ?? [],
    drop: (key) => attempt(() => storage().removeItem(key)),
    forget: (id) => attempt(() => storage().removeItem(keyOf(id))),
  };
}

function keysOf(storage: JournalStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix));
}

function parse(key: string, text: string | null): KeptEntry[] {
  const result = v.safeParse(schema, attempt(() => JSON.parse(text ?? '') as unknown));
  if (!result.success) return [];
  const { packed, xml, ...entry } = result.output;
  const whole = packed === true ? attempt(() => unpack(xml)) : xml;
  return whole === undefined ? [] : [{ ...entry, xml: whole, key }];
}

/** A character of the packed text is one byte, so that it takes no more room than it must. */
function pack(text: string): string {
  return strFromU8(zlibSync(strToU8(text), { level: 3 }), true);
}

function unpack(text: string): string {
  return strFromU8(unzlibSync(strToU8(text, true)));
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
