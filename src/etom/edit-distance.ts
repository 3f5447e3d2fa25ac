/** Returns Levenshtein's distance: how many characters must be put in, taken out or exchanged. */
export function editDistance(a: string, b: string): number {
  const row = Array.from(b, (_, index) => index + 1);
  let last = b.length;
  for (let i = 0; i < a.length; i += 1) {
    let corner = i;
    last = i + 1;
    for (let j = 0; j < row.length; j += 1) {
      const above = row[j] ?? 0;
      last = Math.min(corner + (a[i] === b[j] ? 0 : 1), above + 1, last + 1);
      corner = above;
      row[j] = last;
    }
  }
  return row.at(-1) ?? last;
}
