import { createMemoryTables, emptyRecords, type MemoryRecords, type MemoryTurn } from './memory-tables.ts';
import { createMemoryNews, type MemoryListeners } from './news.ts';
import type { Store } from './store.ts';
import { createTableStore } from './table-store.ts';

/** What a memory store holds. Two stores over the same data are like two tabs. */
export interface MemoryData {
  readonly records: MemoryRecords;
  readonly listeners: MemoryListeners;
  readonly turn: MemoryTurn;
}

/** Returns data with nothing in it. */
export function createMemoryData(): MemoryData {
  return { records: emptyRecords(), listeners: new Map(), turn: { last: Promise.resolve() } };
}

/**
 * Keeps diagrams as long as the page lives: for tests, and where the browser keeps no data. The same contract as the
 * store of the browser. `now` gives the time in milliseconds since the epoch.
 */
export function createMemoryStore(options: { readonly data?: MemoryData; readonly now?: () => number } = {}): Store {
  const { data = createMemoryData(), now = Date.now } = options;
  return createTableStore({ tables: createMemoryTables(data.records, data.turn), news: createMemoryNews(data.listeners), now });
}
