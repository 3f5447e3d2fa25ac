import type { StoredCatalogue } from '../catalogue-store.ts';
import type { DumpRecord, MergeReport } from '../dump.ts';
import type { Store } from '../store.ts';
import { factsOf } from '../text-facts.ts';
import { readBackup, type BackupFacts } from './read-backup.ts';

/** How a backup is taken in. */
export interface RestoreBackupOptions {
  /** Gives the copy of a diagram its name where the workspace has another text under the same ID. */
  readonly copyName?: (name: string) => string;
  /** Time in milliseconds since the epoch. */
  readonly now?: number;
  /** Hears how far it is: first all of it is checked, then it is taken in; `total` diagrams each time. */
  readonly progress?: (step: 'check' | 'restore', done: number, total: number) => void;
}

/** What became of the backup. Nothing that was there is written over. */
export interface RestoreReport extends MergeReport {
  /** Catalogues of the backup that say something else than those of the same ID here, and came in beside them. */
  readonly catalogueCopies: number;
  /** The settings of the rules here are others than those of the backup; they stay. */
  readonly rulesKept: boolean;
}

/**
 * Takes a backup in beside what the workspace has. All of it is read and checked before anything is changed: rejects with a `BackupError`
 * then, or with the error of the store; what came in before a fault of the store stays, and to restore once more does no harm.
 */
export async function restoreBackup(store: Pick<Store, 'merge' | 'catalogues' | 'readRules'>, source: Blob, options: RestoreBackupOptions = {}): Promise<RestoreReport> {
  const { copyName, now = Date.now(), progress } = options;
  const facts: BackupFacts = { diagrams: 0 };
  let rules: string | undefined;
  let checked = 0;
  for await (const record of readBackup(source, facts)) {
    if (record.kind === 'setting' && record.name === 'rules') rules = record.value;
    if (record.kind === 'diagram') progress?.('check', (checked += 1), Math.max(checked, facts.diagrams));
  }
  const [catalogues, rulesHere] = await Promise.all([store.catalogues.list(), store.readRules()]);
  const copies = { count: 0 };
  const report = await store.merge(recordsFor(source, { catalogues, now, copies, restored: (done) => progress?.('restore', done, checked) }), copyName === undefined ? {} : { copyName });
  return { ...report, catalogueCopies: copies.count, rulesKept: rules !== undefined && rulesHere !== undefined && rules !== rulesHere };
}

interface RecordsOptions {
  readonly catalogues: readonly StoredCatalogue[];
  readonly now: number;
  readonly copies: { count: number };
  readonly restored: (diagrams: number) => void;
}

/** The records once more. A catalogue whose ID says something else here gets an ID of its own, the same each time, and counts as the younger one. */
async function* recordsFor(source: Blob, { catalogues, now, copies, restored }: RecordsOptions): AsyncGenerator<DumpRecord, void, undefined> {
  const textsById = new Map(catalogues.map(({ id, text }) => [id, text]));
  let diagrams = 0;
  for await (const record of readBackup(source)) {
    if (record.kind === 'catalogue') {
      const { catalogue } = record;
      const here = textsById.get(catalogue.id);
      if (here === undefined || here === catalogue.text) {
        yield record;
        continue;
      }
      const id = `${catalogue.id}-${(await factsOf(catalogue.text)).hash.slice(0, 8)}`;
      if (textsById.has(id)) continue;
      copies.count += 1;
      yield { kind: 'catalogue', catalogue: { ...catalogue, id, createdAt: now } };
      continue;
    }
    yield record;
    if (record.kind === 'diagram') restored((diagrams += 1));
  }
}
