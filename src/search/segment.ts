import type { Text } from './texts.ts';
import type { Token, Tokens } from './tokens.ts';

/** One place where a word stands. `words`: how many words of the text it is, more than one where they are joined ("SM&O"). */
export interface Posting {
  readonly text: Text;
  /** How many words the whole text has. */
  readonly size: number;
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

/** A word of the segment's texts, as words are compared, with all places where it stands. `letters`: a bit for each letter that it has. */
export interface Word {
  readonly word: string;
  readonly stem: string;
  readonly letters: number;
  readonly postings: Posting[];
}

/** A part of the index: all words of some texts, in the order of their letters and in the order of their stems'. */
export interface Segment {
  readonly words: readonly Word[];
  readonly byStem: readonly Word[];
}

/** Indexes texts. */
export function createSegment(texts: readonly Text[], tokens: Tokens): Segment {
  const byWord = new Map<string, Word>();
  for (const text of texts) {
    const words = tokens.of(text.text);
    for (const token of words) add(byWord, token, { text, size: words.length, start: token.start, end: token.end, words: 1 });
    for (const token of tokens.joined(text.text)) {
      const { start, end } = token;
      add(byWord, token, { text, size: words.length, start, end, words: words.filter((word) => word.start >= start && word.end <= end).length });
    }
  }
  const words = [...byWord.values()];
  return { words: words.toSorted((a, b) => compare(a.word, b.word)), byStem: words.toSorted((a, b) => compare(a.stem, b.stem)) };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Returns those of `words`, which are in the order of `key`, whose `key` begins so. */
export function beginningWith(begun: string, words: readonly Word[], key: 'word' | 'stem'): readonly Word[] {
  const textAt = (place: number): string => words[place]?.[key] ?? '';
  let [first, end] = [0, words.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (textAt(middle) < begun) first = middle + 1;
    else end = middle;
  }
  while (end < words.length && textAt(end).startsWith(begun)) end += 1;
  return words.slice(first, end);
}

function add(byWord: Map<string, Word>, { word, stem }: Token, posting: Posting): void {
  const known = byWord.get(word);
  if (known === undefined) byWord.set(word, { word, stem, letters: lettersOf(word), postings: [posting] });
  else known.postings.push(posting);
}

/** Returns a number with a bit for each letter of a word; different letters may share a bit. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}
