import { CatalogueError, catalogueFaults, parseCatalogue } from '../etom/index.ts';
import type { Catalogue, ElementTree } from '../etom/index.ts';
import type { SourceFile } from './file-import.ts';
import type { CatalogueReport } from './shelf-snapshot.ts';

/** Reads a catalogue file without touching the shelf; returns the report of why it is refused, where it is. */
export async function readCatalogueFile(file: SourceFile, standard: ElementTree): Promise<Catalogue | CatalogueReport> {
  const bytes = await file.arrayBuffer();
  try {
    const catalogue = parseCatalogue(textOf(bytes, file.name), file.name);
    // Standards are not an organisation's to change.
    const foreign = catalogueFaults(catalogue, { standard, older: [], newer: [] }).find(({ key }) => key === 'notOwn' || key === 'idStandard');
    if (foreign === undefined) return catalogue;
    const { key, values, field, element = 0 } = foreign;
    return { kind: 'refused', fileName: file.name, key, values, field, element: catalogue.elements[element]?.id ?? '' };
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    const { key, values, element, field } = error;
    return { kind: 'refused', fileName: file.name, key, values, ...(element === undefined ? {} : { element }), ...(field === undefined ? {} : { field }) };
  }
}

/** JSON is UTF-8; what is not would come in with other letters than it was written with. */
function textOf(bytes: ArrayBuffer, fileName: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CatalogueError(fileName, { key: 'notJson', values: { detail: error instanceof Error ? error.message : String(error) } });
  }
}
