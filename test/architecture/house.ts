import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseAst } from 'vite';

/** One mention of another module: an import, a re-export, an import type, a dynamic import, an ambient module. */
export interface Mention {
  readonly specifier: string;
  readonly line: number;
  /** Gone at run time. */
  readonly typeOnly: boolean;
}

/** A node of the syntax tree, as ESTree with TypeScript has it. */
export type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

/** One file of the tree under test. */
export interface SourceFile {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Empty for what is no TypeScript. */
  readonly nodes: readonly Node[];
  readonly mentions: readonly Mention[];
}

/** All files that the laws look at. */
export interface House {
  readonly files: readonly SourceFile[];
}

/** Reads src and test below a folder. */
export function readHouse(root: string): House {
  const texts: Record<string, string> = {};
  for (const top of ['src', 'test']) {
    for (const entry of readdirSync(join(root, top), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /\.(?:ts|css|json|html)$/.test(entry.name)) {
        const path = join(entry.parentPath, entry.name);
        texts[path.slice(join(root, '.').length + 1).split(sep).join('/')] = readFileSync(path, 'utf8');
      }
    }
  }
  return houseOf(texts);
}

/** Returns a house of the given texts by path. */
export function houseOf(texts: Readonly<Record<string, string>>): House {
  return { files: Object.entries(texts).map(([path, text]) => parseFile(path, text)) };
}

/** Returns the line of a place in a text, from 1. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Returns the room of a path, undefined for what lies directly in src or outside it. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** Returns the path that a relative import of a file means. */
export function resolvePath(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
}

function parseFile(path: string, text: string): SourceFile {
  if (!path.endsWith('.ts')) {
    return { path, text, nodes: [], mentions: [] };
  }
  const nodes: Node[] = [];
  collect(parseAst(text, { lang: path.endsWith('.d.ts') ? 'dts' : 'ts', astType: 'ts' }), nodes);
  return { path, text, nodes, mentions: nodes.flatMap((node) => mentionOf(node, text) ?? []) };
}

function collect(value: unknown, nodes: Node[]): void {
  if (Array.isArray(value)) {
    for (const each of value) {
      collect(each, nodes);
    }
    return;
  }
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (typeof (value as Node).type === 'string') {
    nodes.push(value as Node);
  }
  for (const [key, child] of Object.entries(value)) {
    if (key !== 'parent') {
      collect(child, nodes);
    }
  }
}

/** The kinds of nodes that name another module, and where they hold its name. */
const mentioning: Readonly<Record<string, 'source' | 'id'>> = {
  ImportDeclaration: 'source',
  ExportNamedDeclaration: 'source',
  ExportAllDeclaration: 'source',
  ImportExpression: 'source',
  TSImportType: 'source',
  TSModuleDeclaration: 'id',
};

function mentionOf(node: Node, text: string): Mention | undefined {
  const name = node[mentioning[node.type] ?? ''] as { readonly type: string; readonly value?: unknown } | null | undefined;
  if (name?.type !== 'Literal' || typeof name.value !== 'string') {
    return undefined;
  }
  const kinds = [node['importKind'], node['exportKind']];
  const named = (node['specifiers'] ?? []) as readonly Node[];
  const typeOnly = kinds.includes('type') || node.type === 'TSImportType' || node.type === 'TSModuleDeclaration'
    || (named.length > 0 && named.every((each) => each['importKind'] === 'type' || each['exportKind'] === 'type'));
  return { specifier: name.value, line: lineAt(text, node.start), typeOnly };
}
