import { conflictsOf } from './catalogue-conflicts.ts';
import type { CatalogueConflict } from './catalogue-conflicts.ts';
import { createNamed, createNamesakes } from './element-names.ts';
import { defaultEdition, isVertical, verticals } from './model.ts';
import type { Catalogue, EtomElement } from './model.ts';
import { createNearest } from './nearest.ts';
import { compareProcessIds, isOwnId, parentOf, withoutPrefix } from './process-id.ts';

/** All elements of one edition from several catalogues, found by ID, by parent and by likeness. Immutable. */
export interface ElementTree {
  readonly catalogues: readonly Catalogue[];
  /** All elements of the tree's edition in numerical order; verticals last, in the order of the map. */
  readonly elements: readonly EtomElement[];
  /** Where the catalogues contradict each other. Nothing is refused for it: the first catalogue counts. */
  readonly conflicts: readonly CatalogueConflict[];
  /** Every edition that a catalogue is written in. */
  readonly editions: ReadonlySet<string>;
  /** The prefixes that organisations' catalogues of an edition (default: the tree's) declare. */
  readonly prefixes: (edition?: string) => ReadonlySet<string>;
  /** What the palette offers first: the standard level-2 elements of CRM, then organisations' own level-2 elements. */
  readonly blocks: readonly EtomElement[];
  /** Returns the element with exactly this ID in an edition (default: the tree's), of any status. */
  readonly get: (id: string, edition?: string) => EtomElement | undefined;
  /** Returns the element one level up; an ID with a prefix falls back on the standard parent. */
  readonly parent: (element: EtomElement) => EtomElement | undefined;
  /**
   * Returns the standard element that an element belongs to: for an organisation's, the one that it redefines (the same numbers without
   * the prefix), else the nearest one above it; for any other element itself. Lists group an organisation's elements by it.
   */
  readonly standardOf: (element: EtomElement) => EtomElement | undefined;
  /** Returns the catalogue that an element of this tree comes from. */
  readonly catalogueOf: (element: EtomElement) => Catalogue | undefined;
  /** Returns the elements one level down in numerical order; verticals before groups. */
  readonly children: (id: string) => readonly EtomElement[];
  /** Returns the one usable element with this name or abbreviation, in either language; no verticals. */
  readonly named: (name: string) => EtomElement | undefined;
  /** Returns every element, retired ones too, that has this name but for case and punctuation (`foldName`); no verticals, nothing of later releases. */
  readonly namesakes: (name: string) => readonly EtomElement[];
  /** Returns at most `limit` elements that may be used instead of an ID, the likeliest first; never the ID itself. */
  readonly nearest: (id: string, limit: number) => readonly EtomElement[];
}

/** Builds a tree. Where two catalogues define one ID in one edition, the first counts. */
export function createElementTree(catalogues: readonly Catalogue[], edition: string = defaultEdition): ElementTree {
  const editions = new Map<string, Shelf>();
  for (const catalogue of catalogues) addTo(editions, catalogue);
  const shelf = editions.get(edition) ?? emptyShelf();
  const elements = [...shelf.elements.values()].toSorted(compareElements);
  const parent = (element: EtomElement): EtomElement | undefined => {
    const id = element.parent ?? parentOf(element.id);
    return id === undefined ? undefined : (shelf.elements.get(id) ?? shelf.elements.get(withoutPrefix(id)));
  };
  const children = childrenByParent(elements, parent);
  const standardOf = (element: EtomElement): EtomElement | undefined => {
    for (let found: EtomElement | undefined = element; found !== undefined; found = parent(found)) {
      if (!isOwnId(found.id)) return found;
      const redefined = shelf.elements.get(withoutPrefix(found.id));
      if (redefined !== undefined && !isOwnId(redefined.id)) return redefined;
    }
    return undefined;
  };
  return {
    catalogues,
    elements,
    get conflicts() {
      return conflictsOf(catalogues);
    },
    editions: new Set(editions.keys()),
    blocks: blocksOf(elements),
    prefixes: (of = edition) => editions.get(of)?.prefixes ?? new Set(),
    get: (id, of = edition) => editions.get(of)?.elements.get(id),
    parent,
    standardOf,
    catalogueOf: (element) => shelf.sources.get(element),
    children: (id) => children.get(id) ?? [],
    named: createNamed(elements),
    namesakes: createNamesakes(elements),
    nearest: createNearest(elements),
  };
}

/** What the catalogues of one edition say together. */
interface Shelf {
  readonly elements: Map<string, EtomElement>;
  readonly sources: Map<EtomElement, Catalogue>;
  readonly prefixes: Set<string>;
}

function emptyShelf(): Shelf {
  return { elements: new Map(), sources: new Map(), prefixes: new Set() };
}

function addTo(editions: Map<string, Shelf>, catalogue: Catalogue): void {
  const shelf = editions.get(catalogue.edition) ?? emptyShelf();
  editions.set(catalogue.edition, shelf);
  if (catalogue.prefix !== undefined) shelf.prefixes.add(catalogue.prefix);
  for (const element of catalogue.elements) {
    if (shelf.elements.has(element.id)) continue;
    shelf.elements.set(element.id, element);
    shelf.sources.set(element, catalogue);
  }
}

/** By number; verticals have none and come last, in the order of the map. */
function compareElements({ id: a }: EtomElement, { id: b }: EtomElement): number {
  return isVertical(a) && isVertical(b) ? verticals.indexOf(a) - verticals.indexOf(b) : compareProcessIds(a, b);
}

function childrenByParent(
  elements: readonly EtomElement[],
  parent: (element: EtomElement) => EtomElement | undefined,
): ReadonlyMap<string, readonly EtomElement[]> {
  const children = new Map<string, EtomElement[]>();
  const verticalsFirst = elements.toSorted((a, b) => Number(b.kind === 'vertical') - Number(a.kind === 'vertical'));
  for (const element of verticalsFirst) {
    const above = parent(element);
    if (above === undefined) continue;
    const siblings = children.get(above.id) ?? [];
    siblings.push(element);
    children.set(above.id, siblings);
  }
  return children;
}

function blocksOf(elements: readonly EtomElement[]): readonly EtomElement[] {
  const second = elements.filter((element) => element.level === 2);
  return [
    ...second.filter((element) => element.status === 'standard' && parentOf(element.id) === crm),
    ...second.filter((element) => element.status === 'organisation'),
  ];
}

/** The group of which the seed defines level 2. */
const crm = '1.1.1';
