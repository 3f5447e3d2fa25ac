import * as v from 'valibot';
import type { Catalogue } from './model.ts';

/** A catalogue file that cannot be used. `message` is for developers: "file: element 1.1.1.5: field names.ru: reason". */
export class CatalogueError extends Error {
  readonly file: string;
  readonly element?: string;
  readonly field?: string;
  readonly reason: string;

  constructor(file: string, reason: string, at: { element?: string; field?: string } = {}) {
    const { element, field } = at;
    super([file, element && `element ${element}`, field && `field ${field}`, reason].filter(Boolean).join(': '));
    this.name = 'CatalogueError';
    this.file = file;
    this.reason = reason;
    if (element !== undefined) this.element = element;
    if (field !== undefined) this.field = field;
  }
}

/** Reads a catalogue file. */
export function parseCatalogue(text: string, file: string): Catalogue {
  const data: unknown = JSON.parse(text);
  if (!v.is(v.object({ elements: v.array(v.unknown()) }), data)) throw new CatalogueError(file, 'is no catalogue');
  return data as unknown as Catalogue;
}
