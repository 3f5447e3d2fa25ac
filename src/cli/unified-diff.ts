/** How many unchanged lines a diff shows around what changes. */
const around = 3;

/** A line of one text or of both. */
interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/**
 * Returns what changes from one text to another as a unified diff that `patch` and `git apply` take; empty where nothing does.
 * Of a large piece in which no line is like another it says only that all of it is another.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const lines = diffLines(splitLines(before), splitLines(after));
  const hunks = hunksOf(lines);
  return hunks.length === 0 ? '' : [`--- a/${path}\n`, `+++ b/${path}\n`, ...hunks].join('');
}

function splitLines(text: string): readonly string[] {
  const lines = text.split(/(?<=\n)/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** So many lines without any that both texts have once are not compared one by one: that takes the square of them, in time and memory. */
const mostCompared = 1_000;

/** By what is alike at both ends, then by the lines that both have exactly once (as `patience` of Git does), and between two of them by the shortest way. */
function diffLines(before: readonly string[], after: readonly string[]): readonly Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [
    ...signed(' ', before.slice(0, start)),
    ...between(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...signed(' ', before.slice(before.length - end)),
  ];
}

function between(before: readonly string[], after: readonly string[]): readonly Line[] {
  const anchors = anchorsOf(before, after);
  if (anchors.length === 0) return before.length + after.length > mostCompared ? [...signed('-', before), ...signed('+', after)] : shortest(before, after);
  let [x, y] = [0, 0];
  const pieces = [...anchors, { x: before.length, y: after.length }].map((anchor) => {
    const piece = diffLines(before.slice(x, anchor.x), after.slice(y, anchor.y));
    [x, y] = [anchor.x + 1, anchor.y + 1];
    return [...piece, ...signed(' ', before.slice(anchor.x, anchor.x + 1))];
  });
  return pieces.flat();
}

function signed(sign: Line['sign'], texts: readonly string[]): readonly Line[] {
  return texts.map((text) => ({ sign, text }));
}

/** Where a line stands in both texts. */
interface Anchor {
  readonly x: number;
  readonly y: number;
}

interface Link extends Anchor {
  readonly previous: Link | undefined;
}

/** Returns the lines that each text has exactly once, as many of them as stand in the same order in both. */
function anchorsOf(before: readonly string[], after: readonly string[]): readonly Anchor[] {
  const places = placesOfUnique(after);
  const pairs = [...placesOfUnique(before)].flatMap(([text, x]): Anchor[] => {
    const y = places.get(text) ?? -1;
    return y === -1 || x === -1 ? [] : [{ x, y }];
  });
  // The longest ascent: for each length so far, the chain that ends lowest.
  const lowest: Link[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, lowest.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lowest[middle]?.y ?? 0) < pair.y) low = middle + 1;
      else high = middle;
    }
    lowest[low] = { ...pair, previous: lowest[low - 1] };
  }
  const chain: Anchor[] = [];
  for (let link = lowest.at(-1); link !== undefined; link = link.previous) chain.push(link);
  return chain.toReversed();
}

/** Lines to where they stand, in their order; -1 for one that stands several times. */
function placesOfUnique(texts: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, text] of texts.entries()) places.set(text, places.has(text) ? -1 : index);
  return places;
}

function shortest(before: readonly string[], after: readonly string[]): readonly Line[] {
  const most = before.length + after.length;
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let steps = 0; steps <= most; steps += 1) {
    trace.push(new Map(furthest));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = diagonal === -steps || (diagonal !== steps && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));
      let x = down ? (furthest.get(diagonal + 1) ?? 0) : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(trace, before, after);
    }
  }
  return [];
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], before: readonly string[], after: readonly string[]): readonly Line[] {
  const lines: Line[] = [];
  let [x, y] = [before.length, after.length];
  for (let steps = trace.length - 1; steps > 0 || x > 0 || y > 0; steps -= 1) {
    const furthest = trace[Math.max(steps, 0)] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = diagonal === -steps || (diagonal !== steps && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));
    const fromX = steps === 0 ? 0 : (furthest.get(down ? diagonal + 1 : diagonal - 1) ?? 0);
    const fromY = steps === 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      lines.push({ sign: ' ', text: before[x] ?? '' });
    }
    if (steps === 0) break;
    if (down) lines.push({ sign: '+', text: after[(y -= 1)] ?? '' });
    else lines.push({ sign: '-', text: before[(x -= 1)] ?? '' });
  }
  return lines.toReversed();
}

function hunksOf(lines: readonly Line[]): readonly string[] {
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const hunks: string[] = [];
  let [oldLine, newLine, position] = [1, 1, 0];
  for (let first = 0; first < changed.length;) {
    let last = first;
    while (last + 1 < changed.length && (changed[last + 1] ?? 0) - (changed[last] ?? 0) <= 2 * around) last += 1;
    const start = Math.max(0, (changed[first] ?? 0) - around);
    const end = Math.min(lines.length, (changed[last] ?? 0) + around + 1);
    for (; position < start; position += 1) [oldLine, newLine] = [oldLine + 1, newLine + 1];
    const shown = lines.slice(start, end);
    const olds = shown.filter(({ sign }) => sign !== '+').length;
    const news = shown.filter(({ sign }) => sign !== '-').length;
    hunks.push(`@@ -${range(oldLine, olds)} +${range(newLine, news)} @@\n${shown.map(written).join('')}`);
    [oldLine, newLine, position] = [oldLine + olds, newLine + news, end];
    first = last + 1;
  }
  return hunks;
}

function range(line: number, count: number): string {
  return count === 0 ? `${line - 1},0` : `${line},${count}`;
}

function written({ sign, text }: Line): string {
  return text.endsWith('\n') ? sign + text : `${sign}${text}\n\\ No newline at end of file\n`;
}
