import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The folder of real files that other tools have written, where this machine has one; else undefined. */
export const corpus: string | undefined = [process.env['ETOM_CORPUS'] ?? '', join(import.meta.dirname, '../../../shared/corpus')]
  .find((folder) => folder !== '' && existsSync(folder));

/** The paths of the diagrams in a folder of the corpus, sorted; none where there is no corpus. */
export function corpusFiles(folder: string): string[] {
  const path = join(corpus ?? '', folder);
  if (corpus === undefined || !existsSync(path)) return [];
  return readdirSync(path).filter((name) => name.endsWith('.bpmn')).toSorted().map((name) => join(path, name));
}
