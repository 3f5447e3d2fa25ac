import type { LibraryDiagram, LibraryFolder, LibrarySort } from './library-snapshot.ts';

/** A folder as the store knows it. */
export interface PlainFolder {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
}

/** Returns diagrams in an order; equals stand by name. Those that nobody has counted yet come after the others. */
export function ordered(diagrams: readonly LibraryDiagram[], sort: LibrarySort, descending: boolean, locale: string): readonly LibraryDiagram[] {
  const names = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sign = descending ? -1 : 1;
  const byName = (a: LibraryDiagram, b: LibraryDiagram): number => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  if (sort === 'name') return diagrams.toSorted((a, b) => sign * byName(a, b));
  const keys = new Map(diagrams.map((diagram) => [diagram, keyOf(diagram, sort)]));
  return diagrams.toSorted((a, b) => {
    const [one, other] = [keys.get(a), keys.get(b)];
    if (one === other) return byName(a, b);
    if (one === undefined) return 1;
    return other === undefined ? -1 : sign * (one - other);
  });
}

/** Errors weigh more than any number of warnings. */
function keyOf({ changedAt, digest }: LibraryDiagram, sort: 'changed' | 'tasks' | 'problems'): number | undefined {
  if (sort === 'changed') return changedAt;
  if (sort === 'tasks') return digest?.tasks;
  return digest && digest.errors * 1e6 + digest.warnings;
}

/** Returns the folders as a tree is read from top to bottom, siblings by name. A folder whose parent is gone stands at the top. */
export function treeOf(folders: readonly PlainFolder[], diagrams: readonly LibraryDiagram[], locale: string): readonly LibraryFolder[] {
  const names = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const known = new Set(folders.map(({ id }) => id));
  const within = new Map<string, PlainFolder[]>();
  for (const folder of folders) {
    const parent = folder.parent !== undefined && known.has(folder.parent) ? folder.parent : '';
    within.set(parent, [...(within.get(parent) ?? []), folder]);
  }
  const own = new Map<string, number>();
  for (const { folder } of diagrams) if (folder !== undefined) own.set(folder, (own.get(folder) ?? 0) + 1);
  const lines: LibraryFolder[] = [];
  const add = (parent: string, depth: number): number => {
    let sum = 0;
    for (const { id, name } of (within.get(parent) ?? []).toSorted((a, b) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))) {
      const place = lines.length;
      const line = { id, name, depth, hasFolders: within.has(id), ...(parent === '' ? {} : { parent }) };
      lines.push({ ...line, count: 0 });
      const count = (own.get(id) ?? 0) + add(id, depth + 1);
      lines[place] = { ...line, count };
      sum += count;
    }
    return sum;
  };
  add('', 0);
  return lines;
}

/** Returns the IDs of a folder and of all below it. */
export function foldersWithin(folders: readonly PlainFolder[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const folder of folders) if (folder.parent !== undefined && found.has(folder.parent)) found.add(folder.id);
  }
  return found;
}
