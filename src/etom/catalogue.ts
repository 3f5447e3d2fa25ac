import * as v from 'valibot';
import { brokenLaw } from './catalogue-laws.ts';
import { catalogueSchema } from './catalogue-schema.ts';
import type { Catalogue } from './model.ts';

/**
 * A catalogue file that cannot be used: which file, which element (its ID, or "#3" for the third where the ID is unreadable),
 * which field ("names.ru", "functions[2].key"), and why. `message` is a sentence for developers that holds them all.
 */
export class CatalogueError extends Error {
  readonly file: string;
  declare readonly element?: string;
  declare readonly field?: string;
  readonly reason: string;

  constructor(file: string, reason: string, { element, field }: { readonly element?: string; readonly field?: string } = {}) {
    const parts = [file, element === undefined ? '' : `element ${element}`, field === undefined ? '' : `field ${field}`, reason];
    super(parts.filter((part) => part !== '').join(': '));
    this.name = 'CatalogueError';
    this.file = file;
    this.reason = reason;
    if (element !== undefined) this.element = element;
    if (field !== undefined) this.field = field;
  }
}

/**
 * Reads a catalogue file (DESIGN, section 7). `file` is what errors call it. Throws a `CatalogueError` about the first fault:
 * no JSON, a missing, unknown or misshapen field, or fields that contradict each other.
 */
export function parseCatalogue(text: string, file: string): Catalogue {
  const data = parseJson(text, file);
  const result = v.safeParse(catalogueSchema, data, { abortEarly: true });
  if (!result.success) throw faultOf(result.issues[0], data, file);
  const { $schema: _, ...catalogue } = result.output;
  const broken = brokenLaw(catalogue);
  if (broken !== undefined) throw new CatalogueError(file, broken.reason, broken);
  return catalogue;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CatalogueError(file, `is not JSON${placeIn(text, detail)}: ${detail}`);
  }
}

/** Engines say where JSON breaks as a position; people look for a line. */
function placeIn(text: string, detail: string): string {
  const position = /position (\d+)/.exec(detail)?.[1];
  if (position === undefined || /line \d+/.test(detail)) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return ` (line ${before.length}, column ${(before.at(-1) ?? '').length + 1})`;
}

type SchemaIssue = v.InferIssue<typeof catalogueSchema>;

function faultOf(issue: SchemaIssue, data: unknown, file: string): CatalogueError {
  const path = (issue.path ?? []).map(({ key }) => key);
  const [first, index] = path;
  const inElement = first === 'elements' && typeof index === 'number';
  const field = fieldOf(inElement ? path.slice(2) : path);
  return new CatalogueError(file, reasonOf(issue), {
    ...(inElement ? { element: elementName(data, index) } : {}),
    ...(field === '' ? {} : { field }),
  });
}

function reasonOf(issue: SchemaIssue): string {
  if (issue.kind === 'validation') return issue.received.startsWith('"') ? `${issue.message} (${issue.received})` : issue.message;
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a field that a catalogue has';
  if (issue.received === 'undefined') return 'is missing';
  return `must be ${issue.expected ?? 'something else'}, but is ${issue.received}`.replace('Object', 'an object').replace('Array', 'a list');
}

function fieldOf(path: readonly unknown[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('').replace(/^\./, '');
}

function elementName(data: unknown, index: number): string {
  const found = v.safeParse(v.object({ elements: v.array(v.unknown()) }), data);
  const id = v.safeParse(v.object({ id: v.pipe(v.string(), v.nonEmpty()) }), found.success ? found.output.elements[index] : undefined);
  return id.success ? id.output.id : `#${index + 1}`;
}
