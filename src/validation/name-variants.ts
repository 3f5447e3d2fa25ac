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

/** Names made comparable, each once in a run: the few elements of a diagram are compared with the name of each step. */
export interface FoldedNames {
  /** As `foldName`. */
  readonly fold: (name: string) => string;
  /** The same with letters that look alike in both alphabets made the same. */
  readonly skeleton: (name: string) => string;
}

/** Begins to remember names. */
export function createFoldedNames(): FoldedNames {
  const fold = remembered(foldName);
  return { fold, skeleton: remembered((name) => skeletonOf(fold(name))) };
}

function remembered(make: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let made = known.get(name);
    if (made === undefined) known.set(name, (made = make(name)));
    return made;
  };
}

/** Says which of the elements a name is a variant of; `predecessors` are retired elements that bear exactly this name. */
export function variantOf(written: string, elements: readonly EtomElement[], predecessors: readonly EtomElement[], { fold, skeleton }: FoldedNames): Variant | undefined {
  return variantBy('spelling', elements, (name) => skeleton(name) === skeleton(written))
    ?? outdated(written, elements, predecessors, fold)
    ?? variantBy('near-miss', elements, (name) => isNear(fold(written), fold(name)));
}

function variantBy(kind: Variant['kind'], elements: readonly EtomElement[], fits: (name: string) => boolean): Variant | undefined {
  for (const element of elements) {
    const standard = [element.names.ru, element.names.en].find((name) => fits(name));
    if (standard !== undefined) return { kind, element, standard };
  }
  return undefined;
}

function outdated(written: string, elements: readonly EtomElement[], predecessors: readonly EtomElement[], fold: FoldedNames['fold']): Variant | undefined {
  const element = elements.find((one) => predecessors.some(({ successors = [] }) => successors.includes(one.id))
    || laterNumbersOf(one).some(({ name = '', part }) => !part && fold(name) === fold(written)));
  if (element === undefined) return undefined;
  return { kind: 'outdated', element, standard: /\p{Script=Cyrillic}/u.test(written) ? element.names.ru : element.names.en };
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
