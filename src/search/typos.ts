/** Counts mistakes: see `typosIn`. */
export type Typos = (word: string, most: number, begun: boolean) => number;

/**
 * Returns a function that tells how many letters must be put in, taken out, exchanged or swapped with their neighbour to make `typed` of a
 * word, or of any beginning of it when `begun` is true; `most + 1` when that is more than `most`. One function compares with many words.
 */
export function typosIn(typed: string): Typos {
  const length = typed.length;
  // Three rows of the table of distances, used in turn: one more letter of the word in each row, one more of the typed text in each column.
  const rows = [new Uint8Array(length + 1), new Uint8Array(length + 1), new Uint8Array(length + 1)] as const;
  return (word, most, begun) => {
    const width = begun ? Math.min(word.length, length + most) : word.length;
    if (width < length - most || width > length + most) return most + 1;
    let [before, last, next]: [Uint8Array, Uint8Array, Uint8Array] = [rows[0], rows[1], rows[2]];
    for (let column = 0; column <= length; column += 1) last[column] = column;
    let [least, lastLeast] = [length, 0];
    for (let row = 1; row <= width; row += 1) {
      const nextLeast = fill(next, { typed, word, row, last, before });
      if (nextLeast > most && lastLeast > most) return Math.min(begun ? least : most + 1, most + 1);
      lastLeast = nextLeast;
      [before, last, next] = [last, next, before];
      least = Math.min(least, last[length] ?? least);
    }
    return Math.min((begun ? least : last[length]) ?? most + 1, most + 1);
  };
}

interface Table {
  readonly typed: string;
  readonly word: string;
  readonly row: number;
  readonly last: Uint8Array;
  readonly before: Uint8Array;
}

/** Fills a row: how far the beginnings of `typed` are from the first `row` letters of `word`. Returns the least. */
function fill(next: Uint8Array, { typed, word, row, last, before }: Table): number {
  next[0] = row;
  let least = row;
  for (let column = 1; column <= typed.length; column += 1) {
    const same = typed.charCodeAt(column - 1) === word.charCodeAt(row - 1);
    let cost = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
    const swapped = !same && row > 1 && column > 1
      && typed.charCodeAt(column - 1) === word.charCodeAt(row - 2) && typed.charCodeAt(column - 2) === word.charCodeAt(row - 1);
    if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
    next[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** Returns how many mistakes are forgiven in a word of this length. */
export function forgiven(length: number): number {
  if (length < 4) return 0;
  if (length < 7) return 1;
  return length < 11 ? 2 : 3;
}
