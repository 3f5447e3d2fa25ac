export { createSearch } from './search.ts';
export type { Hit, Search, SearchOptions } from './search.ts';
