/** One piece of a text that gives way to another; offsets count UTF-16 code units from 0. An insertion has an empty range. */
export interface TextChange {
  readonly start: number;
  /** The first offset that stays. */
  readonly end: number;
  readonly text: string;
}

/** Returns `changes` in the order of the text; of several at one place those that insert come first, in the given order. */
export function sortChanges(changes: readonly TextChange[]): readonly TextChange[] {
  return changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Returns `text` with sorted changes made. Throws where two of them meet: each would undo a part of the other. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let position = 0;
  for (const change of changes) {
    if (change.start < position) throw new Error('changes overlap');
    result += text.slice(position, change.start) + change.text;
    position = change.end;
  }
  return result + text.slice(position);
}
