import { groupByVerticals, isOffered } from '../etom/index.ts';
import type { ElementTree, EtomElement, EtomMap, MapPlace, Vertical } from '../etom/index.ts';
import type { Reason } from '../search/index.ts';

/**
 * One line of the list of blocks. `heading`: of what follows, by verticals (`FAB`), a group's ID, or a name of its own. `fold`: opens
 * and closes what is one step away; `element` is the group or the element that owns it. `block`: what can be placed.
 */
export type BlockLine =
  | { readonly kind: 'heading'; readonly key: string; readonly about: HeadingKind; readonly verticals: readonly Vertical[]; readonly element?: EtomElement }
  | { readonly kind: 'fold'; readonly key: string; readonly about: FoldKind; readonly element?: EtomElement; readonly open: boolean; readonly inside: readonly EtomElement[] }
  | { readonly kind: 'block'; readonly key: string; readonly element: EtomElement; readonly reasons: readonly Reason[]; readonly depth: 0 | 1 };

/** What a heading is about: CRM elements of some verticals, what lies beyond CRM, an area of the map, one group, elements without a place. */
export type HeadingKind = 'verticals' | 'beyond' | 'area' | 'group' | 'own';

/** What a fold holds: a group beyond CRM, an organisation's elements below a standard one, the groups of level 1 themselves. */
export type FoldKind = 'group' | 'own' | 'groups';

/** What the list shows: a place of the map, and which folds a person has turned over. */
export interface BlockView {
  readonly place: MapPlace;
  readonly turned: ReadonlySet<string>;
}

/** The group whose elements come first everywhere (DESIGN, section 8). */
const first = '1.1.1';

/** Own elements stand open below their standard one as long as they are few. */
const fewOwn = 4;

/** Returns a function that lists the blocks of a tree: the eleven CRM elements by vertical, then the rest of the map in folds. */
export function createBlockLines(tree: ElementTree, map: EtomMap): (view: BlockView) => readonly BlockLine[] {
  const own = ownByStandard(tree);
  const groups = map.areas.flatMap(({ area, rows }) => rows.map(({ group }) => ({ area, group })));
  return ({ place, turned }) => {
    const isOpen = (key: string, byItself: boolean): boolean => byItself !== turned.has(key);
    const fits = (element: EtomElement): boolean => map.liesIn(element, place);
    const levelTwo = (group: EtomElement): readonly EtomElement[] => [
      ...tree.children(group.id).filter((element) => element.status === 'standard' && element.kind !== 'vertical'),
      ...(own.get(group.id) ?? []),
    ].filter(fits);
    const withOwn = (element: EtomElement): readonly BlockLine[] => {
      const inside = own.get(element.id) ?? [];
      const key = `own ${element.id}`;
      const open = isOpen(key, inside.length <= fewOwn);
      return [
        blockLine(element),
        ...(inside.length === 0 ? [] : [{ kind: 'fold' as const, key, about: 'own' as const, element, open, inside }]),
        ...(open ? inside.map((below) => blockLine(below, 1)) : []),
      ];
    };
    const group = groups.find((known) => known.group.id === place.group)?.group;
    if (group !== undefined && group.id !== first) {
      return [{ kind: 'heading', key: group.id, about: 'group', verticals: [], element: group }, ...(place.vertical === undefined ? [blockLine(group)] : []), ...levelTwo(group).flatMap(withOwn)];
    }
    const crm = tree.get(first);
    const lines: BlockLine[] = groupByVerticals(crm === undefined ? [] : levelTwo(crm)).flatMap(({ key, verticals, elements }) => [
      { kind: 'heading' as const, key, about: 'verticals' as const, verticals },
      ...elements.flatMap(withOwn),
    ]);
    if (group !== undefined) return place.vertical === undefined ? [...lines, blockLine(group)] : lines;
    const placeless = (own.get('') ?? []).filter(fits);
    if (placeless.length > 0) lines.push({ kind: 'heading', key: 'own', about: 'own', verticals: [] }, ...placeless.map((element) => blockLine(element)));
    const beyond = groups.filter((known) => known.group.id !== first).map((known) => ({ ...known, inside: levelTwo(known.group) })).filter(({ inside }) => inside.length > 0);
    let area: EtomElement | undefined;
    if (beyond.length > 0) lines.push({ kind: 'heading', key: 'beyond', about: 'beyond', verticals: [] });
    for (const known of beyond.toSorted((a, b) => rank(a.area) - rank(b.area))) {
      if (known.area !== area) lines.push({ kind: 'heading', key: known.area.id, about: 'area', verticals: [], element: known.area });
      area = known.area;
      const open = isOpen(known.group.id, false);
      lines.push({ kind: 'fold', key: known.group.id, about: 'group', element: known.group, open, inside: known.inside });
      if (open) lines.push(...known.inside.flatMap(withOwn));
    }
    if (place.vertical !== undefined) return lines;
    const whole = groups.map((known) => known.group).toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
    const open = isOpen('groups', false);
    lines.push({ kind: 'fold', key: 'groups', about: 'groups', open, inside: whole });
    if (open) lines.push(...whole.map((element) => blockLine(element)));
    return lines;
  };
}

/** Returns the line of an element that was found, or of one on its own. */
export function blockLine(element: EtomElement, depth: 0 | 1 = 0, reasons: readonly Reason[] = []): BlockLine {
  return { kind: 'block', key: element.id, element, reasons, depth };
}

/** Returns what a rail of pictograms has of a list: the blocks of CRM and the lines between them. */
export function railLines(lines: readonly BlockLine[]): readonly BlockLine[] {
  const beyond = lines.findIndex((line) => line.kind === 'heading' && line.about !== 'verticals');
  return lines.slice(0, beyond === -1 ? lines.length : beyond).filter((line) => line.kind === 'heading' || (line.kind === 'block' && line.depth === 0));
}

/** OPS comes before SIP here, because the flows of CRM go on there. */
function rank({ id }: EtomElement): number {
  return Number(id.split('.')[1]);
}

/** The organisations' elements by the ID of the standard element that they belong to; blank where there is none. */
function ownByStandard(tree: ElementTree): ReadonlyMap<string, readonly EtomElement[]> {
  const own = new Map<string, EtomElement[]>();
  for (const element of tree.elements) {
    if (element.status !== 'organisation' || !isOffered(element)) continue;
    const id = tree.standardOf(element)?.id ?? '';
    const siblings = own.get(id) ?? [];
    siblings.push(element);
    own.set(id, siblings);
  }
  return own;
}
