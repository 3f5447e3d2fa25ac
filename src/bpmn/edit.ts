import type { Tag } from '../etom/index.ts';

/**
 * One intended change of a diagram, as data: performed by `modeling` (undoable), or on the source text by the command line.
 * `set-tags` gives the element exactly these tags. `accept` states once that `rule` does not count on the element, or
 * changes the reason of an acceptance that is there; `unaccept` takes every acceptance of `rule` from it.
 */
export type Edit =
  | { readonly kind: 'set-tags'; readonly elementId: string; readonly tags: readonly Tag[] }
  | { readonly kind: 'set-external'; readonly elementId: string; readonly external: boolean }
  | { readonly kind: 'rename'; readonly elementId: string; readonly name: string }
  | { readonly kind: 'accept'; readonly elementId: string; readonly rule: string; readonly reason: string }
  | { readonly kind: 'unaccept'; readonly elementId: string; readonly rule: string };
