import * as v from 'valibot';
import { brokenLaws } from './catalogue-laws.ts';
import { reasonOf } from './catalogue-fault.ts';
import type { CatalogueFaultKey, FaultValues } from './catalogue-fault.ts';
import { catalogueSchema } from './catalogue-schema.ts';
import { shapeFaults } from './catalogue-shape.ts';
import type { ShapeFault } from './catalogue-shape.ts';
import type { Catalogue } from './model.ts';

/**
 * A catalogue file that cannot be used: which file, which element (its ID, or "#3" for the third where the ID is unreadable),
 * which field ("names.ru", "functions[2].key"), and why, as a key with values. `reason` and `message` are sentences for developers;
 * readers are told `catalogue.fault.<key>` in their language.
 */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly file: string;
  declare readonly element?: string;
  declare readonly field?: string;
  readonly key: CatalogueFaultKey;
  readonly values: FaultValues;
  readonly reason: string;

  constructor(file: string, { element, field, key, values }: { readonly element?: string; readonly field?: string; readonly key: CatalogueFaultKey; readonly values: FaultValues }) {
    const reason = reasonOf(key, values);
    const parts = [file, element === undefined ? '' : `element ${element}`, field === undefined ? '' : `field ${field}`, reason];
    super(parts.filter((part) => part !== '').join(': '));
    this.file = file;
    this.key = key;
    this.values = values;
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
  if (!result.success) throw errorOf(shapeFaults(result.issues)[0], data, file);
  const { $schema: _, ...catalogue } = result.output;
  const [broken] = brokenLaws(catalogue);
  if (broken !== undefined) throw new CatalogueError(file, { ...broken, element: catalogue.elements[broken.index]?.id ?? '' });
  return catalogue;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const place = placeIn(text, detail);
    throw new CatalogueError(file, place === undefined ? { key: 'notJson', values: { detail } } : { key: 'json', values: { ...place, detail } });
  }
}

/** Engines say where JSON breaks as a position, some as line and column too; people look for a line. */
function placeIn(text: string, detail: string): { line: number; column: number } | undefined {
  const [, line, column] = /line (\d+) column (\d+)/.exec(detail) ?? [];
  if (line !== undefined) return { line: Number(line), column: Number(column) };
  const position = /position (\d+)/.exec(detail)?.[1];
  if (position === undefined) return undefined;
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function errorOf(fault: ShapeFault | undefined, data: unknown, file: string): CatalogueError {
  const { index, field = '', key = 'shape', values = {} } = fault ?? {};
  return new CatalogueError(file, {
    key,
    values,
    ...(index === undefined ? {} : { element: elementName(data, index) }),
    ...(field === '' ? {} : { field }),
  });
}

function elementName(data: unknown, index: number): string {
  const found = v.safeParse(v.object({ elements: v.array(v.unknown()) }), data);
  const id = v.safeParse(v.object({ id: v.pipe(v.string(), v.nonEmpty()) }), found.success ? found.output.elements[index] : undefined);
  return id.success ? id.output.id : `#${index + 1}`;
}
