import type { ModdleElement } from '../bpmn/index.ts';
import { defaultEdition } from '../etom/index.ts';
import type { EtomElement, Tag } from '../etom/index.ts';
import type { Message } from '../words/index.ts';
import type { Fix } from './issue.ts';
import type { JudgedTag } from './rule.ts';

/**
 * Returns the fix that puts `replacement` in place of the tag at `index`. An element without an ID cannot be named by an
 * edit and has no fixes.
 */
export function replaceTag(
  element: ModdleElement,
  tags: readonly JudgedTag[],
  index: number,
  replacement: Tag,
  options: { readonly title: Message; readonly safe: boolean },
): readonly Fix[] {
  if (element.id === undefined) return [];
  const next = tags.map(({ tag }, position) => (position === index ? replacement : tag));
  return [{ ...options, edits: [{ kind: 'set-tags', elementId: element.id, tags: next }] }];
}

/** Returns the fix that makes the tag at `index` name `target`; the functions performed went with the old element. */
export function assignElement(element: ModdleElement, tags: readonly JudgedTag[], index: number, target: EtomElement): readonly Fix[] {
  const edition = tags[index]?.tag.edition === undefined ? {} : { edition: defaultEdition };
  const replacement: Tag = { processId: target.id, ...edition, functions: [] };
  return replaceTag(element, tags, index, replacement, { title: { key: 'fix.assign', values: { id: target.id, ...nameOf(target) } }, safe: false });
}

/** Returns the name of an element for the values of a message, in both languages. */
export function nameOf(element: EtomElement): { readonly name_en: string; readonly name_ru: string } {
  return { name_en: element.names.en, name_ru: element.names.ru };
}

/** Returns a text of the diagram as a message shows it: on one line and not longer than a line. */
export function shown(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
