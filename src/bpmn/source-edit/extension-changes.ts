import type { Tag } from '../../etom/index.ts';
import { attributeChanges } from './attribute-changes.ts';
import { ownAttributeOf, ownChildren, ownElement } from './own-parts.ts';
import { insertAfter, insertFirst, removeElement, writeElement } from './source-format.ts';
import type { NewElement } from './source-format.ts';
import type { SourceElement } from './source-tree.ts';
import { applyChanges, sortChanges } from './text-change.ts';
import type { TextChange } from './text-change.ts';
import type { Wanted } from './wanted.ts';

/** What is to happen inside extension elements. */
interface Plan {
  readonly changes: TextChange[];
  readonly removed: SourceElement[];
  readonly newTags: NewElement[];
  readonly newAcceptances: NewElement[];
}

/**
 * Returns what gives `element` the tags and acceptances that are wanted, the same that `tagExtension`, `acceptingExtension` and
 * `unacceptingExtension` do in a tree: what is there is changed in its place, and what others put there stays.
 */
export function extensionChanges(text: string, element: SourceElement, wanted: Wanted): readonly TextChange[] {
  const extension = element.bpmnChildren('extensionElements').at(-1);
  const plan: Plan = { changes: [], removed: [], newTags: [], newAcceptances: [] };
  if (wanted.tags !== undefined) planTags(text, extension, wanted.tags, extension ?? element, plan);
  for (const [rule, reason] of wanted.accepted) planAcceptance(extension, { rule, reason }, extension ?? element, plan);
  const added = [...plan.newTags, ...plan.newAcceptances];
  if (extension === undefined) return added.length === 0 ? [] : [newExtension(text, element, added)];
  const left = extension.children.filter((child) => !plan.removed.includes(child));
  if (left.length === 0 && added.length === 0) return plan.removed.length === 0 ? [] : [withoutAny(text, extension, plan)].flat();
  if (left.length === 0) return [...plan.changes, ...inPlaceOf(text, extension, plan.removed, added)];
  return [...plan.changes, ...plan.removed.map((child) => removeElement(text, child)), ...insertions(text, extension, plan)];
}

/** What nobody knows in a tag of ours goes with the tag of the same ID and edition, as in a tree: so an old tag may come to stand in the place of another. */
function planTags(text: string, extension: SourceElement | undefined, tags: readonly Tag[], scope: SourceElement, plan: Plan): void {
  const old = ownChildren(extension, 'tag');
  const carriers = carriersOf(tags, old);
  for (const [index, tag] of tags.entries()) {
    const attributes = { processId: tag.processId, edition: tag.edition, functions: tag.functions.join(' ') || undefined };
    const [slot, carrier] = [old[index], carriers[index]];
    const changes = carrier === undefined ? [] : Object.entries(attributes).flatMap(([name, value]) => attributeChanges(carrier, value, { name, isMeant: ownAttributeOf(carrier, name) }));
    const made = (): NewElement => (carrier === undefined ? ownElement(scope, 'tag', attributes) : { written: pieceOf(text, carrier, changes) });
    if (slot === undefined) plan.newTags.push(made());
    else if (slot === carrier) plan.changes.push(...changes);
    else plan.changes.push({ start: slot.start, end: slot.end, text: writeElement(made(), { lead: '', unit: '' }) });
  }
  plan.removed.push(...old.slice(tags.length));
}

/** For each tag the old element whose further contents it takes over. */
function carriersOf(tags: readonly Tag[], old: readonly SourceElement[]): readonly (SourceElement | undefined)[] {
  const free = new Set(old);
  const take = (element: SourceElement | undefined): SourceElement | undefined => (element !== undefined && free.delete(element) ? element : undefined);
  const valueOf = (element: SourceElement, name: string): string | undefined => element.attributes.find(ownAttributeOf(element, name))?.value;
  const carriers = tags.map(({ processId, edition }) => take([...free].find((element) => valueOf(element, 'processId') === processId && valueOf(element, 'edition') === edition)));
  return carriers.map((carrier, index) => carrier ?? take(old[index]));
}

function pieceOf(text: string, { start, end }: SourceElement, changes: readonly TextChange[]): string {
  return applyChanges(text.slice(start, end), sortChanges(changes).map((change) => ({ ...change, start: change.start - start, end: change.end - start })));
}

function planAcceptance(extension: SourceElement | undefined, { rule, reason }: { readonly rule: string; readonly reason: string | undefined }, scope: SourceElement, plan: Plan): void {
  const found = ownChildren(extension, 'accepted').filter((entry) => entry.attributes.find(ownAttributeOf(entry, 'rule'))?.value.trim() === rule);
  const first = found[0];
  if (reason === undefined) plan.removed.push(...found);
  else if (first === undefined) plan.newAcceptances.push(ownElement(scope, 'accepted', { rule, reason }));
  else plan.changes.push(...attributeChanges(first, reason, { name: 'reason', isMeant: ownAttributeOf(first, 'reason') }));
}

/** New tags stand behind the old ones, else first; new acceptances last. */
function insertions(text: string, extension: SourceElement, { newTags, newAcceptances }: Plan): readonly TextChange[] {
  const lastTag = ownChildren(extension, 'tag').at(-1);
  const last = extension.children.at(-1);
  const tags = newTags.length === 0 ? [] : [lastTag === undefined ? insertFirst(text, extension, newTags) : insertAfter(text, lastTag, newTags)];
  if (newAcceptances.length === 0) return tags;
  return [...tags, last === undefined ? insertFirst(text, extension, newAcceptances) : insertAfter(text, last, newAcceptances)];
}

/** The schema wants extension elements behind the documentation and before all else. */
function newExtension(text: string, element: SourceElement, children: readonly NewElement[]): TextChange {
  const name = element.prefix === '' ? 'extensionElements' : `${element.prefix}:extensionElements`;
  const documentation = element.bpmnChildren('documentation').at(-1);
  const made: NewElement = { name, attributes: [], children };
  return documentation === undefined ? insertFirst(text, element, [made]) : insertAfter(text, documentation, [made]);
}

/** Extension elements that hold nothing any more go too, unless something else than elements stands in them. */
function withoutAny(text: string, extension: SourceElement, { removed }: Plan): readonly TextChange[] {
  let rest = '';
  let position = extension.openEnd;
  for (const child of removed.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(position, child.start);
    position = child.end;
  }
  rest += text.slice(position, extension.closeStart);
  return rest.trim() === '' ? [removeElement(text, extension)] : removed.map((child) => removeElement(text, child));
}

/** The new ones take the place of the last that goes, so that there is always one to lay them out by. */
function inPlaceOf(text: string, extension: SourceElement, removed: readonly SourceElement[], added: readonly NewElement[]): readonly TextChange[] {
  const last = removed.toSorted((a, b) => a.start - b.start).at(-1);
  if (last === undefined) return [insertFirst(text, extension, added)];
  return [...removed.map((child) => removeElement(text, child)), insertAfter(text, last, added)];
}
