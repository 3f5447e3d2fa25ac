import { staysForGood } from '../workspace/index.ts';
import type { DiagramMeta, Store, VersionMeta } from '../workspace/index.ts';
import type { Saving } from './desk-saving.ts';
import type { DeskSnapshot } from './desk-snapshot.ts';
import type { Session } from './session.ts';

/** What the desk does with versions of diagrams. What is open in another tab is only looked at, and stays as it is. */
export interface DeskVersions {
  /** Saves what is open as a version that is kept for good, under a name. */
  saveVersion(name: string): Promise<void>;
  /**
   * Brings a version of a diagram back, and opens the diagram where it is not open: the present state is kept for good first, under
   * `keptName` where it is not kept already. The undo history ends with this; the kept version brings the state back. Resolves with
   * whether it was done.
   */
  restoreVersion(diagramId: string, versionId: string, keptName: string): Promise<boolean>;
}

/** The parts of the desk that versions need. */
export interface DeskVersionOptions {
  readonly store: Store;
  readonly session: Session;
  readonly saving: Pick<Saving, 'flush' | 'saveAs'>;
  readonly desk: () => DeskSnapshot;
  /** Does one thing after the others; a failure is reported under the name that it is about. */
  readonly attempt: (name: () => string, task: () => Promise<void>) => Promise<void>;
  /** Opens a kept diagram. */
  readonly show: (id: string) => Promise<unknown>;
}

/** Returns the versions of a desk. */
export function createVersions({ store, session, saving, desk, attempt, show }: DeskVersionOptions): DeskVersions {
  const nameOf = (): string => desk().open?.name ?? '';
  /** The diagram that this tab may change. */
  const own = (): DiagramMeta | undefined => (desk().readOnly ? undefined : desk().open);

  /** Keeps the present state for good; its name stays where it has one. */
  async function keep({ id }: DiagramMeta, name: string): Promise<void> {
    await saving.flush();
    const last = newest(await store.history.list(id));
    if (last === undefined || !staysForGood(last)) await saving.saveAs({ kind: 'named', name });
  }

  return {
    saveVersion: (name) => attempt(nameOf, async () => {
      if (own() === undefined) return;
      // What a person is still writing belongs to what they want to keep.
      session.finishLabel();
      await saving.saveAs({ kind: 'named', name });
    }),
    restoreVersion: async (diagramId, versionId, keptName) => {
      let done = false;
      await attempt(nameOf, async () => {
        const { xml } = await store.history.read(versionId);
        if (desk().open?.id !== diagramId) await show(diagramId);
        const meta = own();
        if (meta === undefined) return;
        session.finishLabel();
        await keep(meta, keptName);
        // What cannot be drawn rejects here, and the present state is open as before.
        await session.importXml(xml);
        session.show(undefined);
        done = true;
        await saving.saveAs({ kind: 'restored' });
      });
      return done;
    },
  };
}

/** The version of the highest revision: clocks may be wrong. */
function newest(versions: readonly VersionMeta[]): VersionMeta | undefined {
  return versions.toSorted((a, b) => b.revision - a.revision)[0];
}
