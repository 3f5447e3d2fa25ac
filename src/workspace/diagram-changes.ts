import type { DiagramExtras, DiagramMeta } from './diagram.ts';
import { StoreError } from './store-error.ts';
import type { DiagramChange, NewDiagram } from './store.ts';
import type { TextFacts } from './text-facts.ts';

/** Returns the metadata of a new diagram. Its first text is revision 1. */
export function created(id: string, diagram: NewDiagram, facts: TextFacts, now: number): DiagramMeta {
  const { name, folder } = diagram;
  return Object.freeze({
    id, name, revision: 1, createdAt: now, changedAt: now, ...facts, ...(folder === undefined ? {} : { folder }), ...keptBeside(diagram),
  });
}

/** Returns the metadata after a text was saved over `baseRevision`; throws `conflict` where another text was saved since. */
export function saved(meta: DiagramMeta, change: DiagramChange, facts: TextFacts, baseRevision: number, now: number): DiagramMeta {
  if (meta.revision !== baseRevision) {
    throw new StoreError('conflict');
  }
  const { processes: _processes, digest: _digest, ...rest } = meta;
  return Object.freeze({ ...rest, ...facts, ...keptBeside(change), name: change.name ?? meta.name, revision: meta.revision + 1, changedAt: now });
}

/** Says whether this very change had come through over `baseRevision` and only its answer was lost. */
export function cameThrough(meta: DiagramMeta, change: DiagramChange, facts: TextFacts, baseRevision: number): boolean {
  return meta.revision === baseRevision + 1 && meta.hash === facts.hash && meta.name === (change.name ?? meta.name);
}

/** Returns the metadata with what was found in the text of `revision`; unchanged where the text is another by now. */
export function lookedInto(meta: DiagramMeta, revision: number, extras: DiagramExtras): DiagramMeta {
  return meta.revision === revision ? Object.freeze({ ...meta, ...keptBeside(extras) }) : meta;
}

/** Returns the metadata under another name. The text is the same, so the revision is too. */
export function renamed(meta: DiagramMeta, name: string, now: number): DiagramMeta {
  return Object.freeze({ ...meta, name, changedAt: now });
}

/** Returns the metadata in another folder, or at the top. */
export function moved(meta: DiagramMeta, folder: string | undefined): DiagramMeta {
  const { folder: _, ...rest } = meta;
  return Object.freeze(folder === undefined ? rest : { ...rest, folder });
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

/** Returns the diagrams that are in the trash, last thrown away first. */
export function listedRemoved(metas: readonly DiagramMeta[]): readonly DiagramMeta[] {
  return metas
    .filter((meta) => meta.deletedAt !== undefined)
    .toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0) || (a.id < b.id ? -1 : 1));
}

/** What of the extras lies in the metadata. */
function keptBeside({ processes, digest, picture }: DiagramExtras): Pick<DiagramMeta, 'processes' | 'digest' | 'hasPicture'> {
  return {
    ...(processes === undefined ? {} : { processes }), ...(digest === undefined ? {} : { digest }), ...(picture === undefined ? {} : { hasPicture: true as const }),
  };
}
