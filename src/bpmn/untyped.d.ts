/** What we use of the two parsers, which ship without types. */
declare module 'bpmn-moddle' {
  import type { Moddle, ModdleElement } from './model.ts';

  export class BpmnModdle implements Moddle {
    constructor(packages?: Record<string, object>);
    create(type: string, attributes?: Record<string, unknown>): ModdleElement;
    createAny(name: string, uri: string, attributes?: Record<string, unknown>): ModdleElement;
    getPackage(uriOrPrefix: string): { readonly prefix: string; readonly uri: string } | undefined;
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: readonly unknown[] }>;
    toXML(element: ModdleElement, options?: { format?: boolean; preamble?: boolean }): Promise<{ xml: string }>;
  }
}

declare module 'saxen' {
  type Attributes = Record<string, string>;
  type Decode = (text: string) => string;
  type GetContext = () => { readonly line: number; readonly column: number; readonly data: string };

  /** Resolves character references and the five entities of XML. */
  export function decode(text: string): string;

  export class Parser {
    on(event: 'openTag', listener: (name: string, attributes: () => Attributes | false, decode: Decode, selfClosing: boolean, context: GetContext) => void): this;
    on(event: 'closeTag', listener: (name: string, decode: Decode, selfClosing: boolean, context: GetContext) => void): this;
    on(event: 'attention' | 'comment' | 'text', listener: (text: string, decode: Decode, context: GetContext) => void): this;
    on(event: 'question' | 'cdata', listener: (text: string, context: GetContext) => void): this;
    on(event: 'error' | 'warn', listener: (error: Error, context: GetContext) => void): this;
    ns(prefixes?: Record<string, string>): this;
    parse(xml: string): Error | null;
    stop(): void;
  }
}
