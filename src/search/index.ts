export type { Hit, Mark, Reason, ReasonKind } from './hit.ts';
export { createSearch } from './search.ts';
export type { Search, SearchOptions } from './search.ts';
