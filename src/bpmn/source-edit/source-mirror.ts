import { editionOfName, leadingId } from '../mirror-format.ts';
import type { SourceElement } from './source-tree.ts';

/** A category value of our mirror, as the text has it. */
export interface MirrorValue {
  readonly element: SourceElement;
  readonly category: SourceElement;
  readonly id: string;
  readonly edition: string;
  /** The process ID that leads it. */
  readonly processId: string;
  /** The references to it. */
  readonly users: readonly SourceElement[];
}

/** Returns the values of our mirror in the order of the text. A value without an ID cannot be referred to and is none. */
export function mirrorValues(root: SourceElement): readonly MirrorValue[] {
  const categories = root.bpmnChildren('category').flatMap((category) => {
    const edition = editionOfName(category.attribute('name') ?? '');
    return edition === undefined ? [] : [{ category, edition }];
  });
  if (categories.length === 0) return [];
  const users = new Map<string, SourceElement[]>();
  for (const reference of references(root)) users.set(referredId(reference), [...(users.get(referredId(reference)) ?? []), reference]);
  return categories.flatMap(({ category, edition }) => category.bpmnChildren('categoryValue').flatMap((element) => {
    const id = element.attribute('id') ?? '';
    return id === '' ? [] : [{ element, category, edition, id, processId: leadingId(element.attribute('value') ?? ''), users: users.get(id) ?? [] }];
  }));
}

/** Returns the ID that a reference names: in its content, or, of a group, in its attribute. */
export function referredId(reference: SourceElement): string {
  return reference.localName === 'categoryValueRef' ? reference.content : (reference.attribute('categoryValueRef') ?? '');
}

function references(root: SourceElement): readonly SourceElement[] {
  const found: SourceElement[] = [];
  const open = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element.localName === 'categoryValueRef' || element.localName === 'group') found.push(element);
    open.push(...element.children);
  }
  return found;
}
