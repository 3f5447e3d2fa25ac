import type { Catalogue } from '../etom/index.ts';
import type { Locale } from '../words/index.ts';
import { factsOf, StoreError } from '../workspace/index.ts';
import type { Store, StoreFault, VersionMeta } from '../workspace/index.ts';
import { createComparison } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import { createSource } from './observable.ts';
import type { Observable } from './observable.ts';

export type { VersionKind, VersionMeta } from '../workspace/index.ts';

/** Stands for the state of a diagram as it is now, with what is not saved yet, wherever the ID of a version may stand. */
export const present = 'present';

/** What a timeline shows. */
export interface TimelineSnapshot {
  /** The diagram whose versions are on show; none while the timeline is closed. */
  readonly diagram: { readonly id: string; readonly name: string } | undefined;
  /** The newest first. */
  readonly versions: readonly VersionMeta[];
  /** ID of the version that says what the diagram says now; none where something is not saved. */
  readonly now: string | undefined;
  /** Whether the versions were read since the diagram was chosen. */
  readonly loaded: boolean;
  /** Why the last thing that a person asked for was not done. */
  readonly fault: StoreFault | undefined;
}

/** A file for a person to keep. */
export interface VersionFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The versions of one diagram, and pictures of them. What a person asks for never rejects: a failure becomes `fault`. */
export interface Timeline {
  readonly snapshot: Observable<TimelineSnapshot>;
  /** Shows the versions of a diagram. */
  open(diagramId: string): Promise<void>;
  close(): void;
  /** Reads the versions again, after something was saved. */
  refresh(): Promise<void>;
  /** Number of the versions of a diagram that a person has named; 0 where they cannot be read. */
  countNamed(diagramId: string): Promise<number>;
  /** Gives a version a name, which keeps it for good; an empty one takes its name away. */
  name(versionId: string, name: string): Promise<void>;
  /** Draws a version away from what is open. Undefined when it cannot be read. */
  picture(versionId: string, look: Look): Promise<Comparison | undefined>;
  /** Draws two versions with what differs from the first to the second. */
  compare(beforeId: string, afterId: string, look: Look): Promise<Comparison | undefined>;
  /** Returns the file that a version came from as it was, byte for byte; else its text. */
  file(versionId: string): Promise<VersionFile | undefined>;
}

/** By what pictures are drawn. */
export interface Look {
  readonly catalogues: readonly Catalogue[];
  readonly locale: Locale;
}

/** What a timeline works with. */
export interface TimelineOptions {
  readonly store: Store;
  /** Returns the text of the open diagram with what is not saved yet; undefined when that is saved, or another one is open. */
  readonly presentText: (diagramId: string) => Promise<string | undefined>;
}

/** Returns a timeline that is closed. */
export function createTimeline({ store, presentText }: TimelineOptions): Timeline {
  const closed: TimelineSnapshot = Object.freeze({ diagram: undefined, versions: [], now: undefined, loaded: false, fault: undefined });
  const source = createSource<TimelineSnapshot>(closed);
  const patch = (part: Partial<TimelineSnapshot>): void => source.set(Object.freeze({ ...source.value, ...part }));

  /** Does what a person asked for; a failure is told. */
  async function attempt<T>(task: () => Promise<T>): Promise<T | undefined> {
    patch({ fault: undefined });
    try {
      return await task();
    } catch (error) {
      // What the store gave is no diagram.
      patch({ fault: error instanceof StoreError ? error.fault : 'damaged' });
      return undefined;
    }
  }

  async function textOf(versionId: string): Promise<string> {
    if (versionId !== present) return (await store.history.read(versionId)).xml;
    const id = source.value.diagram?.id ?? '';
    return (await presentText(id)) ?? (await store.open(id)).xml;
  }

  async function hashNow(id: string): Promise<string | undefined> {
    const text = await presentText(id);
    return text === undefined ? (await store.list()).find((meta) => meta.id === id)?.hash : (await factsOf(text)).hash;
  }

  async function refresh(): Promise<void> {
    const { diagram } = source.value;
    if (diagram === undefined) return;
    const versions = await store.history.list(diagram.id);
    const newest = versions.toSorted((a, b) => b.revision - a.revision)[0];
    const now = newest?.hash === (await hashNow(diagram.id)) ? newest?.id : undefined;
    if (source.value.diagram?.id === diagram.id) patch({ versions, now, loaded: true });
  }

  return {
    snapshot: source,
    open: async (diagramId) => {
      await attempt(async () => {
        const name = (await store.list()).find(({ id }) => id === diagramId)?.name ?? '';
        source.set(Object.freeze({ ...closed, diagram: { id: diagramId, name } }));
        await refresh();
      });
    },
    close: () => source.set(closed),
    refresh: async () => {
      await attempt(refresh);
    },
    countNamed: async (diagramId) => (await store.history.list(diagramId).catch(() => [])).filter(({ kind }) => kind === 'named').length,
    name: async (versionId, name) => {
      await attempt(async () => {
        await store.history.name(versionId, name.trim() === '' ? undefined : name.trim());
        await refresh();
      });
    },
    picture: (versionId, look) => attempt(async () => createComparison({ after: await textOf(versionId), ...look })),
    compare: (beforeId, afterId, look) => attempt(async () => {
      const [before, after] = await Promise.all([textOf(beforeId), textOf(afterId)]);
      return createComparison({ before, after, ...look });
    }),
    file: (versionId) => attempt(async () => {
      const name = source.value.diagram?.name ?? '';
      if (versionId === present) return { name: `${name}.bpmn`, bytes: new TextEncoder().encode(await textOf(versionId)) };
      const { meta, xml, original } = await store.history.read(versionId);
      return { name: meta.fileName ?? `${name}.bpmn`, bytes: original ?? new TextEncoder().encode(xml) };
    }),
  };
}
