import type * as v from 'valibot';
import type { CatalogueFaultKey, FaultValues } from './catalogue-fault.ts';
import type { catalogueSchema } from './catalogue-schema.ts';

/** What is wrong with the form of one field. `index` is the place of the element that it belongs to, if it belongs to one. */
export interface ShapeFault {
  readonly index?: number;
  /** Path inside the element, else inside the catalogue; empty for the whole. */
  readonly field: string;
  readonly key: CatalogueFaultKey;
  readonly values: FaultValues;
}

type SchemaIssue = v.InferIssue<typeof catalogueSchema>;

/** Returns what a check of the form found, in its order. */
export function shapeFaults(issues: readonly SchemaIssue[]): readonly ShapeFault[] {
  return issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => key);
    const [first, index] = path;
    const inElement = first === 'elements' && typeof index === 'number';
    return { ...(inElement ? { index } : {}), field: fieldOf(inElement ? path.slice(2) : path), ...why(issue) };
  });
}

function why(issue: SchemaIssue): { key: CatalogueFaultKey; values: FaultValues } {
  const { received, expected } = issue;
  // The messages of the schema's own checks are keys.
  if (issue.kind === 'validation') return { key: issue.message as CatalogueFaultKey, values: { received } };
  if (issue.type === 'strict_object' && expected === 'never') return { key: 'unknownField', values: {} };
  if (received === 'undefined') return { key: 'missing', values: {} };
  return { key: 'shape', values: { expected: nameOf(expected ?? 'something else'), received: nameOf(received) } };
}

function nameOf(type: string): string {
  return type.replace('Object', 'an object').replace('Array', 'a list');
}

function fieldOf(path: readonly unknown[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('').replace(/^\./, '');
}
