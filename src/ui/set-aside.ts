import { isOffered, readProcessId } from '../etom/index.ts';
import type { ElementTree, EtomElement } from '../etom/index.ts';

/** So short a query names nothing in particular. */
const shortest = 4;

/**
 * Returns the retired or later-only elements that a query names: by ID, or by the beginnings of more than half of the words of a name in
 * either language. They are never offered, but a person who looks for one is told what became of it.
 */
export function findSetAside(query: string, tree: ElementTree): readonly EtomElement[] {
  const text = folded(query.trim());
  if (text === '') return [];
  const aside = tree.elements.filter((element) => !isOffered(element));
  const reading = readProcessId(query);
  const id = reading.kind === 'exact' || reading.kind === 'normalised' ? reading.text : undefined;
  if (id !== undefined) return aside.filter((element) => element.id === id);
  if (text.length < shortest) return [];
  const words = text.split(/[^\p{L}\d]+/u).filter((word) => word !== '');
  return aside.filter(({ names }) => [names.en, names.ru].some((name) => isNamed(folded(name), words)));
}

/** Little words say nothing: neither of a name nor of a query. */
function isNamed(name: string, words: readonly string[]): boolean {
  const parts = name.split(/[^\p{L}\d]+/u).filter((part) => part.length > 2);
  const said = words.filter((word) => word.length > 2);
  return said.length * 2 > parts.length && said.length > 0 && said.every((word) => parts.some((part) => part.startsWith(word)));
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
