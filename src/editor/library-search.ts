import { textPieces, readDefinitions } from '../bpmn/index.ts';
import { createTextSearch } from '../search/index.ts';
import type { TextHits, TextPlace } from '../search/index.ts';
import type { Store } from '../workspace/index.ts';
import type { LibraryDiagram } from './library-snapshot.ts';

/** So long the page may be held at a time, in ms. */
const slice = 6;
/** So many changed texts are read one by one; of more, all. */
const fewChanged = 30;

/** Search over all diagrams, kept in step with them. */
export interface LibrarySearch {
  /** Whether all texts are known by now. */
  readonly indexed: boolean;
  /** Takes in what has changed in the diagrams, a little at a time; resolves when all is known. A later call takes over. */
  follow(diagrams: readonly LibraryDiagram[]): Promise<void>;
  find(query: string): TextHits;
  placeOf(id: string, read: string): TextPlace | undefined;
}

interface Known {
  readonly revision: number;
  readonly name: string;
  readonly record: { readonly names: string; readonly ids: string; readonly documentation: string };
}

/** Returns a search that knows nothing yet. What a store refuses to tell is found by its name alone. */
export function createLibrarySearch(store: Pick<Store, 'readSearchRecords' | 'open'>): LibrarySearch {
  const search = createTextSearch();
  const known = new Map<string, Known>();
  let turn = {};
  let indexed = false;

  const put = ({ id, name, revision }: LibraryDiagram, record: Known['record']): void => {
    known.set(id, { revision, name, record });
    search.put({ id, name, ...record });
  };
  const readOne = async (id: string): Promise<Known['record']> => {
    const { xml } = await store.open(id);
    return textPieces((await readDefinitions(xml)).definitions);
  };
  const nothing = { names: '', ids: '', documentation: '' };

  return {
    get indexed() {
      return indexed;
    },
    async follow(diagrams) {
      const mine = {};
      turn = mine;
      const there = new Set(diagrams.map(({ id }) => id));
      for (const id of known.keys()) {
        if (there.has(id)) continue;
        known.delete(id);
        search.remove(id);
      }
      const changed = diagrams.filter(({ id, revision }) => known.get(id)?.revision !== revision);
      for (const diagram of diagrams) {
        const before = known.get(diagram.id);
        if (before !== undefined && before.revision === diagram.revision && before.name !== diagram.name) put(diagram, before.record);
      }
      const all = changed.length > fewChanged ? new Map((await store.readSearchRecords().catch(() => [])).map(({ id, record }) => [id, record])) : undefined;
      let since = performance.now();
      for (const diagram of changed) {
        if (turn !== mine) return;
        put(diagram, all === undefined ? await readOne(diagram.id).catch(() => nothing) : (all.get(diagram.id) ?? nothing));
        if (performance.now() - since < slice) continue;
        await new Promise((resolve) => {
          setTimeout(resolve);
        });
        since = performance.now();
      }
      if (turn === mine) indexed = true;
    },
    find: (query) => search.find(query),
    placeOf: (id, read) => search.placeOf(id, read),
  };
}
