import type { News } from './news.ts';
import type { Tables } from './tables.ts';

/** What every part of a store over tables works with. */
export interface TableContext {
  readonly tables: Tables;
  /** Hears of each change once it is safe. */
  readonly news: News;
  /** The time in milliseconds since the epoch. */
  readonly now: () => number;
}
