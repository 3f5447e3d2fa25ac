import * as v from 'valibot';
import type { Store } from './store.ts';

/** What is known of a database that is not there any more: how many diagrams it held (trash included), and when that was last seen, in milliseconds since the epoch. */
export interface Loss {
  readonly kind: 'gone';
  readonly count: number;
  readonly at: number;
}

/** The part of the browser's storage that a marker needs. */
export type MarkerStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Says, outside of the database, that there was one: a browser that deletes the database leaves no other trace of it. */
export interface Marker {
  /** Notes how many diagrams the database holds now. A loss that nobody has answered stays. */
  note(count: number): void;
  /** The loss that nobody has answered yet. */
  loss(): Loss | undefined;
  /** Compares the count that was found at the start with what was noted last, and returns the loss where everything is gone. */
  compare(count: number): Loss | undefined;
  /** The person knows of the loss and wants to hear no more of it. */
  answer(): void;
}

const key = 'etom-flow.marker';
const seen = v.object({ count: v.pipe(v.number(), v.integer(), v.minValue(0)), at: v.pipe(v.number(), v.minValue(0)) });
const schema = v.object({ ...seen.entries, lost: v.exactOptional(seen) });
type Kept = v.InferOutput<typeof schema>;

/** Returns the marker in a storage. One that is denied, full or damaged marks nothing. Naming `localStorage` itself may throw, hence it is given as a function. */
export function createMarker(storage: () => MarkerStorage, now: () => number = Date.now): Marker {
  const read = (): Kept | undefined => {
    const found = v.safeParse(schema, attempt(() => JSON.parse(storage().getItem(key) ?? '') as unknown));
    return found.success ? found.output : undefined;
  };
  const write = (kept: Kept): void => {
    attempt(() => storage().setItem(key, JSON.stringify(kept)));
  };
  const note = (count: number): void => {
    const lost = read()?.lost;
    write({ count, at: now(), ...(lost === undefined ? {} : { lost }) });
  };
  const loss = (): Loss | undefined => {
    const lost = read()?.lost;
    return lost === undefined ? undefined : Object.freeze({ kind: 'gone', ...lost });
  };
  return {
    note,
    loss,
    compare: (count) => {
      const kept = read();
      if (count === 0 && kept !== undefined && kept.count > 0) write({ count, at: now(), lost: kept.lost ?? { count: kept.count, at: kept.at } });
      else note(count);
      return loss();
    },
    answer: () => {
      const kept = read();
      if (kept !== undefined) write({ count: kept.count, at: kept.at });
    },
  };
}

/**
 * Returns a store that keeps the marker right: whatever adds diagrams to it or deletes them for ever is noted. Only the store of the
 * browser is marked, not one in memory.
 */
export function markStore(store: Store, marker: Marker): Store {
  const noted = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    // What is asked for is done; a count that fails now is made at the next start.
    await store.count().then((count) => marker.note(count), () => undefined);
    return result;
  };
  return {
    ...store,
    create: (diagram) => noted(store.create(diagram)),
    createMany: (diagrams, done) => noted(store.createMany(diagrams, done)),
    merge: (records, options) => noted(store.merge(records, options)),
    purge: (ids) => noted(store.purge(ids)),
    purgeOld: (before) => noted(store.purgeOld(before)),
  };
}

/** Looks, at the start, whether a database that was there is gone: an empty new one lies in its place. Rejects where the store does. */
export async function findLoss(store: Pick<Store, 'count'>, marker: Marker): Promise<Loss | undefined> {
  return marker.compare(await store.count());
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
