import { legalXml } from '../legal-xml.ts';
import type { SourceElement } from './source-tree.ts';
import type { TextChange } from './text-change.ts';

/** How the lines of a text are laid out around one of its elements. */
export interface Layout {
  /** The line break with the indentation of what is to be inserted; empty where elements share a line. */
  readonly lead: string;
  /** What each level inside adds. */
  readonly unit: string;
}

/** An element to be written: attributes in their order, and children or a text; or, as text, one that stands elsewhere. */
export type NewElement = Described | { readonly written: string };

interface Described {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children?: readonly NewElement[];
  readonly text?: string;
}

/** Escapes a text for an attribute in the given quotes, or for the content of an element. What XML cannot hold is left out. */
export function escapeXml(text: string, quote = ''): string {
  return legalXml(text).replace(/[&<>"'\t\n\r]/g, (character) => {
    const named = references[character];
    if (named !== undefined) return named;
    if (character === '"' || character === "'") return character === quote ? `&#${character.charCodeAt(0)};` : character;
    return quote === '' ? character : `&#${character.charCodeAt(0)};`;
  });
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Returns an element as text, its children on lines of their own where the layout has lines. */
export function writeElement(element: NewElement, layout: Layout): string {
  if ('written' in element) return element.written;
  const attributes = element.attributes.map(([name, value]) => ` ${name}="${escapeXml(value, '"')}"`).join('');
  if (element.text !== undefined) return `<${element.name}${attributes}>${escapeXml(element.text)}</${element.name}>`;
  if (element.children === undefined || element.children.length === 0) return `<${element.name}${attributes} />`;
  const inner = { lead: deeper(layout), unit: layout.unit };
  const children = element.children.map((child) => inner.lead + writeElement(child, inner)).join('');
  return `<${element.name}${attributes}>${children}${layout.lead}</${element.name}>`;
}

/** Returns what puts new elements behind `sibling`, laid out like it. */
export function insertAfter(text: string, sibling: SourceElement, elements: readonly NewElement[]): TextChange {
  const layout = layoutOf(text, sibling);
  return { start: sibling.end, end: sibling.end, text: elements.map((element) => layout.lead + writeElement(element, layout)).join('') };
}

/** Returns what puts new elements before all others in `parent`. */
export function insertFirst(text: string, parent: SourceElement, elements: readonly NewElement[]): TextChange {
  const own = layoutOf(text, parent);
  const first = parent.children[0];
  const like = first === undefined ? undefined : layoutOf(text, first);
  const inner: Layout = like ?? { lead: deeper(own), unit: own.unit };
  const written = elements.map((element) => inner.lead + writeElement(element, inner)).join('');
  if (parent.selfClosing) {
    const tag = text.slice(parent.start, parent.openEnd - 2);
    return { start: parent.start + tag.trimEnd().length, end: parent.openEnd, text: `>${written}${own.lead}</${parent.name}>` };
  }
  const empty = text.slice(parent.openEnd, parent.closeStart).trim() === '';
  if (!empty) return { start: parent.openEnd, end: parent.openEnd, text: written };
  return { start: parent.openEnd, end: parent.closeStart, text: written + own.lead };
}

/** Returns what takes `element` out, with the line that it stands on where nothing else stands there. */
export function removeElement(text: string, element: SourceElement): TextChange {
  return { start: element.start - leadOf(text, element.start).length, end: element.end, text: '' };
}

function deeper({ lead, unit }: Layout): string {
  return lead === '' ? '' : lead + unit;
}

function layoutOf(text: string, element: SourceElement): Layout {
  const lead = leadOf(text, element.start);
  return { lead, unit: lead === '' ? '' : unitAround(text, element, lead) };
}

/** The line break and indentation right before `offset`; empty where something else stands before it on its line. */
function leadOf(text: string, offset: number): string {
  return /(?:\r\n|\n|\r)[ \t]*$/.exec(text.slice(Math.max(0, offset - 400), offset))?.[0] ?? '';
}

/** What one level of indentation is here: by the nearest pair of an element and its owner that differ in it. */
function unitAround(text: string, element: SourceElement, lead: string): string {
  const first = element.children[0];
  const pairs: (readonly [string, string])[] = first === undefined ? [] : [[lead, leadOf(text, first.start)]];
  for (let inner = element; inner.parent !== undefined; inner = inner.parent) pairs.push([leadOf(text, inner.parent.start), leadOf(text, inner.start)]);
  for (const [outside, inside] of pairs) {
    const [outer, deep] = [indentOf(outside), indentOf(inside)];
    if (inside !== '' && deep.length > outer.length && deep.startsWith(outer)) return deep.slice(outer.length);
  }
  return lead.includes('\t') ? '\t' : '  ';
}

function indentOf(lead: string): string {
  return lead.replace(/[\r\n]/g, '');
}
