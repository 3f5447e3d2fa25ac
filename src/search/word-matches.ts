import { lettersOf } from './segment.ts';
import type { Segment, Word } from './segment.ts';
import type { Token } from './tokens.ts';
import { forgiven, typos } from './typos.ts';

/** A word of the index that a typed word means. `quality`: 1 the same, less the farther. `begun`: how many of its letters were typed, where it was only begun. */
export interface WordMatch {
  readonly word: Word;
  readonly quality: number;
  readonly begun?: number;
}

/** Returns the words that are the typed one in any form, or that it begins. */
export function sameOrBegun(token: Token, segments: readonly Segment[]): readonly WordMatch[] {
  const found: WordMatch[] = [];
  for (const segment of segments) {
    for (const word of segment) {
      const match = compare(token, word);
      if (match !== undefined) found.push(match);
    }
  }
  return found;
}

function compare(token: Token, word: Word): WordMatch | undefined {
  if (word.word === token.word) return { word, quality: 1 };
  if (word.stem === token.stem) return { word, quality: 0.97 };
  if (word.word.startsWith(token.word)) return { word, quality: 0.7 + (0.2 * token.word.length) / word.word.length, begun: token.word.length };
  if (token.stem.length >= shortestBeginning(token.stem) && word.stem.startsWith(token.stem)) return { word, quality: 0.65 + (0.2 * token.stem.length) / word.stem.length };
  return undefined;
}

const shortestStem = 4;

/** English stems are shorter and begin more words: "seling" is not "select". */
function shortestBeginning(stem: string): number {
  return /[a-z]/.test(stem) ? shortestStem + 2 : shortestStem;
}

/**
 * Returns the words of the same root: those whose stem the typed word goes on from, or with which it shares a long beginning, also
 * without the prefix that makes a Russian verb of a task ("зарегистрировать", "регистрация").
 */
export function kin(token: Token, segments: readonly Segment[]): readonly WordMatch[] {
  const stems = [token.stem, token.stem.replace(/^(?:за|про|по|пере|от|об|на|вы|с|у)(?=[а-я]{5})/, '')];
  return segments.flatMap((segment) => segment.flatMap((word) => {
    const quality = Math.max(...stems.map((stem, place) => kinship(stem, word.stem) - 0.05 * place));
    return quality > 0 ? [{ word, quality }] : [];
  }));
}

/** How near two stems are, 0 for no kin. */
function kinship(typed: string, stem: string): number {
  if (typed.length < shortestStem || stem.length < shortestStem) return 0;
  if (typed.startsWith(stem) && typed.length - stem.length <= 4) return 0.6;
  const shared = sharedBeginning(typed, stem);
  const share = shared / Math.max(typed.length, stem.length);
  return (shared >= 5 && share >= 0.7) || (shared >= 7 && share >= 0.5) ? 0.5 * share + 0.15 : 0;
}

function sharedBeginning(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

/**
 * Returns the words that the typed one was meant to be: those with the fewest mistakes, first whole words, else words whose beginning
 * was typed. Short words are taken as they are.
 */
export function misspelt(token: Token, segments: readonly Segment[]): readonly WordMatch[] {
  const most = forgiven(token.word.length);
  if (most === 0 || /^[\d.]+$/.test(token.word)) return [];
  const whole = closest(token, segments, most, false);
  const begun = token.word.length < shortestBegun ? [] : closest(token, segments, Math.min(most, Math.floor(token.word.length / shortestBegun)), true);
  const fewest = (matches: readonly WordMatch[]): number => Math.max(0, ...matches.map(({ quality }) => quality));
  return fewest(whole) >= fewest(begun) ? whole : begun;
}

const shortestBegun = 5;

/** Those with the fewest mistakes. A word that lacks more letters of the typed one than mistakes are forgiven is not looked at. */
function closest(token: Token, segments: readonly Segment[], most: number, begun: boolean): readonly WordMatch[] {
  const letters = lettersOf(token.word);
  let fewest = most;
  let found: WordMatch[] = [];
  for (const segment of segments) {
    for (const word of segment) {
      if (bitsIn(letters & ~word.letters) > fewest) continue;
      const distance = Math.min(typos(token.word, word.word, fewest, begun), begun ? fewest + 1 : typos(token.stem, word.stem, fewest));
      if (distance > fewest || distance >= word.stem.length - 1) continue;
      if (distance < fewest) found = [];
      fewest = distance;
      found.push({ word, quality: 0.8 - (0.9 * distance) / token.word.length - (begun ? 0.1 : 0) });
    }
  }
  return found;
}

function bitsIn(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
