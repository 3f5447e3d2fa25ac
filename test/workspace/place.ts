import { beforeEach, expect } from 'vitest';
import { StoreError, type NewDiagram, type DiagramMeta, type Store, type StoreFault } from '../../src/workspace/index.ts';

/** One place where diagrams are kept, as a test sees it. */
export interface Place {
  /** Opens another connection to the same data, as a second tab does. `now` gives the time in milliseconds. */
  connect(now: () => number): Promise<Store>;
}

/** Asserts that a promise is refused for the given reason. */
export async function expectFault(promise: Promise<unknown>, fault: StoreFault): Promise<StoreError> {
  const error = await promise.then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreError);
  expect((error as StoreError).fault).toBe(fault);
  return error as StoreError;
}

/** A store of its own for each test of a `describe`, at a time that the test sets. */
export interface Bench {
  readonly store: Store;
  time: number;
  /** Opens the same data as another tab does; closed with the test. */
  other(): Promise<Store>;
  createAt(at: number, name: string, more?: Partial<NewDiagram>): Promise<DiagramMeta>;
  saveAt(at: number, meta: DiagramMeta, xml: string): Promise<DiagramMeta>;
}

/** Sets a store up before each test of the `describe` that this is called in. */
export function createBench(createPlace: () => Promise<Place>): Bench {
  let place: Place;
  const stores: Store[] = [];
  const bench = {
    time: 1000,
    get store() {
      const [store] = stores;
      if (store === undefined) throw new Error('outside of a test');
      return store;
    },
    other: async () => {
      const other = await place.connect(() => bench.time);
      stores.push(other);
      return other;
    },
    createAt: (at: number, name: string, more: Partial<NewDiagram> = {}) => {
      bench.time = at;
      return bench.store.create({ name, xml: `<${name}/>`, ...more });
    },
    saveAt: (at: number, { id, revision }: DiagramMeta, xml: string) => {
      bench.time = at;
      return bench.store.save(id, { xml }, revision);
    },
  };
  beforeEach(async () => {
    bench.time = 1000;
    place = await createPlace();
    await bench.other();
    return async () => {
      await Promise.all(stores.splice(0).map((store) => store.close()));
    };
  });
  return bench;
}
