import { addBelow, addWithId, parentOf, parseProcessId, readProcessId } from '../etom/index.ts';
import type { Added, CatalogueDraft, ElementTree, IsTaken, ProcessId } from '../etom/index.ts';

/** An element that a catalogue is to have: one that a diagram uses under `id`, or a new one below `parent`. */
export interface AdditionRequest {
  /** The ID as it stands in a tag, known or not. */
  readonly id?: string | undefined;
  /** The ID of a listed element. */
  readonly parent?: string | undefined;
  /** What the element is called where it is used. */
  readonly name?: string | undefined;
}

/** Returns the prefix that a catalogue must have for a request; undefined where any will do. */
export function prefixFor({ id = '' }: AdditionRequest): string | undefined {
  return parsed(id)?.parts.prefix;
}

/**
 * Returns the draft with the element, or as it is where it has the element already. An organisation's own ID is kept as it is; a bare ID of
 * level 3 gets the prefix before it, else the next free number, because the numbers of TM Forum are not an organisation's to give.
 * `undefined` where the element cannot stand in this draft. `tree` knows the elements of all catalogues.
 */
export function additionFor(request: AdditionRequest, draft: CatalogueDraft, { tree, isTaken }: { readonly tree: ElementTree; readonly isTaken: IsTaken }): Added | undefined {
  const { id = '', parent: wanted = '', name = '' } = request;
  const used = parsed(id);
  if (used === undefined) {
    const parent = tree.get(wanted);
    return parent && addBelow(draft, parent, isTaken);
  }
  const index = draft.elements.findIndex((element) => element.id === used.text);
  if (index !== -1) return { draft, index };
  const { parts, text } = used;
  if (isTaken(text) || (parts.prefix !== undefined && parts.prefix !== draft.prefix)) return undefined;
  const above = parentOf(text) ?? '';
  const parent = tree.get(above) ?? tree.get(standardOf(above));
  if (parts.prefix !== undefined || parts.developer === 2) {
    const isNamed = parts.developer === 2 && parent !== undefined && parent.id !== above;
    return addWithId(draft, { id: text, ...(isNamed ? { parent: parent.id } : {}) }, parent, name);
  }
  if (parent === undefined) return undefined;
  const prefixed = `${draft.prefix}.${text}`;
  const isFree = draft.prefix !== undefined && parts.third !== undefined && !isTaken(prefixed) && draft.elements.every((element) => element.id !== prefixed);
  if (isFree) return addWithId(draft, { id: prefixed }, parent, name);
  const added = addBelow(draft, parent, isTaken);
  return added && { ...added, draft: { ...added.draft, elements: added.draft.elements.map((element, place) => (place === added.index ? { ...element, names: { en: name, ru: name } } : element)) } };
}

function parsed(id: string): { readonly parts: ProcessId; readonly text: string } | undefined {
  const reading = readProcessId(id);
  return reading.kind === 'exact' || reading.kind === 'normalised' ? { parts: reading.id, text: reading.text } : undefined;
}

/** The ID of TM Forum with the same numbers. */
function standardOf(id: string): string {
  const parts = parseProcessId(id);
  return parts === undefined ? id : id.replace(/^(?:\d{6}\.)?[12]/, '1');
}
