import { compareProcessIds, groupByVerticals, isOffered } from '../etom/index.ts';
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
  const groups = map.areas.flatMap(({ area, rows }) => rows.map(({ group }) => ({ area, group }))).toSorted((a, b) => compareProcessIds(a.group.id, b.group.id));
  return (view) => {
    const shelf = new Shelf(tree, own, { map, view });
    const chosen = groups.find(({ group }) => group.id === view.place.group)?.group;
    if (chosen !== undefined) return shelf.groupAlone(chosen);
    const crm = tree.get(first);
    const beyond = groups.filter(({ group }) => group !== crm);
    return [
      ...shelf.byVerticals(first),
      ...shelf.adrift(),
      ...shelf.placeless(),
      ...shelf.beyond(beyond),
      ...shelf.wholeGroups(crm === undefined ? beyond.map(({ group }) => group) : [crm, ...beyond.map(({ group }) => group)]),
    ];
  };
}

/** What is listed for one view. */
class Shelf {
  readonly #tree: ElementTree;
  readonly #own: ReadonlyMap<string, readonly EtomElement[]>;
  readonly #map: EtomMap;
  readonly #view: BlockView;

  constructor(tree: ElementTree, own: ReadonlyMap<string, readonly EtomElement[]>, { map, view }: { readonly map: EtomMap; readonly view: BlockView }) {
    this.#tree = tree;
    this.#own = own;
    this.#map = map;
    this.#view = view;
  }

  /** One group that was chosen on the map, CRM by its verticals; the group itself can be placed too, unless only a vertical of it is meant. */
  groupAlone(group: EtomElement): readonly BlockLine[] {
    const whole = this.#view.place.vertical === undefined ? [blockLine(group)] : [];
    if (group.id === first) return [...this.byVerticals(first), ...whole];
    return [heading('group', { element: group }), ...whole, ...this.#inside(group.id).flatMap((element) => this.#withOwn(element))];
  }

  /** The elements of the group with this ID. */
  byVerticals(group: string): readonly BlockLine[] {
    return this.#underVerticals(this.#inside(group));
  }

  /** Standard elements of level 2 whose group no catalogue has: a page may give one catalogue alone. */
  adrift(): readonly BlockLine[] {
    return this.#underVerticals(this.#tree.elements.filter((element) => element.level === 2 && element.status === 'standard'
      && this.#tree.parent(element) === undefined && this.#fits(element)));
  }

  /** Own elements whose catalogue does not say where they belong. */
  placeless(): readonly BlockLine[] {
    const elements = (this.#own.get('') ?? []).filter((element) => this.#fits(element));
    return elements.length === 0 ? [] : [heading('own', {}), ...elements.map((element) => blockLine(element))];
  }

  beyond(groups: readonly { readonly area: EtomElement; readonly group: EtomElement }[]): readonly BlockLine[] {
    const filled = groups.map((each) => ({ ...each, inside: this.#inside(each.group.id) })).filter(({ inside }) => inside.length > 0);
    const lines = filled.flatMap(({ area, group, inside }, index) => {
      const open = this.#isOpen(group.id, false);
      return [
        ...(filled[index - 1]?.area === area ? [] : [heading('area', { element: area })]),
        { kind: 'fold' as const, key: group.id, about: 'group' as const, element: group, open, inside },
        ...(open ? inside.flatMap((element) => this.#withOwn(element)) : []),
      ];
    });
    return lines.length === 0 ? [] : [heading('beyond', {}), ...lines];
  }

  /** The groups themselves, which are too coarse for a task; a vertical is nothing that one could place. */
  wholeGroups(groups: readonly EtomElement[]): readonly BlockLine[] {
    if (this.#view.place.vertical !== undefined || groups.length === 0) return [];
    const open = this.#isOpen('groups', false);
    return [{ kind: 'fold', key: 'groups', about: 'groups', open, inside: groups }, ...(open ? groups.map((element) => blockLine(element)) : [])];
  }

  #underVerticals(elements: readonly EtomElement[]): readonly BlockLine[] {
    return groupByVerticals(elements).flatMap((group) => [
      heading('verticals', { verticals: group.verticals }),
      ...group.elements.flatMap((element) => this.#withOwn(element)),
    ]);
  }

  /** An element with the organisations' own elements below it. */
  #withOwn(element: EtomElement): readonly BlockLine[] {
    const inside = this.#own.get(element.id) ?? [];
    if (inside.length === 0) return [blockLine(element)];
    const key = `own ${element.id}`;
    const open = this.#isOpen(key, inside.length <= fewOwn);
    return [blockLine(element), { kind: 'fold', key, about: 'own', element, open, inside }, ...(open ? inside.map((below) => blockLine(below, 1)) : [])];
  }

  /** The elements of a group that can be placed, an organisation's own after the standard ones. */
  #inside(group: string): readonly EtomElement[] {
    const standard = this.#tree.children(group).filter(({ status, kind }) => status === 'standard' && kind !== 'vertical');
    return [...standard, ...(this.#own.get(group) ?? [])].filter((element) => this.#fits(element));
  }

  #fits(element: EtomElement): boolean {
    return this.#map.liesIn(element, this.#view.place);
  }

  #isOpen(key: string, byItself: boolean): boolean {
    return byItself !== this.#view.turned.has(key);
  }
}

function heading(about: HeadingKind, { verticals = [], element }: { readonly verticals?: readonly Vertical[]; readonly element?: EtomElement }): BlockLine {
  return { kind: 'heading', key: `${about} ${element?.id ?? verticals.join('')}`, about, verticals, ...(element === undefined ? {} : { element }) };
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
