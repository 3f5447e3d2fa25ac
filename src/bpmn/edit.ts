import type { Tag } from '../etom/index.ts';

/** One intended change of a diagram, as data: performed by `modeling` (undoable), or on the source text by the command line. */
export type Edit =
  | { readonly kind: 'set-tags'; readonly elementId: string; readonly tags: readonly Tag[] }
  | { readonly kind: 'set-external'; readonly elementId: string; readonly external: boolean };
