/** A panel around the canvas that can be resized and folded. */
export type PanelName = 'left' | 'right' | 'bottom';

/**
 * What is remembered of the panels, by name in CSS pixels: `left` is the width, 0 folded; `left.open` the width that it had before it
 * was folded. What is absent is as at the first start.
 */
export type Panels = Readonly<Record<string, number>>;

/** The width of the folded blocks: a pictogram and the last number of its ID. */
export const railWidth = 58;

const sizes: Readonly<Record<PanelName, { readonly size: number; readonly folded: boolean; readonly least: number; readonly most: number }>> = {
  left: { size: 264, folded: false, least: 200, most: 560 },
  right: { size: 320, folded: false, least: 240, most: 640 },
  bottom: { size: 168, folded: true, least: 96, most: 800 },
};

/** Says whether a panel is folded. */
export function isFolded(panels: Panels, name: PanelName): boolean {
  const kept = panels[name];
  return kept === undefined ? sizes[name].folded : kept === 0;
}

/** Returns how wide or high a panel is when it is open. */
export function sizeOf(panels: Panels, name: PanelName): number {
  const { size } = sizes[name];
  const kept = panels[name] === undefined || panels[name] === 0 ? panels[`${name}.open`] : panels[name];
  return clamped(kept ?? size, name);
}

/** Returns the panels with one of them folded, or as wide as before. */
export function toggled(panels: Panels, name: PanelName): Panels {
  const size = sizeOf(panels, name);
  return isFolded(panels, name) ? { ...panels, [name]: size } : { ...panels, [name]: 0, [`${name}.open`]: size };
}

/** Returns the panels with another size of an open one; the same object where nothing changes or the size is not known yet. */
export function resized(panels: Panels, name: PanelName, size: number): Panels {
  const next = clamped(Math.round(size), name);
  return !Number.isFinite(size) || next === sizeOf(panels, name) ? panels : { ...panels, [name]: next };
}

function clamped(size: number, name: PanelName): number {
  return Math.min(sizes[name].most, Math.max(sizes[name].least, size));
}
