import { isOffered, isVertical } from './model.ts';
import type { EtomElement } from './model.ts';

/**
 * Returns a function that finds the one usable element, no vertical, that has a name or an abbreviation, in either language and
 * whatever its case, ё or е, "&" or "and"; `undefined` where there is none or more than one. Names are gathered at the first call.
 */
export function createNamed(elements: readonly EtomElement[]): (name: string) => EtomElement | undefined {
  const byName = new Map<string, EtomElement | undefined>();
  return (name) => {
    if (byName.size === 0) gather(elements, byName);
    return byName.get(foldName(name));
  };
}

/** A name of two elements names neither. */
function gather(elements: readonly EtomElement[], byName: Map<string, EtomElement | undefined>): void {
  for (const element of elements) {
    if (!isOffered(element) || isVertical(element.id)) continue;
    const names = new Set([element.names.en, element.names.ru, ...(element.abbr === undefined ? [] : [element.abbr])].map((name) => foldName(name)));
    for (const name of names) byName.set(name, byName.has(name) ? undefined : element);
  }
}

/**
 * Returns a function that finds every element whose name folds to what a text folds to, in either language: those in use, those
 * retired and organisations' own, without verticals and without what only later releases have. Names are gathered at the first
 * call, and answers remembered: a diagram is asked about its names again and again.
 */
export function createNamesakes(elements: readonly EtomElement[]): (name: string) => readonly EtomElement[] {
  const byName = new Map<string, EtomElement[]>();
  const answers = new Map<string, readonly EtomElement[]>();
  return (name) => {
    let answer = answers.get(name);
    if (answer === undefined) {
      if (byName.size === 0) gatherNamesakes(elements, byName);
      if (answers.size >= remembered) answers.clear();
      answer = byName.get(foldName(name)) ?? nobody;
      answers.set(name, answer);
    }
    return answer;
  };
}

/** How many names are remembered: more than a diagram has. */
const remembered = 16_384;

const nobody: readonly EtomElement[] = Object.freeze([]);

function gatherNamesakes(elements: readonly EtomElement[], byName: Map<string, EtomElement[]>): void {
  for (const element of elements) {
    if (element.status === 'later' || isVertical(element.id)) continue;
    for (const name of new Set([foldName(element.names.ru), foldName(element.names.en)])) {
      const found = byName.get(name);
      if (found === undefined) byName.set(name, [element]);
      else found.push(element);
    }
  }
}

/** Returns a name without what does not change it: case, ё or е, "&" or "and", punctuation, white space. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/\band\b/g, '&')
    .replaceAll(/[^\p{L}\p{M}\d&]+/gu, ' ')
    .replaceAll(' & ', '&')
    .trim();
}
