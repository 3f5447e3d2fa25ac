import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import type { Plugin } from 'vite';

/** A place in a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

type Node = Readonly<Record<string, unknown>> & Span & { readonly type: string };

const query = /\.ts\?(?:helper=([\w./-]+)&)?mutant=(\d+)$/;

/**
 * Serves `some/rule.ts?mutant=3` as that module with its third condition, from 0, turned into its opposite, and
 * `some/rule.ts?helper=../help.ts&mutant=3` as that module with such a mutant of what it imports.
 */
export function mutants(): Plugin {
  return {
    name: 'mutants',
    enforce: 'pre',
    transform(code, id) {
      const [, helper, index] = query.exec(id) ?? [];
      if (index === undefined) return undefined;
      return { code: helper === undefined ? negated(code, Number(index)) : code.replaceAll(`'${helper}'`, `'${helper}?mutant=${index}'`), map: null };
    },
  };
}

/** Returns what every condition of a module says, of `if` and of `? :`, in the order of the text; not of those that only give way to others. */
export function conditionsOf(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8');
  return spansOf(code).map(({ start, end }) => code.slice(start, end));
}

function negated(code: string, index: number): string {
  const span = spansOf(code)[index];
  if (span === undefined) throw new Error(`no condition ${index}`);
  return `${code.slice(0, span.start)}!(${code.slice(span.start, span.end)})${code.slice(span.end)}`;
}

function spansOf(code: string): readonly Span[] {
  const spans: Span[] = [];
  collect(parseAst(code, { lang: 'ts', astType: 'ts' }), spans);
  return spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function collect(value: unknown, spans: Span[]): void {
  if (Array.isArray(value)) {
    for (const each of value) collect(each, spans);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const node = value as Node;
  const givesWay = ((node['consequent'] as Partial<Node> | undefined)?.['expression'] as Partial<Node> | undefined)?.type === 'YieldExpression';
  if ((node.type === 'IfStatement' && !givesWay) || node.type === 'ConditionalExpression') spans.push(node['test'] as Span);
  for (const [key, child] of Object.entries(node)) if (key !== 'parent') collect(child, spans);
}
