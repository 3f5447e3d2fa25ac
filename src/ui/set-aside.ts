import { isOffered, readProcessId } from '../etom/index.ts';
import type { ElementTree, EtomElement } from '../etom/index.ts';

/** So short a query names nothing in particular. */
const shortest = 4;
/** So many are explained at once. */
const most = 2;

/**
 * Returns the retired or later-only elements that a query names, by ID or by the beginnings of the words of a name in either
 * language. They are never offered, but a person who looks for one is told what became of it.
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
  return aside.filter(({ names }) => [names.en, names.ru].some((name) => begins(folded(name), words))).slice(0, most);
}

function begins(name: string, words: readonly string[]): boolean {
  const parts = name.split(/[^\p{L}\d]+/u);
  return words.length > 0 && words.every((word) => parts.some((part) => part.startsWith(word)));
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
