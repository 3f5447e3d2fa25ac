/** What is selected, and from where a range is drawn. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The diagram that was chosen last without Shift. */
  readonly anchor: string | undefined;
}

/** How a diagram is chosen: alone, beside the others or taken out of them, or with all from the anchor to it. */
export type SelectionMode = 'only' | 'toggle' | 'range';

/** Nothing selected. */
export const emptySelection: Selection = Object.freeze({ ids: new Set<string>(), anchor: undefined });

/** Returns the selection after a diagram was chosen. `shown` are the IDs on show, in their order. */
export function chosen(selection: Selection, id: string, mode: SelectionMode, shown: readonly string[]): Selection {
  if (mode === 'only') return { ids: new Set([id]), anchor: id };
  if (mode === 'range') {
    const [from, to] = [shown.indexOf(selection.anchor ?? id), shown.indexOf(id)];
    const range = from === -1 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
    return { ids: new Set(range), anchor: from === -1 ? id : selection.anchor };
  }
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Returns the selection without what is not on show; the same object where all of it is. */
export function stillShown(selection: Selection, shown: readonly { readonly id: string }[]): Selection {
  if (selection.ids.size === 0) return selection;
  const known = new Set(shown.map(({ id }) => id));
  const ids = [...selection.ids].filter((id) => known.has(id));
  return ids.length === selection.ids.size ? selection : { ids: new Set(ids), anchor: selection.anchor };
}
