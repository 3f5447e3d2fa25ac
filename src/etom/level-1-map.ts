import type { ElementTree } from './element-tree.ts';
import { isOffered } from './model.ts';
import type { EtomElement, Vertical } from './model.ts';
import { verticalsOf } from './pictogram.ts';

/** A place on the map: a horizontal group, a vertical, or where they cross. Neither is the whole map. */
export interface MapPlace {
  /** ID of the horizontal group. */
  readonly group?: string;
  readonly vertical?: Vertical;
}

/** One cell of the map. A group of Enterprise Management has a single one, without a vertical. */
export interface MapCell extends MapPlace {
  readonly group: string;
  /** What lies here and can be used, below level 1, in numerical order. An element of several verticals lies in several cells. */
  readonly elements: readonly EtomElement[];
}

/** A horizontal group with its cells, from the first vertical to the last. */
export interface MapRow {
  readonly group: EtomElement;
  readonly cells: readonly MapCell[];
}

/** One area of the map: SIP, OPS or EM. */
export interface MapArea {
  readonly area: EtomElement;
  /** The vertical groups from left to right; none in Enterprise Management. */
  readonly verticals: readonly EtomElement[];
  readonly rows: readonly MapRow[];
}

/** The map of level 1 (seed, figure 1) with all that lies on it. Immutable. */
export interface EtomMap {
  /** In the order of the figure: SIP on the left, OPS on the right, EM below both. */
  readonly areas: readonly MapArea[];
  /** Says whether an element lies in a place. An element without verticals of its own lies in those of its parent, else in all. */
  readonly liesIn: (element: EtomElement, place: MapPlace) => boolean;
}

/** Lays the elements of a tree out on the map. */
export function createMap(tree: ElementTree): EtomMap {
  const places = new Map<string, Lying>();
  const placeOf = (element: EtomElement): Lying => {
    const known = places.get(element.id);
    if (known !== undefined) return known;
    const parent = tree.parent(element);
    const above = parent === undefined ? undefined : placeOf(parent);
    const place = { group: element.kind === 'horizontal' ? element.id : above?.group, verticals: verticalsOf(element, tree) };
    places.set(element.id, place);
    return place;
  };
  const liesIn = (element: EtomElement, { group, vertical }: MapPlace): boolean => {
    const place = placeOf(element);
    return (group === undefined || place.group === group) && (vertical === undefined || place.verticals.includes(vertical));
  };
  const below = tree.elements.filter((element) => element.level >= 2 && isOffered(element));
  const cellOf = (place: MapPlace & { readonly group: string }): MapCell => ({ ...place, elements: below.filter((element) => liesIn(element, place)) });
  return { areas: order.flatMap((id) => areaOf(id, tree, cellOf)), liesIn };
}

interface Lying {
  readonly group: string | undefined;
  readonly verticals: readonly Vertical[];
}

/** SIP, OPS, EM. */
const order = ['1.2', '1.1', '1.3'];

function areaOf(id: string, tree: ElementTree, cellOf: (place: MapPlace & { readonly group: string }) => MapCell): readonly MapArea[] {
  const area = tree.get(id);
  if (area === undefined) return [];
  const verticals = tree.children(id).filter(({ kind }) => kind === 'vertical');
  const rows = tree.children(id).filter(({ kind }) => kind === 'horizontal').map((group) => ({
    group,
    cells: area.verticals.length === 0 ? [cellOf({ group: group.id })] : area.verticals.map((vertical) => cellOf({ group: group.id, vertical })),
  }));
  return [{ area, verticals, rows }];
}
