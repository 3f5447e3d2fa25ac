import { StoreError, type DiagramMeta, type KeptProcess } from './store.ts';

/** Returns the metadata of a new diagram. Its first text is revision 1. */
export function created(id: string, name: string, now: number): DiagramMeta {
  return Object.freeze({ id, name, revision: 1, createdAt: now, changedAt: now });
}

/** What is saved beside a text. */
interface SavedChange {
  readonly name?: string;
  readonly processes?: readonly KeptProcess[];
}

/** Returns the metadata after a text was saved over `baseRevision`; throws `conflict` where another text was saved since. */
export function saved(meta: DiagramMeta, { name, processes }: SavedChange, baseRevision: number, now: number): DiagramMeta {
  if (meta.revision !== baseRevision) {
    throw new StoreError('conflict');
  }
  const { processes: _, ...rest } = meta;
  const found = processes === undefined ? {} : { processes };
  return Object.freeze({ ...rest, ...found, name: name ?? meta.name, revision: meta.revision + 1, changedAt: now });
}

/** Returns the metadata with what was found in the text of `revision`; unchanged where the text is another by now. */
export function lookedInto(meta: DiagramMeta, revision: number, processes: readonly KeptProcess[]): DiagramMeta {
  return meta.revision === revision ? Object.freeze({ ...meta, processes }) : meta;
}

/** Returns the metadata under another name. The text is the same, so the revision is too. */
export function renamed(meta: DiagramMeta, name: string, now: number): DiagramMeta {
  return Object.freeze({ ...meta, name, changedAt: now });
}

/** Returns the metadata in the trash. Its place in the list is kept for its return. */
export function removed(meta: DiagramMeta, now: number): DiagramMeta {
  return Object.freeze({ ...meta, deletedAt: now });
}

/** Returns the metadata out of the trash. */
export function restored(meta: DiagramMeta): DiagramMeta {
  const { deletedAt: _, ...rest } = meta;
  return Object.freeze(rest);
}

/** Returns the diagrams that are not in the trash, last changed first; a stable order where times are equal. */
export function listed(metas: readonly DiagramMeta[]): readonly DiagramMeta[] {
  return metas
    .filter((meta) => meta.deletedAt === undefined)
    .toSorted((a, b) => b.changedAt - a.changedAt || b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
}
