import { decode } from 'saxen';

/** An attribute with its places in the text. */
export interface SourceAttribute {
  /** As written. */
  readonly name: string;
  /** With its references resolved. */
  readonly value: string;
  /** Where the white space before it begins. */
  readonly before: number;
  /** That white space. */
  readonly space: string;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Behind the closing quote. */
  readonly end: number;
  readonly quote: string;
}

/** Returns the attributes of the start tag between `start` and `openEnd`, up to the first thing that is none: no reader takes such an element. */
export function attributesIn(text: string, tag: { readonly name: string; readonly start: number; readonly openEnd: number; readonly selfClosing: boolean }): readonly SourceAttribute[] {
  const found: SourceAttribute[] = [];
  const end = tag.openEnd - (tag.selfClosing ? 2 : 1);
  const pattern = /(\s+)([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy;
  pattern.lastIndex = tag.start + 1 + tag.name.length;
  for (;;) {
    const before = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null || pattern.lastIndex > end) return found;
    const [, space = '', name = '', double, single] = match;
    const raw = double ?? single ?? '';
    const valueEnd = pattern.lastIndex - 1;
    found.push({
      name, value: decode(raw), before, space, start: before + space.length, valueStart: valueEnd - raw.length, valueEnd, end: valueEnd + 1, quote: double === undefined ? "'" : '"',
    });
  }
}
