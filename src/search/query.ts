import { inOtherLayout, inOtherScript } from './letters.ts';
import type { Segment } from './segment.ts';
import type { Token, Tokens } from './tokens.ts';
import { kin, misspelt, sameOrBegun } from './word-matches.ts';
import type { WordMatch } from './word-matches.ts';

/** One word of a query with the words of the index that it means; never empty. */
export type Meaning = readonly WordMatch[];

/**
 * Returns what the words of a query mean: the same words and those that they begin; where there are none, what they are in the other
 * keyboard layout or in the letters of the other script; else words of the same root; else words that differ by few mistakes. A word
 * that means nothing is left out.
 */
export function meaningsOf(query: string, segments: readonly Segment[], tokens: Tokens): readonly Meaning[] {
  const pieces = query.trim().split(/\s+/);
  const meant = pieces.length === 1 ? pieces : pieces.filter((piece) => tokens.of(`${piece} `).length > 0 || !/^\p{L}+$/u.test(piece));
  return meant.flatMap((piece) => meaningsOfPiece(piece, segments, tokens)).filter((meaning) => meaning.length > 0);
}

/** A piece without white space may be several words: "QoS/SLA". */
function meaningsOfPiece(piece: string, segments: readonly Segment[], tokens: Tokens): readonly Meaning[] {
  const whole = tokens.joined(piece).map((token) => sameOrBegun(token, segments));
  if (whole.length > 0 && whole.every((meaning) => meaning.length > 0)) return whole;
  const words = tokens.of(piece);
  const meanings = words.map((token) => sameOrBegun(token, segments));
  if (meanings.length > 0 && meanings.every((meaning) => meaning.length > 0)) return meanings;
  const others = (/\p{L}/u.test(piece) ? [inOtherLayout(piece), inOtherScript(piece)] : layoutOfSigns(piece)).map((text) => tokens.of(text).filter(({ word }) => word.length >= shortestGuess));
  for (const other of others) {
    const found = other.map((token) => sameOrBegun(token, segments));
    if (found.length > 0 && found.every((meaning) => meaning.length > 0)) return found;
  }
  const direct = meanings.map((meaning, place) => (meaning.length > 0 ? meaning : guessed(words[place], segments)));
  if (direct.some((meaning) => meaning.length > 0)) return direct;
  return others.map((other) => other.map((token) => guessed(token, segments))).find((found) => found.some((meaning) => meaning.length > 0)) ?? [];
}

/** Signs alone may be letters of the other keyboard, a number is a number. */
function layoutOfSigns(piece: string): readonly string[] {
  return /\p{N}/u.test(piece) ? [] : [inOtherLayout(piece)];
}

/** A word of two letters in the other layout means anything. */
const shortestGuess = 3;

function guessed(token: Token | undefined, segments: readonly Segment[]): Meaning {
  if (token === undefined) return [];
  const related = kin(token, segments);
  return related.length > 0 ? related : misspelt(token, segments);
}
