import { defaultEdition, readProcessId } from '../etom/index.ts';
import type { Tag } from '../etom/index.ts';
import { listOf, textOf } from './fields.ts';
import type { ModdleElement } from './model.ts';

/** Returns the name of the category that mirrors the tags of `edition` (DESIGN section 6). */
export function categoryNameOf(edition: string): string {
  return `eTOM ${edition}`;
}

/** Returns the edition that a category of this name mirrors; undefined for a name of others. */
export function editionOfName(name: string): string | undefined {
  return /^eTOM\s+(\S.*)$/.exec(name.trim())?.[1];
}

/** Returns the edition that `category` mirrors; undefined for a category of others. */
export function editionOf(category: ModdleElement): string | undefined {
  return category.$type === 'bpmn:Category' ? editionOfName(textOf(category, 'name') ?? '') : undefined;
}

/** Returns the edition whose mirror `value` is part of; undefined for a category value of others. */
export function mirroredEdition(value: ModdleElement): string | undefined {
  return value.$parent === undefined || value.$parent === null ? undefined : editionOf(value.$parent);
}

/** Returns the process ID that leads a text of the mirror; the rest of the text is for people only. */
export function leadingId(text: string): string {
  return text.trim().split(/\s/)[0] ?? '';
}

/** Returns the process ID that leads the text of a mirror value. */
export function mirroredId(value: ModdleElement): string {
  return leadingId(textOf(value, 'value') ?? '');
}

/** Returns the text of a mirror value: the ID, and the name for people where there is one. */
export function mirrorText(id: string, name: string): string {
  return name === '' ? id : `${id} ${name}`;
}

/** Returns a text as part of an XML ID. */
export function forId(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '_');
}

/** Returns the process ID of a tag as the mirror writes it: normalised where it can be, and never with white space. */
export function idForMirror(tag: Tag): string {
  const reading = readProcessId(tag.processId);
  return reading.kind === 'exact' || reading.kind === 'normalised' ? reading.text : tag.processId.replace(/\s+/g, '');
}

/** Returns the edition of a tag as the mirror writes it. */
export function editionForMirror(tag: Tag): string {
  return tag.edition?.trim() || defaultEdition;
}

/** Returns the tags that the mirror of `element` says, whether or not an extension says otherwise. */
export function readMirror(element: ModdleElement): readonly Tag[] {
  const values = listOf(element, 'categoryValueRef');
  if (values.length === 0) return [];
  return values.flatMap((value) => {
    const edition = mirroredEdition(value);
    const processId = edition === undefined ? '' : mirroredId(value);
    return edition === undefined || processId === '' ? [] : [{ processId, edition, functions: [] }];
  });
}

/** Returns the category values that `element` refers to, without those of our mirror. */
export function withoutMirror(element: ModdleElement): ModdleElement[] {
  return listOf(element, 'categoryValueRef').filter((value) => mirroredEdition(value) === undefined);
}
