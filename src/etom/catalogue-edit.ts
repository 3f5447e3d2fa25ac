import type { CatalogueDraft } from './catalogue-draft.ts';
import { atLevel } from './catalogue-draft.ts';
import type { EtomElement } from './model.ts';
import { isVariant, nextFree, ownIdBelow, splitId, variantIdOf } from './own-ids.ts';
import type { OwnId } from './own-ids.ts';

/** A draft after an element was added to it, and the place of that element. */
export interface Added {
  readonly draft: CatalogueDraft;
  readonly index: number;
}

/** Says whether an ID is given outside the draft; what the draft itself has is taken anyway. */
export type IsTaken = (id: string) => boolean;

/**
 * Adds a nameless element one level below `parent`, standard or own, with the next free number (`ownIdBelow`) and the verticals of its
 * parent. `undefined` where nothing can stand below, or no number is free.
 */
export function addBelow(draft: CatalogueDraft, parent: EtomElement, isTaken: IsTaken): Added | undefined {
  const own = ownIdBelow(parent, { prefix: draft.prefix, isTaken: takenIn(draft, isTaken) });
  return own && append(draft, newElement(own, { names: { en: '', ru: '' }, verticals: parent.verticals, functions: [] }));
}

/**
 * Adds an organisation's definition of a standard element (seed, clause 5.2): the prefix before its ID, and its names, description,
 * verticals and functions to be changed. `undefined` without a prefix, or where there is one already.
 */
export function addVariant(draft: CatalogueDraft, standard: EtomElement, isTaken: IsTaken): Added | undefined {
  const id = draft.prefix === undefined ? undefined : variantIdOf(standard, draft.prefix);
  return id === undefined || takenIn(draft, isTaken)(id) ? undefined : append(draft, newElement({ id }, standard));
}

/** Adds an element with an ID that a diagram uses already, as it is. `parent` is needed where the ID does not say it. */
export function addWithId(draft: CatalogueDraft, own: OwnId, parent: EtomElement | undefined, name: string): Added {
  return append(draft, newElement(own, { names: { en: name, ru: name }, verticals: parent?.verticals ?? [], functions: [] }));
}

/** Adds a copy of an element under the next free number beside it; `undefined` where none is free. A variant cannot be doubled. */
export function duplicateElement(draft: CatalogueDraft, index: number, isTaken: IsTaken): Added | undefined {
  const element = draft.elements[index];
  const id = element === undefined || isVariant(element.id) ? undefined : nextFree(splitId(element.id).base, takenIn(draft, isTaken));
  return element === undefined || id === undefined ? undefined : append(draft, { ...element, id });
}

/**
 * Changes fields of an element. Where its ID changes, what stands below it and what names it in the draft follow, unless another
 * element has the same ID. A field that is given as `undefined` is taken away.
 */
export function changeElement(draft: CatalogueDraft, index: number, change: { readonly [Key in keyof EtomElement]?: EtomElement[Key] | undefined }): CatalogueDraft {
  const before = draft.elements[index];
  if (before === undefined) return draft;
  const given = Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)) as unknown as EtomElement;
  const after = atLevel(given);
  const changed = { ...draft, elements: draft.elements.with(index, after) };
  const isOnlyOne = draft.elements.every((element, place) => place === index || element.id !== before.id);
  return after.id === before.id || before.id === '' || !isOnlyOne ? changed : renamed(changed, index, before.id, after.id);
}

/** Puts an element below another parent, under the next free number there; `undefined` where that is not possible. */
export function moveElement(draft: CatalogueDraft, index: number, parent: EtomElement, isTaken: IsTaken): CatalogueDraft | undefined {
  const own = ownIdBelow(parent, { prefix: draft.prefix, isTaken: takenIn(draft, isTaken) });
  const level = draft.elements[index]?.level;
  if (own === undefined || level !== parent.level + 1) return undefined;
  return changeElement(draft, index, { id: own.id, parent: own.parent, verticals: parent.verticals });
}

/** Takes an element out, with everything below it that would stand nowhere without it. */
export function removeElement(draft: CatalogueDraft, index: number): CatalogueDraft {
  const removed = draft.elements[index];
  if (removed === undefined) return draft;
  return { ...draft, elements: draft.elements.filter((element, place) => place !== index && !hangsOn(element, removed.id)) };
}

/** Returns the places of the elements that `removeElement` takes out together with this one. */
export function hangingOn(draft: CatalogueDraft, index: number): readonly number[] {
  const id = draft.elements[index]?.id ?? '';
  return draft.elements.flatMap((element, place) => (place !== index && hangsOn(element, id) ? [place] : []));
}

/** Gives the catalogue another prefix, or none: the IDs that have the old one follow. Those that diagrams hold do not. */
export function changePrefix(draft: CatalogueDraft, prefix: string | undefined): CatalogueDraft {
  const { prefix: before, ...rest } = draft;
  const follow = (id: string): string => (before !== undefined && prefix !== undefined && id.startsWith(`${before}.`) ? prefix + id.slice(before.length) : id);
  const elements = draft.elements.map((element) => withIds(element, follow));
  return { ...rest, ...(prefix === undefined ? {} : { prefix }), elements };
}

function newElement({ id, parent }: OwnId, { names, description, verticals, functions }: Pick<EtomElement, 'names' | 'description' | 'verticals' | 'functions'>): EtomElement {
  return atLevel({
    id,
    level: 3,
    ...(parent === undefined ? {} : { parent }),
    names,
    official: ['ru', 'en'],
    ...(description === undefined ? {} : { description }),
    verticals,
    functions,
    status: 'organisation',
  });
}

function append(draft: CatalogueDraft, element: EtomElement): Added {
  return { draft: { ...draft, elements: [...draft.elements, element] }, index: draft.elements.length };
}

function takenIn(draft: CatalogueDraft, isTaken: IsTaken): IsTaken {
  const ids = new Set(draft.elements.map(({ id }) => id));
  return (id) => ids.has(id) || isTaken(id);
}

/** Below a variant of a standard element things stand by themselves: they are below the standard one then. */
function hangsOn({ id, parent }: EtomElement, removed: string): boolean {
  return parent === removed || (!isVariant(removed) && removed !== '' && id.startsWith(`${removed}.`));
}

function renamed(draft: CatalogueDraft, index: number, from: string, to: string): CatalogueDraft {
  const follow = (id: string): string => (id === from ? to : id.startsWith(`${from}.`) ? to + id.slice(from.length) : id);
  return { ...draft, elements: draft.elements.map((element, place) => (place === index ? element : withIds(element, follow))) };
}

/** The same element where no ID changes, so that whoever compares sees that. */
function withIds(element: EtomElement, follow: (id: string) => string): EtomElement {
  const { id, parent, successors } = element;
  const ids = [id, ...(parent === undefined ? [] : [parent]), ...(successors ?? [])];
  if (ids.every((each) => follow(each) === each)) return element;
  return {
    ...element,
    id: follow(id),
    ...(parent === undefined ? {} : { parent: follow(parent) }),
    ...(successors === undefined ? {} : { successors: successors.map(follow) }),
  };
}
