export type { Hit, Mark, Reason, ReasonKind } from './hit.ts';
export { createSearch } from './search.ts';
export type { Search, SearchOptions } from './search.ts';
export { createTextSearch } from './text-search.ts';
export type { TextField, TextHits, TextPlace, TextRecord, TextSearch } from './text-search.ts';
