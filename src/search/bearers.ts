import { isOffered } from '../etom/index.ts';
import type { ElementTree, EtomElement, SynonymGroup } from '../etom/index.ts';
import type { ReasonKind } from './hit.ts';
import type { OfElement, Text } from './texts.ts';

/** An element that a text leads to: as what, and how much a hit in it counts; the element's own name counts 1. */
export interface Bearer {
  readonly element: EtomElement;
  readonly kind: ReasonKind;
  readonly weight: number;
}

/**
 * Returns a function that tells the elements of a tree that a text leads to. A name leads to its element, to what lies below it or, of a
 * vertical, within it, and of a retired element to its successors; a word of the trade to the elements that it usually means and to
 * those that organisations define below them. Only what may stand in a tag is led to. Answers are remembered.
 */
export function createBearers(tree: ElementTree): (text: Text) => readonly Bearer[] {
  const below = belowEach(tree);
  const remembered = new Map<EtomElement | SynonymGroup, Map<Text['kind'], readonly Bearer[]>>();
  return (text) => {
    const known = remembered.get(text.about) ?? new Map<Text['kind'], readonly Bearer[]>();
    remembered.set(text.about, known);
    let bearers = known.get(text.kind);
    if (bearers === undefined) {
      bearers = text.kind === 'synonym' ? meantBy(text.about, tree, below.own) : ofElement(text, tree, below);
      known.set(text.kind, bearers);
    }
    return bearers;
  };
}

/** What a tree has below and within each element. `own`: organisations' elements by the standard element that they belong to. */
interface Below {
  readonly children: ReadonlyMap<EtomElement, readonly EtomElement[]>;
  readonly own: ReadonlyMap<EtomElement, readonly EtomElement[]>;
  readonly within: ReadonlyMap<string, readonly EtomElement[]>;
}

function belowEach(tree: ElementTree): Below {
  const [children, own, within] = [new Map<EtomElement, EtomElement[]>(), new Map<EtomElement, EtomElement[]>(), new Map<string, EtomElement[]>()];
  for (const element of tree.elements) {
    if (!isOffered(element) || element.kind === 'vertical') continue;
    const [parent, standard] = [tree.parent(element), tree.standardOf(element)];
    if (parent !== undefined) push(children, parent, element);
    if (standard !== undefined && standard !== element) push(own, standard, element);
    for (const letters of element.level < 2 ? [] : element.verticals) push(within, letters, element);
  }
  return { children, own, within };
}

function push<K>(lists: Map<K, EtomElement[]>, key: K, element: EtomElement): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [element]);
  else list.push(element);
}

function ofElement({ kind, about }: OfElement, tree: ElementTree, { children, own, within }: Below): readonly Bearer[] {
  // Of two catalogues with the same ID the first counts.
  if (tree.get(about.id) !== about) return [];
  const itself: readonly Bearer[] = isOffered(about) && about.kind !== 'vertical' ? [{ element: about, kind, weight: weights[kind] }] : [];
  if (kind !== 'name' && kind !== 'abbreviation') return itself;
  const as = (role: 'vertical' | 'group' | 'retired', elements: readonly EtomElement[] = []): readonly Bearer[] =>
    elements.map((element) => ({ element, kind: role, weight: weights[role] }));
  // Of two elements in a vertical that one means it more which lies in no other.
  if (about.kind === 'vertical') return as('vertical', within.get(about.id)).map((bearer) => ({ ...bearer, weight: bearer.weight - weights.furtherVertical * bearer.element.verticals.length }));
  if (about.status === 'retired') return as('retired', (about.successors ?? []).map((id) => tree.get(id)).filter((found) => found !== undefined).filter(isOffered));
  const under = new Set([...(children.get(about) ?? []), ...(own.get(about) ?? [])]);
  return [...itself, ...as('group', [...under])];
}

/** The first element that a word means has its whole weight, the next ones less. */
function meantBy({ elements }: SynonymGroup, tree: ElementTree, own: Below['own']): readonly Bearer[] {
  const bearers = new Map<EtomElement, Bearer>();
  const add = (element: EtomElement, weight: number): void => {
    if (weight > (bearers.get(element)?.weight ?? 0)) bearers.set(element, { element, kind: 'synonym', weight });
  };
  elements.forEach((id, place) => {
    const element = tree.get(id);
    if (element === undefined || !isOffered(element)) return;
    const weight = Math.max(weights.synonym - place * weights.nextSynonym, weights.lastSynonym);
    add(element, weight);
    for (const other of own.get(element) ?? []) add(other, weight * weights.inherited);
  });
  return [...bearers.values()];
}

const weights = {
  name: 1,
  abbreviation: 1.15,
  function: 0.55,
  description: 0.25,
  vertical: 1,
  furtherVertical: 0.02,
  group: 0.7,
  retired: 0.5,
  'later-id': 0.5,
  synonym: 0.9,
  nextSynonym: 0.2,
  lastSynonym: 0.4,
  inherited: 0.6,
} as const;
