/** A diagram that a person may mean, with the parts of its name that fit, from the first character to the one after the last. */
export interface SwitchTarget {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** So many are offered. */
const offered = 40;

/**
 * Returns the diagrams that a person may mean, the likeliest first. Without a query those looked at last, the open one behind the others. Each
 * word of a query must stand in the name: at the beginning of a word, else within one, else as beginnings of its words ("otp" of "Order to payment").
 */
export function switchTargets(query: string, diagrams: readonly { readonly id: string; readonly name: string }[], recent: readonly string[]): readonly SwitchTarget[] {
  const [open] = recent;
  const rank = new Map(recent.map((id, place) => [id, id === open ? recent.length : place]));
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const found = diagrams.flatMap(({ id, name }) => {
    const fit = fitOf(words, name);
    return fit === undefined ? [] : [{ id, name, ...fit, rank: rank.get(id) ?? recent.length + 1 }];
  });
  return found.toSorted((a, b) => b.score - a.score || a.rank - b.rank).slice(0, offered).map(({ id, name, marks }) => ({ id, name, marks }));
}

function fitOf(words: readonly string[], name: string): { readonly score: number; readonly marks: SwitchTarget['marks'] } | undefined {
  const small = name.toLowerCase();
  const marks: (readonly [number, number])[] = [];
  let score = 0;
  for (const word of words) {
    const found = placeOf(word, small);
    if (found === undefined) return undefined;
    score += found.score;
    marks.push(...found.marks);
  }
  return { score, marks: joined(marks) };
}

function placeOf(word: string, small: string): { readonly score: number; readonly marks: SwitchTarget['marks'] } | undefined {
  for (let at = small.indexOf(word); at !== -1; at = small.indexOf(word, at + 1)) {
    if (isStart(small, at)) return { score: at === 0 ? 4 : 3, marks: [[at, at + word.length]] };
  }
  const inside = small.indexOf(word);
  if (inside !== -1) return { score: 2, marks: [[inside, inside + word.length]] };
  return beginnings(word, small);
}

function beginnings(word: string, small: string): { readonly score: number; readonly marks: SwitchTarget['marks'] } | undefined {
  const marks: (readonly [number, number])[] = [];
  let from = 0;
  for (const letter of word) {
    let at = from;
    while (at < small.length && !(small.startsWith(letter, at) && ((at === from && at > 0) || isStart(small, at)))) at += 1;
    if (at >= small.length) return undefined;
    marks.push([at, at + letter.length]);
    from = at + letter.length;
  }
  return { score: 1, marks };
}

function isStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function joined(marks: readonly (readonly [number, number])[]): SwitchTarget['marks'] {
  const result: [number, number][] = [];
  for (const [start, end] of marks.toSorted(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
