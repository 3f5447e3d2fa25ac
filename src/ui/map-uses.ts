import type { MapCell } from '../etom/index.ts';

/** Returns how often a diagram uses what lies in a cell. */
export function usesOf({ elements }: MapCell, usage: ReadonlyMap<string, number>): number {
  return elements.reduce((sum, { id }) => sum + (usage.get(id) ?? 0), 0);
}

/** Returns how strongly a cell is tinted: 0 where nothing is used, then 1 to 3. */
export function tintOf(uses: number): 0 | 1 | 2 | 3 {
  if (uses === 0) return 0;
  if (uses < 3) return 1;
  return uses < 6 ? 2 : 3;
}
