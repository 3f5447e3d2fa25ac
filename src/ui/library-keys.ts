/** How items stand: how many there are, in a row, and on what is seen at a time, in rows. */
export interface ItemGrid {
  readonly count: number;
  readonly columns: number;
  readonly page: number;
}

/** Returns the place, from 0, that a key goes to from another one; undefined for a key that does not go. At an edge it stays. */
export function keyMove(key: string, from: number, { count, columns, page }: ItemGrid): number | undefined {
  const to = { ArrowLeft: from - 1, ArrowRight: from + 1, ArrowUp: from - columns, ArrowDown: from + columns, PageUp: from - columns * page, PageDown: from + columns * page, Home: 0, End: count - 1 }[key];
  if (to === undefined) return undefined;
  if (key.startsWith('Page')) return Math.max(0, Math.min(count - 1, to));
  // From above the last row, which may be shorter, the way down leads to its end.
  if (to >= count && Math.floor(from / columns) < Math.floor((count - 1) / columns)) return count - 1;
  return to < 0 || to >= count ? from : to;
}
