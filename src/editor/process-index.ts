import type { ProcessFact } from '../bpmn/index.ts';
import type { DiagramExtras, DiagramMeta, Store } from '../workspace/index.ts';
import type { Extras } from './diagram-extras.ts';

/** A process of the workspace, with the diagram that holds it. */
export interface ProcessEntry extends ProcessFact {
  readonly diagramId: string;
  readonly diagramName: string;
}

/** All processes of the workspace's diagrams, for call activities (DESIGN section 6, Calls). */
export interface ProcessIndex {
  /** Returns the process that a `calledElement` means, with or without the prefix of a qualified name; of several the one whose diagram changed last. */
  resolve(calledElement: string): ProcessEntry | undefined;
  /** All of them, those of the diagram that changed last first. */
  entries(): readonly ProcessEntry[];
}

/** Returns the index over what `diagrams` says of its processes, last changed first. Read anew whenever the list is another one. */
export function createProcessIndex(diagrams: () => readonly DiagramMeta[]): ProcessIndex {
  let read: readonly DiagramMeta[] | undefined;
  let entries: readonly ProcessEntry[] = [];
  let byId = new Map<string, ProcessEntry>();
  const update = (): void => {
    const now = diagrams();
    if (now === read) return;
    read = now;
    entries = now.flatMap(({ id, name, processes = [] }) => processes.map((process) => ({ ...process, diagramId: id, diagramName: name })));
    byId = new Map(entries.toReversed().map((entry) => [entry.id, entry]));
  };
  return {
    resolve(calledElement) {
      update();
      return byId.get(calledElement) ?? byId.get(calledElement.replace(/^[^:]*:/, ''));
    },
    entries() {
      update();
      return entries;
    },
  };
}

/** Returns a text that is another one whenever the processes of other diagrams than `openId` may be others. */
export function stampOf(diagrams: readonly DiagramMeta[], openId: string | undefined): string {
  return diagrams.filter(({ id }) => id !== openId).map(({ id, revision, processes }) => `${id} ${revision} ${processes?.length}`).join();
}

/** Says whether what is kept beside a text says the same as what is found in it now. */
export function sameExtras({ processes, digest, hasPicture }: DiagramMeta, found: Extras): boolean {
  return JSON.stringify([processes, digest]) === JSON.stringify([found.processes, found.digest]) && hasPicture === (found.picture === undefined ? undefined : true);
}

/**
 * Looks into the texts of diagrams of which nobody has noted what is kept beside a text, one after the other, and keeps what it finds; a
 * text that cannot be read has no processes. Resolves with how many it looked into. What the store refuses is passed over. `goesOn` is asked
 * before each.
 */
export async function lookIntoDiagrams(store: Store, diagrams: readonly DiagramMeta[], look: (xml: string) => Promise<Extras>, goesOn: () => boolean): Promise<number> {
  let count = 0;
  for (const meta of diagrams) {
    const { id } = meta;
    if (isLookedInto(meta)) continue;
    // Each text is parsed in one piece: between two of them the page may breathe.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (!goesOn()) return count;
    const stored = await store.open(id).catch(() => undefined);
    if (stored === undefined || isLookedInto(stored.meta)) continue;
    const found: DiagramExtras = await look(stored.xml).catch(() => ({ processes: [] }));
    await store.writeExtras(id, stored.meta.revision, found).catch(() => undefined);
    count += 1;
  }
  return count;
}

/** What an older version of the app noted are processes alone; a text that cannot be read has none. */
function isLookedInto({ processes, digest }: DiagramMeta): boolean {
  return digest !== undefined || processes?.length === 0;
}
