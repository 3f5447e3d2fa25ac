import type { DiagramChange, DiagramLocks, DiagramMeta, Journal, KeptEntry, Store } from '../workspace/index.ts';
import { faultOf } from './fault-of.ts';

/** The parts of the desk that recovery needs. */
export interface RecoveryOptions {
  readonly store: Store;
  readonly journal: Journal;
  readonly locks: DiagramLocks;
  /** The store itself lives in this tab only: what it takes is not safe by that. */
  readonly memoryOnly: boolean;
  /** Is told the places in the journal of texts that a store of this tab took, by the IDs of the diagrams that they became. */
  readonly origins: Map<string, string>;
  /** Keeps a text that cannot become the next one of its diagram as a diagram of its own, and says so. */
  readonly keepCopy: (name: string, diagram: DiagramChange) => Promise<DiagramMeta>;
}

/**
 * Gives the store what pages that went away could not: as the next revision, or as a copy where another tab was first or has the
 * diagram now. What the store does not take waits in the journal for another start. Never rejects.
 */
export async function recover({ store, journal, locks, memoryOnly, origins, keepCopy }: RecoveryOptions): Promise<void> {
  for (const entry of journal.read()) {
    const isSafe = await takeUp(entry).then(() => !memoryOnly, () => false);
    if (isSafe) journal.drop(entry.key);
  }

  async function takeUp({ id, name, xml, baseRevision, key }: KeptEntry): Promise<void> {
    const stored = await store.open(id).catch((error: unknown) => {
      // A text that cannot be read is no reason to leave this one: it is all that there is.
      if (['missing', 'damaged'].includes(faultOf(error))) return undefined;
      throw error;
    });
    if (stored?.xml === xml) return;
    const isNext = stored?.meta.revision === baseRevision && (await locks.acquire(id)) === 'held';
    if (!isNext) {
      const copy = await keepCopy(name, { xml });
      if (memoryOnly) origins.set(copy.id, key);
      return;
    }
    try {
      const { deletedAt } = await store.save(id, { xml }, baseRevision);
      if (deletedAt !== undefined) await store.restore(id);
    } catch (error) {
      if (faultOf(error) !== 'conflict') throw error;
      await keepCopy(name, { xml });
    } finally {
      locks.release(id);
    }
  }
}
