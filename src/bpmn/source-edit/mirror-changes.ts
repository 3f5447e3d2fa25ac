import type { Tag } from '../../etom/index.ts';
import { categoryNameOf, editionForMirror, forId, idForMirror, mirrorText } from '../mirror-format.ts';
import { attributeChanges } from './attribute-changes.ts';
import { escapeXml, insertAfter, insertFirst, removeElement } from './source-format.ts';
import type { NewElement } from './source-format.ts';
import { referredId } from './source-mirror.ts';
import type { MirrorValue } from './source-mirror.ts';
import type { SourceElement } from './source-tree.ts';
import type { TextChange } from './text-change.ts';

/** An element that gets tags, with the one that the mirror shows; without one its mirror goes. */
export interface Mirrored {
  readonly element: SourceElement;
  readonly primary: Tag | undefined;
}

/** A reference that has to say something else, and what. */
interface Move {
  readonly reference: SourceElement;
  readonly from: MirrorValue;
  readonly edition: string;
  readonly processId: string;
}

/** The text that holds a mirror. */
export interface MirrorOptions {
  readonly root: SourceElement;
  /** The values of the mirror. */
  readonly values: readonly MirrorValue[];
  /** The official English name of a process ID. */
  readonly nameOf: (processId: string) => string;
}

/**
 * Returns what makes an existing mirror follow the tags of its elements (DESIGN section 8, safe fix): an element without one
 * gets none. A value that nobody else refers to is rewritten; else the reference goes to the right value, which is added
 * where it is missing; a value that nobody refers to any more goes.
 */
export function mirrorChanges(text: string, { root, values, nameOf }: MirrorOptions, mirrored: readonly Mirrored[]): readonly TextChange[] {
  if (values.length === 0) return [];
  const { moves, dropped } = movesOf(values, mirrored);
  if (moves.length === 0 && dropped.length === 0) return [];
  const leaving = new Set([...dropped, ...moves.map(({ reference }) => reference)]);
  const left = (value: MirrorValue): boolean => value.users.some((user) => !leaving.has(user));
  const targets = targetsOf(root, values, moves, left);
  const changes: TextChange[] = dropped.map((reference) => removeElement(text, reference));
  for (const { reference, from, ...key } of moves) {
    const target = targets.get(keyOf(key));
    if (target === undefined || target.id === from.id) continue;
    changes.push({ start: reference.openEnd, end: reference.closeStart, text: escapeXml(target.id) });
  }
  const kept = new Set<MirrorValue>();
  const added: Added[] = [];
  for (const [, target] of targets) {
    if (target.value !== undefined) kept.add(target.value);
    const written = mirrorText(target.processId, nameOf(target.processId));
    if (target.value === undefined) added.push({ ...target, written });
    else if (target.rewritten) changes.push(...attributeChanges(target.value.element, written, { name: 'value', behind: 'id' }));
  }
  const unused = values.filter((value) => value.users.length > 0 && !left(value) && !kept.has(value));
  return [...changes, ...additions(text, root, values, added), ...removals(text, values, unused, added)];
}

function keyOf({ edition, processId }: { readonly edition: string; readonly processId: string }): string {
  return `${edition} ${processId}`;
}

function movesOf(values: readonly MirrorValue[], mirrored: readonly Mirrored[]): { readonly moves: readonly Move[]; readonly dropped: readonly SourceElement[] } {
  const byId = new Map(values.map((value) => [value.id, value]));
  const moves: Move[] = [];
  const dropped: SourceElement[] = [];
  for (const { element, primary } of mirrored) {
    const references = element.bpmnChildren('categoryValueRef').flatMap((reference) => {
      const from = byId.get(referredId(reference));
      return from === undefined ? [] : [{ reference, from }];
    });
    const key = primary === undefined ? undefined : { edition: editionForMirror(primary), processId: idForMirror(primary) };
    const carrier = key === undefined ? undefined : (references.find(({ from }) => keyOf(from) === keyOf(key)) ?? references[0]);
    dropped.push(...references.filter((one) => one !== carrier).map(({ reference }) => reference));
    if (carrier !== undefined && key !== undefined && keyOf(carrier.from) !== keyOf(key)) moves.push({ ...carrier, ...key });
  }
  return { moves, dropped };
}

/** Where references of one key go. */
interface Target {
  readonly id: string;
  readonly edition: string;
  readonly processId: string;
  /** Absent: it has to be added. */
  readonly value?: MirrorValue;
  readonly rewritten: boolean;
  /** The value that the first of these references leaves. */
  readonly from: MirrorValue;
}

function targetsOf(root: SourceElement, values: readonly MirrorValue[], moves: readonly Move[], left: (value: MirrorValue) => boolean): ReadonlyMap<string, Target> {
  const wanted = new Set(moves.map(keyOf));
  const targets = new Map<string, Target>();
  const claimed = new Set<MirrorValue>();
  let ids: Set<string> | undefined;
  for (const { from, edition, processId } of moves) {
    const key = keyOf({ edition, processId });
    if (targets.has(key)) continue;
    const existing = values.find((value) => keyOf(value) === key);
    const claimable = from.edition === edition && !left(from) && !wanted.has(keyOf(from)) && !claimed.has(from);
    if (existing !== undefined) {
      targets.set(key, { id: existing.id, edition, processId, value: existing, rewritten: false, from });
    } else if (claimable) {
      claimed.add(from);
      targets.set(key, { id: from.id, edition, processId, value: from, rewritten: true, from });
    } else {
      targets.set(key, { id: freeId(`EtomValue_${forId(processId)}`, (ids ??= idsIn(root))), edition, processId, rewritten: false, from });
    }
  }
  return targets;
}

interface Added extends Target {
  readonly written: string;
}

/** New values stand behind the others of their category; a category of a new edition behind the one that is left. */
function additions(text: string, root: SourceElement, values: readonly MirrorValue[], added: readonly Added[]): readonly TextChange[] {
  return [...new Set(added.map(({ edition }) => edition))].flatMap((edition) => {
    const ours = added.filter((one) => one.edition === edition);
    const category = values.find((value) => value.edition === edition)?.category;
    const beside = category ?? ours[0]?.from.category;
    if (beside === undefined) return [];
    const named = (name: string): string => (beside.prefix === '' ? name : `${beside.prefix}:${name}`);
    const elements: NewElement[] = ours.map(({ id, written }) => ({ name: named('categoryValue'), attributes: [['id', id], ['value', written]] }));
    if (category !== undefined) {
      const last = category.children.at(-1);
      return [last === undefined ? insertFirst(text, category, elements) : insertAfter(text, last, elements)];
    }
    const id = freeId(`EtomCategory_${forId(edition)}`, idsIn(root));
    return [insertAfter(text, beside, [{ name: named('category'), attributes: [['id', id], ['name', categoryNameOf(edition)]], children: elements }])];
  });
}

function removals(text: string, values: readonly MirrorValue[], unused: readonly MirrorValue[], added: readonly Added[]): readonly TextChange[] {
  const empty = new Set(unused.map(({ category }) => category).filter((category) =>
    values.filter((value) => value.category === category).every((value) => unused.includes(value))
    && category.children.length === values.filter((value) => value.category === category).length
    && !added.some(({ edition }) => values.find((value) => value.edition === edition)?.category === category)));
  return [...[...empty].map((category) => removeElement(text, category)), ...unused.filter(({ category }) => !empty.has(category)).map(({ element }) => removeElement(text, element))];
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}_${number}`;
  taken.add(id);
  return id;
}

function idsIn(root: SourceElement): Set<string> {
  const ids = new Set<string>();
  const open = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const id = element.attribute('id');
    if (id !== undefined) ids.add(id);
    open.push(...element.children);
  }
  return ids;
}
