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
    return byName.get(plain(name));
  };
}

/** A name of two elements names neither. */
function gather(elements: readonly EtomElement[], byName: Map<string, EtomElement | undefined>): void {
  for (const element of elements) {
    if (!isOffered(element) || isVertical(element.id)) continue;
    const names = new Set([element.names.en, element.names.ru, ...(element.abbr === undefined ? [] : [element.abbr])].map((name) => plain(name)));
    for (const name of names) byName.set(name, byName.has(name) ? undefined : element);
  }
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/\band\b/g, '&')
    .replaceAll(/[^\p{L}\p{M}\d&]+/gu, ' ')
    .replaceAll(' & ', '&')
    .trim();
}
