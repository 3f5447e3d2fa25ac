import type { CachedTables } from './meta-cache.ts';
import type { News } from './news.ts';

/** What every part of a store over tables works with. */
export interface TableContext {
  readonly tables: CachedTables;
  /** Hears of each change once it is safe. */
  readonly news: News;
  /** The time in milliseconds since the epoch. */
  readonly now: () => number;
}
