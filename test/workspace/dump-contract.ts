import { describe, expect, it } from 'vitest';
import { createMemoryStore, type DumpRecord, type Store } from '../../src/workspace/index.ts';
import { createBench, type Place } from './place.ts';

const words = { names: 'Check', ids: '1.1.1.5', documentation: '' };

async function dumpOf(store: Store): Promise<readonly DumpRecord[]> {
  const records: DumpRecord[] = [];
  for await (const record of store.dump()) records.push(record);
  return records;
}

/** What every store promises of backups. */
export function dumpContract(name: string, createPlace: () => Promise<Place>): void {
  describe(`the backup of a store: ${name}`, () => {
    const bench = createBench(createPlace);
    const { createAt, saveAt } = bench;

    /** Fills the store with something of each kind. */
    const fill = async () => {
      const folder = await bench.store.folders.create({ name: 'F' });
      const a = await createAt(1, 'a', { folder: folder.id, words, picture: '<svg/>' });
      await saveAt(2, a, '<a2/>');
      const b = await createAt(3, 'b', { original: new Uint8Array([0x3c, 0x62]), fileName: 'b.bpmn' });
      await bench.store.remove(b.id);
      const catalogue = await bench.store.catalogues.create('{"id":"c"}');
      await bench.store.writeRules('{"rules":{}}');
      await bench.store.writeLastOpen(a.id);
      return { folder, a, b, catalogue };
    };

    it('holds everything, and makes the same workspace where there is none', async () => {
      const { a } = await fill();
      const dump = await dumpOf(bench.store);
      expect(dump.map(({ kind }) => kind).filter((kind) => kind !== 'version')).toEqual(['folder', 'diagram', 'diagram', 'catalogue', 'setting', 'setting']);
      const empty = createMemoryStore();
      expect(await empty.merge(dump)).toEqual({ added: 2, copied: 0, skipped: 0, versions: 3, folders: 1, catalogues: 1, settings: 2 });
      expect(await dumpOf(empty)).toEqual(dump);
      expect(await empty.save(a.id, { xml: '<a3/>' }, 2)).toMatchObject({ revision: 3 });
    });

    it('adds nothing to the workspace that it came from, however often', async () => {
      await fill();
      const dump = await dumpOf(bench.store);
      for (let round = 0; round < 2; round += 1) {
        expect(await bench.store.merge(dump)).toEqual({ added: 0, copied: 0, skipped: 2, versions: 0, folders: 0, catalogues: 0, settings: 0 });
      }
      expect(await dumpOf(bench.store)).toEqual(dump);
    });

    it('brings another text of the same diagram in as a copy, once, and writes over nothing', async () => {
      const { a } = await fill();
      const dump = await dumpOf(bench.store);
      await bench.store.save(a.id, { xml: '<newer/>' }, 2);
      await bench.store.writeRules('{"rules":{"x":"off"}}');
      const report = await bench.store.merge(dump, { copyName: (label) => `${label} (backup)` });
      expect(report).toMatchObject({ added: 1, copied: 1, skipped: 1, settings: 0 });
      expect((await bench.store.open(a.id)).xml).toBe('<newer/>');
      expect(await bench.store.readRules()).toBe('{"rules":{"x":"off"}}');
      const copy = (await bench.store.list()).find(({ id }) => id !== a.id);
      expect(copy).toMatchObject({ name: 'a (backup)', revision: 1, folder: a.folder });
      expect((await bench.store.open(copy?.id ?? '')).xml).toBe('<a2/>');
      expect(await bench.store.merge(dump)).toMatchObject({ added: 0, copied: 0 });
    });

    it('unites histories by the IDs of versions', async () => {
      const a = await createAt(1, 'a');
      const dump = await dumpOf(bench.store);
      const elsewhere = createMemoryStore({ now: () => 50 });
      await elsewhere.merge(dump);
      await elsewhere.save(a.id, { xml: '<there/>' }, 1);
      await saveAt(40, a, '<here/>');
      expect(await bench.store.merge(elsewhere.dump())).toMatchObject({ copied: 1, versions: 1 });
      expect((await bench.store.history.list(a.id)).map(({ at }) => at)).toEqual([50, 40, 1]);
    });

    it('takes out of the trash what the backup has outside of it', async () => {
      const { id } = await createAt(1, 'a');
      const dump = await dumpOf(bench.store);
      await bench.store.remove(id);
      expect(await bench.store.merge(dump)).toMatchObject({ skipped: 1 });
      expect(await bench.store.list()).toMatchObject([{ id }]);
    });
  });
}
