import { beginningWith, lettersOf } from './segment.ts';
import type { Segment, Word } from './segment.ts';
import type { Token } from './tokens.ts';
import { forgiven, typosIn } from './typos.ts';

/** A word of the index that a typed word means. `quality`: 1 the same, less the farther. `begun`: how many of its letters were typed, where it was only begun. */
export interface WordMatch {
  readonly word: Word;
  readonly quality: number;
  readonly begun?: number;
}

/** Returns the words that are the typed one in any form, or that it begins. */
export function sameOrBegun(token: Token, segments: readonly Segment[]): readonly WordMatch[] {
  return segments.flatMap(({ words, byStem }) => {
    const found = new Map<Word, WordMatch>();
    for (const word of beginningWith(token.stem, byStem, 'stem')) {
      if (word.stem === token.stem) found.set(word, { word, quality: 0.97 });
      else if (token.stem.length >= shortestBeginning(token.stem)) found.set(word, { word, quality: 0.65 + (0.2 * token.stem.length) / word.stem.length });
    }
    for (const word of beginningWith(token.word, words, 'word')) {
      if (word.word === token.word) found.set(word, { word, quality: 1 });
      else if (word.stem !== token.stem) found.set(word, { word, quality: 0.7 + (0.2 * token.word.length) / word.word.length, begun: token.word.length });
    }
    return [...found.values()];
  });
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
  const stems = new Set([token.stem, token.stem.replace(/^(?:за|про|по|пере|от|об|на|вы|с|у)(?=[а-я]{5})/, '')]);
  for (const stem of stems) {
    const found = isNumber(token) || stem.length < shortestStem ? [] : ofRoot(stem, segments);
    if (found.length > 0) return found;
  }
  return [];
}

function ofRoot(stem: string, segments: readonly Segment[]): readonly WordMatch[] {
  return segments.flatMap(({ byStem }) => beginningWith(stem.slice(0, shortestStem), byStem, 'stem').flatMap((word) => {
    const quality = kinship(stem, word.stem);
    return quality > 0 ? [{ word, quality }] : [];
  }));
}

/** How near two stems are, 0 for no kin. */
function kinship(typed: string, stem: string): number {
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
  if (most === 0 || isNumber(token)) return [];
  const whole = closest(token, segments, most, false);
  const begun = token.word.length < shortestBegun ? [] : closest(token, segments, Math.min(most, Math.floor(token.word.length / shortestBegun)), true);
  const fewest = (matches: readonly WordMatch[]): number => Math.max(0, ...matches.map(({ quality }) => quality));
  return fewest(whole) >= fewest(begun) ? whole : begun;
}

const shortestBegun = 5;

/** Those with the fewest mistakes. A word that lacks more letters of the typed one than mistakes are forgiven is not looked at. */
function closest(token: Token, segments: readonly Segment[], most: number, begun: boolean): readonly WordMatch[] {
  const letters = lettersOf(token.word);
  const cyrillic = isCyrillic(token.word);
  const [inWord, inStem] = [typosIn(token.word), typosIn(token.stem)];
  let fewest = most;
  let found: WordMatch[] = [];
  for (const { words } of segments) {
    for (const word of words) {
      if (bitsIn(letters & ~word.letters) > fewest || isCyrillic(word.word) !== cyrillic) continue;
      let distance = inWord(word.word, fewest, begun);
      if (distance > fewest && !begun) distance = inStem(word.stem, fewest, false);
      if (distance > fewest || distance >= word.stem.length - 1) continue;
      if (distance < fewest) found = [];
      fewest = distance;
      found.push({ word, quality: 0.8 - (0.9 * distance) / token.word.length - (begun ? 0.1 : 0) });
    }
  }
  return found;
}

/** A mistake does not change the alphabet. */
function isCyrillic(word: string): boolean {
  return word.charCodeAt(0) >= 0x400;
}

/** Numbers are meant as they stand. */
function isNumber({ word }: Token): boolean {
  return /^[\d.]+$/.test(word);
}

function bitsIn(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
