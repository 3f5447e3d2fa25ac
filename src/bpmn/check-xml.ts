import { Parser } from 'saxen';
import { UnreadableDiagram } from './unreadable.ts';

const bpmnNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/**
 * Checks that `text` is a well-formed BPMN 2.0 file without a document type declaration, before anything else reads
 * it. Throws `UnreadableDiagram`; `line` is 1-based. What is well-formed and yet lost in reading (a duplicate ID, a
 * dangling reference) is a warning of `readDefinitions`.
 */
export function checkXml(text: string): void {
  if (text.trim() === '') throw new UnreadableDiagram('empty');
  const open: string[] = [];
  let root: string | undefined;
  const parser = new Parser()
    .ns({ [bpmnNamespace]: 'bpmn' })
    .on('attention', (declaration, _decode, context) => {
      if (/^<!doctype\s+html\b/i.test(declaration)) throw new UnreadableDiagram('not-bpmn', { line: lineOf(context), detail: 'html' });
      if (/^<!doctype/i.test(declaration)) throw new UnreadableDiagram('doctype', { line: lineOf(context) });
      throw new UnreadableDiagram('syntax', { line: lineOf(context), detail: firstWord(declaration) });
    })
    .on('openTag', (name, _attributes, _decode, selfClosing, context) => {
      if (root !== undefined && open.length === 0) throw new UnreadableDiagram('syntax', { line: lineOf(context), detail: `second root <${name}>` });
      if (root === undefined && name !== 'bpmn:definitions') throw new UnreadableDiagram('not-bpmn', { line: lineOf(context), detail: name });
      root = name;
      if (!selfClosing) open.push(name);
    })
    .on('closeTag', (_name, _decode, selfClosing) => {
      if (!selfClosing) open.pop();
    })
    .on('error', (error, context) => {
      if (root === undefined && error.message === 'missing start tag') throw new UnreadableDiagram('not-bpmn', { line: 1, detail: firstWord(text.trim()) });
      const atEnd = error.message === 'unexpected end of file';
      const inside = open.at(-1);
      const where = atEnd && inside !== undefined ? ` in <${inside}>` : '';
      throw new UnreadableDiagram('syntax', { line: atEnd ? lastLine(text) : lineOf(context), detail: error.message + where });
    })
    .on('warn', (error, context) => {
      if (error.message.startsWith('non-whitespace outside')) throw new UnreadableDiagram('syntax', { line: lineOf(context), detail: error.message });
    });
  parser.parse(text);
}

function lineOf(context: () => { readonly line: number }): number {
  return context().line + 1;
}

function lastLine(text: string): number {
  return text.trimEnd().split(/\r\n|\r|\n/).length;
}

function firstWord(text: string): string {
  return text.slice(0, 40).split(/\s/)[0] ?? '';
}
