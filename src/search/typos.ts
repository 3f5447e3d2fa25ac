/**
 * Returns how many letters must be put in, taken out, exchanged or swapped with their neighbour to make `typed` of `word`, or of any
 * beginning of it when `begun` is true; `most + 1` when that is more than `most`.
 */
export function typos(typed: string, word: string, most: number, begun = false): number {
  const width = begun ? Math.min(word.length, typed.length + most) : word.length;
  if (width < typed.length - most || width > typed.length + most) return most + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: typed.length + 1 }, (_, column) => column);
  let least = typed.length;
  for (let row = 1; row <= width; row += 1) {
    const next = nextRow(typed, word, row, last, before);
    if (Math.min(...next) > most && Math.min(...last) > most) return Math.min(begun ? least : most + 1, most + 1);
    [before, last] = [last, next];
    least = Math.min(least, next[typed.length] ?? least);
  }
  return Math.min(begun ? least : (last[typed.length] ?? most + 1), most + 1);
}

/** How far the first letters of `typed`, one more in each column, are from the first `row` letters of `word`. */
function nextRow(typed: string, word: string, row: number, last: readonly number[], before: readonly number[]): readonly number[] {
  const next = [row];
  for (let column = 1; column <= typed.length; column += 1) {
    const same = typed[column - 1] === word[row - 1];
    const cost = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
    const swapped = row > 1 && column > 1 && typed[column - 1] === word[row - 2] && typed[column - 2] === word[row - 1];
    next.push(swapped ? Math.min(cost, (before[column - 2] ?? 0) + 1) : cost);
  }
  return next;
}

/** Returns how many mistakes are forgiven in a word of this length. */
export function forgiven(length: number): number {
  if (length < 4) return 0;
  if (length < 7) return 1;
  return length < 11 ? 2 : 3;
}
