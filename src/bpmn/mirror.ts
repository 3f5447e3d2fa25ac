import { elementOf, listOf, textOf } from './fields.ts';
import { categoryNameOf, editionForMirror, editionOf, forId, idForMirror, mirroredEdition, mirroredId, mirrorText, withoutMirror } from './mirror-format.ts';
import type { ModdleElement } from './model.ts';
import { readTags } from './tags.ts';
import { walk } from './walk.ts';

/**
 * Makes the category mirror of DESIGN section 6 say what the primary tags of the extensions say: adds, corrects and
 * drops values and categories of ours, and nothing of others. A mirror from which a tag was recovered is the only
 * witness of that tag and stays as it is. `nameOf` returns the official English name of a process ID, empty where there
 * is none. Calling it again changes nothing. Changes the tree in place, so it belongs right before writing.
 */
export function mirrorTags(definitions: ModdleElement, nameOf: (processId: string) => string): void {
  const witnesses = new Set<ModdleElement>();
  const tagged: { readonly element: ModdleElement; readonly edition: string; readonly id: string }[] = [];
  walk(definitions, (element) => {
    if (!element.$instanceOf('bpmn:FlowElement')) return;
    const { tags, recovered } = readTags(element);
    const primary = tags[0];
    if (recovered) {
      for (const value of listOf(element, 'categoryValueRef')) if (mirroredEdition(value) !== undefined) witnesses.add(value);
    } else if (primary === undefined) {
      setReferences(element, withoutMirror(element));
    } else {
      tagged.push({ element, edition: editionForMirror(primary), id: idForMirror(primary) });
    }
  });
  const mirror = createMirror(definitions, witnesses);
  for (const { element, edition, id } of tagged) {
    setReferences(element, [...withoutMirror(element), mirror.valueFor(edition, id, nameOf(id))]);
  }
  mirror.dropUnused(usedValues(definitions));
}

interface Mirror {
  valueFor(edition: string, id: string, name: string): ModdleElement;
  dropUnused(used: ReadonlySet<ModdleElement>): void;
}

function createMirror(definitions: ModdleElement, witnesses: ReadonlySet<ModdleElement>): Mirror {
  const categories = listOf(definitions, 'rootElements').filter((root) => editionOf(root) !== undefined);
  const found = new Map<string, ModdleElement>();
  for (const category of categories) {
    for (const value of listOf(category, 'categoryValue')) {
      const key = `${editionOf(category)} ${mirroredId(value)}`;
      if (!found.has(key)) found.set(key, value);
    }
  }
  for (const value of witnesses) link(definitions, value);
  let ids: Set<string> | undefined;
  const freeId = (wanted: string): string => {
    ids ??= allIds(definitions);
    let id = wanted;
    for (let number = 2; ids.has(id); number++) id = `${wanted}_${number}`;
    ids.add(id);
    return id;
  };
  const categoryFor = (edition: string): ModdleElement => {
    const existing = listOf(definitions, 'rootElements').find((root) => editionOf(root) === edition);
    if (existing !== undefined) return existing;
    const category = definitions.$model.create('bpmn:Category', { id: freeId(`EtomCategory_${forId(edition)}`), name: categoryNameOf(edition) });
    category.$parent = definitions;
    definitions.set('rootElements', [...listOf(definitions, 'rootElements'), category]);
    return category;
  };
  return {
    valueFor(edition, id, name) {
      const key = `${edition} ${id}`;
      const text = mirrorText(id, name);
      let value = found.get(key);
      if (value === undefined) {
        const category = categoryFor(edition);
        value = definitions.$model.create('bpmn:CategoryValue', { id: freeId(`EtomValue_${forId(id)}`), value: text });
        value.$parent = category;
        category.set('categoryValue', [...listOf(category, 'categoryValue'), value]);
        found.set(key, value);
      } else if (textOf(value, 'value') !== text && !witnesses.has(value)) {
        value.set('value', text);
      }
      return value;
    },
    dropUnused(used) {
      for (const category of listOf(definitions, 'rootElements').filter((root) => editionOf(root) !== undefined)) {
        const values = listOf(category, 'categoryValue');
        const kept = values.filter((value) => used.has(value));
        if (kept.length !== values.length) category.set('categoryValue', kept);
      }
      const roots = listOf(definitions, 'rootElements');
      const kept = roots.filter((root) => editionOf(root) === undefined || listOf(root, 'categoryValue').length > 0);
      if (kept.length !== roots.length) definitions.set('rootElements', kept);
    },
  };
}

/** An undone change may refer to a value that was dropped meanwhile: it takes its place again. */
function link(definitions: ModdleElement, value: ModdleElement): void {
  const category = value.$parent;
  if (category === undefined) return;
  const values = listOf(category, 'categoryValue');
  if (!values.includes(value)) category.set('categoryValue', [...values, value]);
  const roots = listOf(definitions, 'rootElements');
  if (!roots.includes(category)) definitions.set('rootElements', [...roots, category]);
}

function setReferences(element: ModdleElement, values: readonly ModdleElement[]): void {
  const old = listOf(element, 'categoryValueRef');
  if (old.length === values.length && old.every((value, index) => value === values[index])) return;
  element.set('categoryValueRef', values);
}

function usedValues(definitions: ModdleElement): ReadonlySet<ModdleElement> {
  const used = new Set<ModdleElement>();
  walk(definitions, (element) => {
    for (const value of listOf(element, 'categoryValueRef')) used.add(value);
    const grouped = elementOf(element, 'categoryValueRef');
    if (grouped !== undefined) used.add(grouped);
  });
  return used;
}

/** Returns every ID of the document, shapes and edges included. */
function allIds(definitions: ModdleElement): Set<string> {
  const ids = new Set<string>();
  const open: ModdleElement[] = [definitions];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (typeof element.id === 'string') ids.add(element.id);
    // References are not enumerable in moddle, so that what is listed is what the element holds.
    for (const value of Object.values(element)) {
      for (const inner of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (typeof inner === 'object' && inner !== null && '$type' in inner) open.push(inner as ModdleElement);
      }
    }
  }
  return ids;
}
