import { decode, Parser } from 'saxen';
import { attributesIn } from './source-attributes.ts';
import type { SourceAttribute } from './source-attributes.ts';

/** The namespace of BPMN's own elements. */
export const bpmnNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** An element with the places of its tags in the text; offsets count UTF-16 code units from 0. */
export class SourceElement {
  /** As written. */
  readonly name: string;
  readonly parent: SourceElement | undefined;
  readonly children: SourceElement[] = [];
  /** Where the start tag begins. */
  readonly start: number;
  /** Behind the start tag. */
  readonly openEnd: number;
  /** Where the end tag begins; of a self-closing element the end. */
  closeStart: number;
  /** Behind the element. */
  end: number;
  readonly selfClosing: boolean;
  readonly #text: string;
  /** Whether there may be declarations, so that the attributes of most elements need not be read. */
  readonly #declares: boolean;
  #attributes: readonly SourceAttribute[] | undefined;

  constructor(text: string, place: Pick<SourceElement, 'name' | 'parent' | 'start' | 'openEnd' | 'selfClosing'>) {
    this.#text = text;
    this.name = place.name;
    this.parent = place.parent;
    this.start = place.start;
    this.openEnd = place.openEnd;
    this.closeStart = place.openEnd;
    this.end = place.openEnd;
    this.selfClosing = place.selfClosing;
    this.#declares = text.slice(place.start, place.openEnd).includes('xmlns');
  }

  get localName(): string {
    return this.name.slice(this.name.indexOf(':') + 1);
  }

  /** As written; empty where there is none. */
  get prefix(): string {
    return this.name.slice(0, Math.max(this.name.indexOf(':'), 0));
  }

  get namespace(): string | undefined {
    return this.namespaceOf(this.prefix);
  }

  get attributes(): readonly SourceAttribute[] {
    return (this.#attributes ??= attributesIn(this.#text, this));
  }

  /** Returns the value of the attribute written `name`. */
  attribute(name: string): string | undefined {
    return this.attributes.find((attribute) => attribute.name === name)?.value;
  }

  /** Returns what `prefix` means here; the empty prefix is that of elements without one. */
  namespaceOf(prefix: string): string | undefined {
    const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    return this.#declared(declaration) ?? this.parent?.namespaceOf(prefix);
  }

  /** Returns the prefixes that this element or one around it declares, nearest first. */
  get prefixes(): readonly string[] {
    const own = this.#declares ? this.attributes.filter(({ name }) => name.startsWith('xmlns:')).map(({ name }) => name.slice(6)) : [];
    return [...own, ...(this.parent?.prefixes ?? [])];
  }

  #declared(declaration: string): string | undefined {
    return this.#declares ? this.attribute(declaration) : undefined;
  }

  /** Returns the text between the tags, with its references resolved. */
  get content(): string {
    return decode(this.#text.slice(this.openEnd, this.closeStart));
  }

  /** Returns the elements of BPMN named `localName` directly inside. */
  bpmnChildren(localName: string): readonly SourceElement[] {
    return this.children.filter((child) => child.localName === localName && child.namespace === bpmnNamespace);
  }
}

/**
 * Returns the root element of a well-formed text, with all that it holds. The parser tells no places; but whatever it tells
 * of begins at the next `<` behind the thing before, and where that ends is plain. Throws for a text that is not well-formed.
 */
export function readSource(text: string): SourceElement {
  let position = 0;
  let root: SourceElement | undefined;
  const open: SourceElement[] = [];
  const begin = (): number => text.indexOf('<', position);
  const skip = (end: string): void => {
    position = text.indexOf(end, begin()) + end.length;
  };
  const fault = new Parser()
    .on('error', (error) => {
      throw error;
    })
    .on('comment', () => skip('-->'))
    .on('cdata', () => skip(']]>'))
    .on('question', () => skip('?>'))
    .on('attention', () => {
      position = tagEnd(text, begin());
    })
    .on('openTag', (name, _attributes, _decode, selfClosing) => {
      const start = begin();
      position = tagEnd(text, start);
      const parent = open.at(-1);
      const element = new SourceElement(text, { name, parent, start, openEnd: position, selfClosing });
      parent?.children.push(element);
      root ??= element;
      if (!selfClosing) open.push(element);
    })
    .on('closeTag', (_name, _decode, selfClosing) => {
      if (selfClosing) return;
      const element = open.pop();
      const start = begin();
      position = tagEnd(text, start);
      if (element === undefined) return;
      element.closeStart = start;
      element.end = position;
    })
    .parse(text);
  if (root === undefined) throw fault ?? new Error('no element');
  return root;
}

/** Returns the offset behind the `>` that ends the tag at `start`; one in quotes ends nothing. */
function tagEnd(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 62) return index + 1;
    if (code !== 34 && code !== 39) continue;
    const close = text.indexOf(code === 34 ? '"' : "'", index + 1);
    if (close !== -1) index = close;
  }
  return text.length;
}
