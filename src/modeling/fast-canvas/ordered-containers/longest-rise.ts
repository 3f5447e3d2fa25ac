/** Returns the positions of a longest strictly increasing subsequence of `values`, in order. O(n log n). */
export function longestRise(values: readonly number[]): readonly number[] {
  /** By length minus one: the position at which the best rise of that length ends. */
  const ends: number[] = [];
  const before = new Array<number>(values.length).fill(-1);
  values.forEach((value, position) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(values, at(ends, middle)) < value) low = middle + 1;
      else high = middle;
    }
    before[position] = low === 0 ? -1 : at(ends, low - 1);
    ends[low] = position;
  });
  const rise: number[] = [];
  for (let position = ends.at(-1) ?? -1; position !== -1; position = at(before, position)) rise.push(position);
  return rise.toReversed();
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? -1;
}
