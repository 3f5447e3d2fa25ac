import { editDistance, foldName, laterNumbersOf } from '../etom/index.ts';
import type { EtomElement } from '../etom/index.ts';

/**
 * How a written name is nearly the standard name of an element. `spelling`: the same words, written differently (case, "&",
 * punctuation, letters of the other alphabet). `outdated`: what the element, or one that it came from, is called in other
 * releases. `near-miss`: a few letters away.
 */
export interface Variant {
  readonly kind: 'spelling' | 'outdated' | 'near-miss';
  readonly element: EtomElement;
  /** The standard name that is meant, in its language. */
  readonly standard: string;
}

/** A name that an element has or had, prepared for comparing. */
interface KnownName {
  readonly element: EtomElement;
  readonly standard: string;
  readonly folded: string;
  readonly skeleton: string;
  readonly first: FirstWord;
  /** It is the name of another release. */
  readonly later: boolean;
}

/** What tells most names apart at once. */
interface FirstWord {
  /** As a skeleton has it. */
  readonly letter: string;
  readonly length: number;
}

/** Returns which of some elements a name is a variant of; `predecessors` are retired elements that bear exactly this name. */
export function findVariant(written: string, elements: readonly EtomElement[], predecessors: readonly EtomElement[]): Variant | undefined {
  const heir = predecessors.length === 0 ? undefined : heirOf(predecessors, elements);
  if (heir !== undefined) return { kind: 'outdated', element: heir, standard: nameLike(written, heir) };
  const first = firstWord(written);
  let names: KnownName[] | undefined;
  for (let index = 0; index < elements.length; index += 1) {
    const ofOne = namesOf(elements[index] as EtomElement);
    for (let place = 0; place < ofOne.length; place += 1) {
      const name = ofOne[place] as KnownName;
      if (mayBeNear(first, name.first)) (names ??= []).push(name);
    }
  }
  return names === undefined ? undefined : variantAmong(names, written);
}

/** Prepared once for all runs: an element never changes, and preparing its names takes longer than all else about a step. */
const prepared = new WeakMap<EtomElement, readonly KnownName[]>();

function namesOf(element: EtomElement): readonly KnownName[] {
  let names = prepared.get(element);
  if (names === undefined) prepared.set(element, (names = knownNames(element)));
  return names;
}

function heirOf(predecessors: readonly EtomElement[], elements: readonly EtomElement[]): EtomElement | undefined {
  return elements.find(({ id }) => predecessors.some(({ successors = [] }) => successors.includes(id)));
}

function variantAmong(names: readonly KnownName[], written: string): Variant | undefined {
  const folded = foldName(written);
  const skeleton = skeletonOf(folded);
  const spelled = names.find((name) => !name.later && name.skeleton === skeleton);
  if (spelled !== undefined) return { kind: 'spelling', element: spelled.element, standard: spelled.standard };
  const later = names.find((name) => name.later && name.folded === folded);
  if (later !== undefined) return { kind: 'outdated', element: later.element, standard: nameLike(written, later.element) };
  const near = names.find((name) => !name.later && isNear(folded, name.folded));
  return near === undefined ? undefined : { kind: 'near-miss', element: near.element, standard: near.standard };
}

function knownNames(element: EtomElement): readonly KnownName[] {
  const later = laterNumbersOf(element).flatMap(({ name, part }) => (name === undefined || part ? [] : [name]));
  return [
    ...[element.names.ru, element.names.en].map((standard) => ({ standard, later: false })),
    ...later.map((standard) => ({ standard, later: true })),
  ].map((name) => {
    const folded = foldName(name.standard);
    return { ...name, element, folded, skeleton: skeletonOf(folded), first: firstWord(name.standard) };
  });
}

/** Most names are nowhere near: another first letter or quite another length of the first word tells so at once. */
function mayBeNear(one: FirstWord, other: FirstWord): boolean {
  return one.letter === other.letter && Math.abs(one.length - other.length) <= 2;
}

function firstWord(name: string): FirstWord {
  // With a word for names that have none.
  const words = `${name} 0`;
  const from = words.slice(words.search(/[\p{L}\d]/u));
  const letter = from.slice(0, 1).toLowerCase();
  return { letter: lookAlikes.get(letter) ?? letter, length: `${from} `.search(/[^\p{L}\d]/u) };
}

/** Returns the name of an element in the language that a written one is in. */
export function nameLike(written: string, { names }: EtomElement): string {
  return /\p{Script=Cyrillic}/u.test(written) ? names.ru : names.en;
}

/** A folded name with letters that look alike in both alphabets made the same. */
function skeletonOf(folded: string): string {
  return Array.from(folded, (letter) => lookAlikes.get(letter) ?? letter).join('');
}

const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i' }),
);

/**
 * Whether a folded name is some slips away from a standard one: word for word the same, or differing in at most two letters and
 * a third of the word, never in the first letter ("отказ" is no "заказ") and never in digits. At most half the words differ, of
 * a single one one letter.
 */
function isNear(folded: string, standard: string): boolean {
  const [words, standards] = [folded.split(/[ &]/), standard.split(/[ &]/)];
  if (words.length !== standards.length) return false;
  let different = 0;
  for (const [index, word] of words.entries()) {
    const right = standards[index] ?? '';
    if (word === right) continue;
    different += 1;
    if (word[0] !== right[0] || /\d/.test(word + right)) return false;
    const most = standards.length === 1 ? 1 : Math.min(2, Math.floor(right.length / 3));
    if (Math.abs(word.length - right.length) > most || editDistance(word, right) > most) return false;
  }
  return different > 0 && different <= Math.ceil(standards.length / 2);
}
