/** Returns `base`, or where that is taken the first of "base 2", "base 3", … that is free. */
export function firstFree(base: string, taken: readonly string[]): string {
  const names = new Set(taken);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!names.has(name)) return name;
  }
}
