import type { Tag } from '../etom/index.ts';
import { tagNamespace } from './descriptor.ts';
import { elementOf, listOf } from './fields.ts';
import { readMirror } from './mirror-format.ts';
import type { ModdleElement } from './model.ts';
import { isOwn, ownAttribute, ownElements } from './own-elements.ts';

/** The tags of one element, and where they were found. */
export interface ReadTags {
  /** In their order; the first one is the primary tag. */
  readonly tags: readonly Tag[];
  /** Whether the extension was missing, so that the tags were taken from the mirror (DESIGN section 6). */
  readonly recovered: boolean;
}

const noFunctions: readonly string[] = Object.freeze([]);
const none: ReadTags = Object.freeze({ tags: Object.freeze([]), recovered: false });

/**
 * Returns the tags of `element`: those of the extension, found by namespace, with our descriptor or without; where
 * there is no tag element at all, those of the mirror. Tags with a blank ID are left out. Works on the live tree and
 * keeps nothing.
 */
export function readTags(element: ModdleElement): ReadTags {
  const extension = ownElements(element, 'tag');
  if (extension.length > 0) return { tags: tagsOf(extension), recovered: false };
  const mirrored = readMirror(element);
  return mirrored.length === 0 ? none : { tags: mirrored, recovered: true };
}

function tagsOf(values: readonly ModdleElement[]): readonly Tag[] {
  // Most elements have one.
  const first = tagOf(values[0] as ModdleElement);
  if (values.length === 1 && first !== undefined) return [first];
  return values.map(tagOf).filter((tag) => tag !== undefined);
}

function tagOf(value: ModdleElement): Tag | undefined {
  const processId = ownAttribute(value, 'processId') ?? '';
  if (processId.trim() === '') return undefined;
  const edition = ownAttribute(value, 'edition');
  const functions = functionsOf(ownAttribute(value, 'functions'));
  return edition === undefined ? { processId, functions } : { processId, edition, functions };
}

function functionsOf(text: string | undefined): readonly string[] {
  return text === undefined ? noFunctions : text.split(/\s+/).filter(Boolean);
}

/**
 * Returns the `extensionElements` that make `tags` the tags of `element`; undefined when nothing would be left. Values
 * of others stand where they stood. Attributes, children and text in our tag elements that we do not know go with the tag
 * of the same ID and edition, wherever it stands now, else with the tag that takes its place. The tree is not touched: the result shares what it keeps with the old value, and only its own parts
 * name it as their `$parent`, so that setting either of the two is a whole step and undoes cleanly.
 */
export function tagExtension(element: ModdleElement, tags: readonly Tag[]): ModdleElement | undefined {
  const old = elementOf(element, 'extensionElements');
  const held = old === undefined ? [] : listOf(old, 'values');
  const rest = carriersOf(tags, held.filter((value) => isOwn(value, 'tag'))).map((carrier, index) => createTag(element, tags[index] as Tag, carrier));
  const values: ModdleElement[] = [];
  let end = 0;
  for (const value of held) {
    const kept = isOwn(value, 'tag') ? rest.shift() : value;
    if (kept !== undefined) values.push(kept);
    if (kept !== value) end = values.length;
  }
  values.splice(end, 0, ...rest);
  if (values.length === 0) return undefined;
  const extension = element.$model.create('bpmn:ExtensionElements', { values });
  Object.assign(extension.$attrs, old?.$attrs);
  extension.$parent = element;
  for (const value of values) if (isOwn(value, 'tag')) value.$parent = extension;
  return extension;
}

/** For each tag the old element whose further contents it takes over. */
function carriersOf(tags: readonly Tag[], old: readonly ModdleElement[]): readonly (ModdleElement | undefined)[] {
  const free = new Set(old);
  const take = (value: ModdleElement | undefined): ModdleElement | undefined => (value !== undefined && free.delete(value) ? value : undefined);
  const carriers = tags.map(({ processId, edition }) =>
    take([...free].find((value) => ownAttribute(value, 'processId') === processId && ownAttribute(value, 'edition') === edition)));
  return carriers.map((carrier, index) => carrier ?? take(old[index]));
}

function createTag(element: ModdleElement, tag: Tag, old?: ModdleElement): ModdleElement {
  const known = { processId: tag.processId, edition: tag.edition, functions: tag.functions.join(' ') || undefined };
  const moddle = element.$model;
  if (moddle.getPackage(tagNamespace) !== undefined && old?.$descriptor.isGeneric !== true) {
    const value = moddle.create('etom:Tag', definedOf(known));
    if (old === undefined) return value;
    Object.assign(value.$attrs, old.$attrs);
    for (const name of ['$children', '$body']) {
      const kept = (old as unknown as Record<string, unknown>)[name];
      if (kept !== undefined) value.set(name, kept);
    }
    return value;
  }
  const name = old?.$type ?? 'etom:tag';
  const prefixed = `${old?.$descriptor.ns.prefix ?? ''}:`;
  const kept = Object.entries(old ?? {}).filter(([key]) => key !== '$type' && !(key.replace(prefixed, '') in known));
  return moddle.createAny(name, tagNamespace, { ...definedOf(known), ...Object.fromEntries(kept) });
}

function definedOf(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
