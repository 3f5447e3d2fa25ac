import type { DeskSnapshot } from './desk-snapshot.ts';
import type { Serial } from './serial.ts';

/** The parts of the desk that the library needs. */
export interface DeskLibraryOptions {
  readonly serial: Serial;
  readonly desk: () => DeskSnapshot;
  readonly patch: (part: Partial<DeskSnapshot>) => void;
  /** Saves the open diagram. Rejects when that is not possible: it stays open then. */
  readonly leave: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly openAny: (preferred?: string) => Promise<void>;
}

/** What the desk does after the library has changed many diagrams. */
export interface DeskLibrary {
  /** Lists the diagrams anew. Where the open one is not among them any more, the `preferred` one is opened, else the newest that opens. */
  reread(preferred?: string): Promise<void>;
}

/** Returns what the library asks of a desk. */
export function createDeskLibrary({ serial, desk, patch, leave, refresh, openAny }: DeskLibraryOptions): DeskLibrary {
  return {
    reread: (preferred) => serial(async () => {
      // Another tab may have thrown it away: what is not saved here brings it back.
      await leave();
      await refresh();
      const { open, diagrams } = desk();
      if (open !== undefined && diagrams.some(({ id }) => id === open.id)) {
        // Another folder or name, of the same text.
        const listed = diagrams.find(({ id }) => id === open.id);
        if (listed !== undefined && listed.revision === open.revision) patch({ open: listed });
        return;
      }
      patch({ open: undefined });
      await openAny(preferred);
    }),
  };
}
