import type { Catalogue } from './model.ts';

declare const catalogue: Catalogue;

/** What a file of `palette/` is to a compiler that imports it from the package; from the JSON itself it would take any status for a text. */
export default catalogue;
