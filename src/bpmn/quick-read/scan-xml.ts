import { decode } from 'saxen';
import type { NamespaceScopes } from './namespace-scopes.ts';
import { leave } from './unusual.ts';

/** The attributes of one tag, names as told and values resolved. One object for all tags: good only during the call. */
export interface ScannedAttributes {
  readonly names: readonly string[];
  readonly values: readonly string[];
  readonly count: number;
}

/** What a scan tells of, in the order of the text. */
export interface ScanListener {
  /** `start` is the offset of the tag. */
  open(name: string, attributes: ScannedAttributes, start: number): void;
  close(): void;
  /** Text that is not only white space, resolved; the content of a CDATA section as it is. */
  text(text: string): void;
}

/**
 * Goes through a text that is well-formed and has nothing unusual about it, five times as fast as the parser, and tells of the
 * same things by the same names. Throws `Unusual` wherever the parser would object or wonder, and for document types.
 */
export function scanXml(text: string, scopes: NamespaceScopes, listener: ScanListener): void {
  new Scan(text, scopes, listener).run();
}

/** An element that a scan is in. */
interface Open {
  /** As written. */
  readonly name: string;
  readonly scoped: boolean;
}

class Scan {
  readonly #text: string;
  readonly #scopes: NamespaceScopes;
  readonly #listener: ScanListener;
  readonly #escaped: boolean;
  readonly #open: Open[] = [];
  readonly #attributes = { names: [] as string[], values: [] as string[], count: 0 };
  #position = 0;
  #rooted = false;

  constructor(text: string, scopes: NamespaceScopes, listener: ScanListener) {
    this.#text = text;
    this.#scopes = scopes;
    this.#listener = listener;
    this.#escaped = text.includes('&');
  }

  run(): void {
    for (;;) {
      const start = this.#text.indexOf('<', this.#position);
      this.#passText(start === -1 ? this.#text.length : start);
      if (start === -1) break;
      const code = this.#text.charCodeAt(start + 1);
      if (code === slash) this.#closeTag(start);
      else if (code === question) this.#position = this.#behind('?>', start);
      else if (code === exclamation) this.#passDeclaration(start);
      else this.#openTag(start);
    }
    if (!this.#rooted || this.#open.length > 0) leave();
  }

  /** Most text is the indentation of the next tag. */
  #passText(end: number): void {
    for (let index = this.#position; index < end; index += 1) {
      if (isSpace(this.#text.charCodeAt(index))) continue;
      const text = this.#text.slice(this.#position, end);
      if (text.trim() === '') return;
      if (this.#open.length === 0) leave();
      this.#listener.text(this.#resolved(text));
      return;
    }
  }

  #passDeclaration(start: number): void {
    if (this.#text.startsWith('<!--', start)) {
      this.#position = this.#behind('-->', start);
    } else if (this.#text.startsWith('<![CDATA[', start)) {
      this.#position = this.#behind(']]>', start);
      if (this.#open.length === 0) leave();
      this.#listener.text(this.#text.slice(start + 9, this.#position - 3));
    } else {
      leave();
    }
  }

  #behind(end: string, start: number): number {
    const found = this.#text.indexOf(end, start);
    return found === -1 ? leave() : found + end.length;
  }

  #closeTag(start: number): void {
    const element = this.#open.pop() ?? leave();
    let end = start + 2 + element.name.length;
    if (!this.#text.startsWith(element.name, start + 2)) leave();
    while (isSpace(this.#text.charCodeAt(end))) end += 1;
    if (this.#text.charCodeAt(end) !== greater) leave();
    this.#position = end + 1;
    this.#listener.close();
    if (element.scoped) this.#scopes.exit();
  }

  #openTag(start: number): void {
    if (this.#open.length === 0 && this.#rooted) leave();
    this.#rooted = true;
    const nameEnd = this.#nameEnd(start + 1);
    const name = this.#text.slice(start + 1, nameEnd);
    const end = this.#readAttributes(nameEnd);
    const closes = this.#text.charCodeAt(end) === slash;
    if (closes && this.#text.charCodeAt(end + 1) !== greater) leave();
    const scoped = this.#tellNames();
    this.#position = end + (closes ? 2 : 1);
    if (!closes) this.#open.push({ name, scoped });
    this.#listener.open(this.#scopes.element(name), this.#attributes, start);
    if (!closes) return;
    this.#listener.close();
    if (scoped) this.#scopes.exit();
  }

  /** Returns the offset behind a name that begins at `start`. */
  #nameEnd(start: number): number {
    if (!isNameStart(this.#text.charCodeAt(start))) leave();
    let end = start + 1;
    while (isNamePart(this.#text.charCodeAt(end))) end += 1;
    return end;
  }

  /** Reads attributes, names as written, and returns the offset of what ends the tag. */
  #readAttributes(start: number): number {
    const { names, values } = this.#attributes;
    const text = this.#text;
    let [count, position] = [0, start];
    for (;;) {
      const before = position;
      while (isSpace(text.charCodeAt(position))) position += 1;
      const code = text.charCodeAt(position);
      if (code === greater || code === slash) break;
      if (position === before) leave();
      const nameEnd = this.#nameEnd(position);
      if (text.charCodeAt(nameEnd) !== equals) leave();
      const quote = text.charCodeAt(nameEnd + 1);
      if (quote !== double && quote !== single) leave();
      const end = text.indexOf(quote === double ? '"' : "'", nameEnd + 2);
      if (end === -1) leave();
      names[count] = text.slice(position, nameEnd);
      values[count] = this.#resolved(text.slice(nameEnd + 2, end));
      count += 1;
      position = end + 1;
    }
    this.#attributes.count = count;
    return position;
  }

  /** Enters a scope where there are declarations, and makes written names told ones. Returns whether a scope was entered. */
  #tellNames(): boolean {
    const { names, values, count } = this.#attributes;
    let declarations: (readonly [string, string])[] | undefined;
    for (let index = 0; index < count; index += 1) {
      const name = names[index] ?? '';
      if (!name.startsWith('xmlns')) continue;
      if (name === 'xmlns') (declarations ??= []).push(['', values[index] ?? '']);
      else if (name.charCodeAt(5) === colon) (declarations ??= []).push([name.slice(6), values[index] ?? '']);
    }
    if (declarations !== undefined) this.#scopes.enter(declarations);
    for (let index = 0; index < count; index += 1) {
      const name = this.#scopes.attribute(names[index] ?? '');
      for (let other = 0; other < index; other += 1) if (names[other] === name) leave();
      names[index] = name;
    }
    return declarations !== undefined;
  }

  #resolved(text: string): string {
    return this.#escaped ? decode(text) : text;
  }
}

const [slash, question, exclamation, greater, equals, double, single, colon] = [47, 63, 33, 62, 61, 34, 39, 58];

function isSpace(code: number): boolean {
  return code === 32 || (code > 8 && code < 14);
}

function isNameStart(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91) || code === 95;
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || (code > 44 && code < 59 && code !== slash);
}
