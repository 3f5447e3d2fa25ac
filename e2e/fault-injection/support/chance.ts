/** Chance that is the same in each run. */
export interface Chance {
  /** A whole number from `from` to `to`, both possible. */
  integer(from: number, to: number): number;
  one<T>(choices: readonly [T, ...T[]]): T;
}

/** Returns chance that follows from a text alone. */
export function createChance(seed: string): Chance {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261);
  // Mulberry32: small, and even enough for tests.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const turned = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((turned ^ (turned >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { integer, one: (choices) => choices[integer(0, choices.length - 1)] ?? choices[0] };
}
