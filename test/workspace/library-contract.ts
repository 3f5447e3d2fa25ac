import { describe, expect, it } from 'vitest';
import { factsOf, type DiagramMeta, type StoreChange } from '../../src/workspace/index.ts';
import { createBench, expectFault, type Place } from './place.ts';

const digest = { tasks: 3, tagged: 2, valid: 1, tags: ['1.1.1.5', '1.1.1.10'], errors: 2, warnings: 1 };
const words = { names: 'Check\nPay', ids: '1.1.1.5', documentation: 'Слова' };
const picture = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** What every store promises to a library of diagrams: folders, the trash, what is shown and searched of each. */
export function libraryContract(name: string, createPlace: () => Promise<Place>): void {
  describe(`the library of a store: ${name}`, () => {
    const bench = createBench(createPlace);
    const { createAt, saveAt } = bench;
    const namesOf = (metas: readonly DiagramMeta[]) => metas.map((meta) => meta.name);

    it('keeps what a diagram was created with', async () => {
      const { id } = await createAt(1, 'a', { digest, words, picture });
      expect(await bench.store.list()).toMatchObject([{ id, digest, hasPicture: true }]);
      expect(await bench.store.readSearchRecords()).toEqual([{ id, record: words }]);
      expect(await bench.store.readPicture(id)).toBe(picture);
    });

    it('forgets with a new text what was counted in the old one, and keeps its picture and its words until there are others', async () => {
      const meta = await createAt(1, 'a', { digest, words, picture });
      const saved = await saveAt(2, meta, '<b/>');
      expect(saved.digest).toBeUndefined();
      expect(saved.hasPicture).toBe(true);
      expect(await bench.store.readPicture(meta.id)).toBe(picture);
      const again = await bench.store.save(meta.id, { xml: '<c/>', digest, words: { ...words, names: 'Other' }, picture: '<svg/>' }, 2);
      expect(again.digest).toEqual(digest);
      expect(await bench.store.readSearchRecords()).toMatchObject([{ record: { names: 'Other' } }]);
      expect(await bench.store.readPicture(meta.id)).toBe('<svg/>');
    });

    it('takes what was found in a text later, and nothing of a text that is gone', async () => {
      const meta = await createAt(1, 'a');
      bench.time = 9;
      expect(await bench.store.writeExtras(meta.id, 1, { digest, words, picture })).toEqual({ ...meta, digest, hasPicture: true });
      await saveAt(10, meta, '<b/>');
      expect(await bench.store.writeExtras(meta.id, 1, { digest, words: { ...words, names: 'Late' } })).not.toHaveProperty('digest');
      expect(await bench.store.readSearchRecords()).toEqual([{ id: meta.id, record: words }]);
    });

    it('says how large a text is and what its hash is', async () => {
      const { id } = await createAt(1, 'a', { xml: '<я/>' });
      expect(await bench.store.list()).toMatchObject([{ id, size: 5, hash: (await factsOf('<я/>')).hash }]);
    });

    it('has no picture and no words of what has none', async () => {
      const { id } = await createAt(1, 'a');
      expect([await bench.store.readPicture(id), await bench.store.readPicture('none'), await bench.store.readSearchRecords()]).toEqual([undefined, undefined, []]);
    });

    it('lists the trash, the last thrown away first, and counts it', async () => {
      const [a, b] = [await createAt(1, 'a'), await createAt(2, 'b')];
      await createAt(3, 'c');
      bench.time = 10;
      await bench.store.remove(b.id);
      bench.time = 11;
      await bench.store.removeMany([a.id, 'none']);
      expect([namesOf(await bench.store.listRemoved()), namesOf(await bench.store.list()), await bench.store.count()]).toEqual([['a', 'b'], ['c'], 3]);
      await bench.store.restoreMany([a.id, b.id]);
      expect([namesOf(await bench.store.listRemoved()), namesOf(await bench.store.list())]).toEqual([[], ['c', 'b', 'a']]);
    });

    it('deletes for ever, with all that lies beside', async () => {
      const [a, b] = [await createAt(1, 'a', { words, picture }), await createAt(2, 'b')];
      await bench.store.purge([a.id, 'none']);
      expect(namesOf(await bench.store.list())).toEqual(['b']);
      await expectFault(bench.store.open(a.id), 'missing');
      expect([await bench.store.history.list(a.id), await bench.store.readSearchRecords(), await bench.store.readPicture(a.id)]).toEqual([[], [], undefined]);
      expect(await bench.store.history.list(b.id)).toHaveLength(1);
    });

    it('deletes for ever what has lain in the trash for long, and nothing else', async () => {
      const [old, late] = [await createAt(1, 'old'), await createAt(2, 'late')];
      await createAt(3, 'kept');
      bench.time = 10;
      await bench.store.remove(old.id);
      bench.time = 20;
      await bench.store.remove(late.id);
      expect(await bench.store.purgeOld(20)).toEqual([old.id]);
      expect([namesOf(await bench.store.listRemoved()), namesOf(await bench.store.list())]).toEqual([['late'], ['kept']]);
    });

    it('creates many diagrams, and says how far it is', async () => {
      const heard: number[] = [];
      const made = await bench.store.createMany(Array.from({ length: 120 }, (_, index) => ({ name: `n${index}`, xml: `<n${index}/>` })), (count) => heard.push(count));
      expect(made).toHaveLength(120);
      expect(heard.at(-1)).toBe(120);
      expect(new Set(namesOf(await bench.store.list()))).toEqual(new Set(namesOf(made)));
      expect((await bench.store.open(made[77]?.id ?? '')).xml).toBe('<n77/>');
    });

    it('moves diagrams between folders and to the top', async () => {
      const folder = await bench.store.folders.create({ name: 'F' });
      const [a, b] = [await createAt(1, 'a'), await createAt(2, 'b', { folder: folder.id })];
      bench.time = 9;
      await bench.store.moveTo([a.id, 'none'], folder.id);
      expect((await bench.store.list()).map((meta) => [meta.name, meta.folder, meta.changedAt])).toEqual([['b', folder.id, 2], ['a', folder.id, 1]]);
      await bench.store.moveTo([a.id, b.id], undefined);
      expect((await bench.store.list()).every((meta) => !('folder' in meta))).toBe(true);
      await expectFault(bench.store.moveTo([a.id], 'none'), 'missing');
    });

    it('keeps folders in folders, in the order of their names', async () => {
      const { folders } = bench.store;
      const b = await folders.create({ name: 'b' });
      const a = await folders.create({ name: 'a', parent: b.id });
      expect(await folders.list()).toEqual([{ id: a.id, name: 'a', parent: b.id }, { id: b.id, name: 'b' }]);
      expect(await folders.rename(a.id, 'z')).toEqual({ id: a.id, name: 'z', parent: b.id });
      expect(await folders.move(a.id, undefined)).toEqual({ id: a.id, name: 'z' });
      expect((await folders.list()).map((folder) => folder.name)).toEqual(['b', 'z']);
    });

    it('refuses a folder within itself, and one that is not there', async () => {
      const { folders } = bench.store;
      const a = await folders.create({ name: 'a' });
      const b = await folders.create({ name: 'b', parent: a.id });
      await expectFault(folders.move(a.id, b.id), 'conflict');
      await expectFault(folders.move(a.id, a.id), 'conflict');
      await expectFault(folders.move(a.id, 'none'), 'missing');
      await expectFault(folders.create({ name: 'c', parent: 'none' }), 'missing');
      await expectFault(folders.rename('none', 'c'), 'missing');
      await expectFault(folders.remove('none'), 'missing');
      expect(await folders.list()).toEqual([a, b]);
    });

    it('moves what lies in a removed folder to where that was, the trash too', async () => {
      const { folders } = bench.store;
      const a = await folders.create({ name: 'a' });
      const b = await folders.create({ name: 'b', parent: a.id });
      const c = await folders.create({ name: 'c', parent: b.id });
      const inB = await createAt(1, 'x', { folder: b.id });
      const trashed = await createAt(2, 'y', { folder: b.id });
      await bench.store.remove(trashed.id);
      await folders.remove(b.id);
      expect(await folders.list()).toEqual([a, { ...c, parent: a.id }]);
      expect([await bench.store.list(), await bench.store.listRemoved()]).toMatchObject([[{ id: inB.id, folder: a.id }], [{ id: trashed.id, folder: a.id }]]);
      await folders.remove(a.id);
      expect((await bench.store.list())[0]).not.toHaveProperty('folder');
    });

    it('tells another tab of each change of diagrams and folders, and nobody of its own', async () => {
      const other = await bench.other();
      const own: StoreChange[] = [];
      bench.store.subscribe((change) => own.push(change));
      const next = () => new Promise<StoreChange>((resolve) => {
        const stop = other.subscribe((change) => {
          stop();
          resolve(change);
        });
      });
      let heard = next();
      const meta = await createAt(1, 'a');
      expect(await heard).toEqual({ what: 'diagrams', ids: [meta.id] });
      const changes = [
        () => saveAt(2, meta, '<b/>'), () => bench.store.rename(meta.id, 'b'), () => bench.store.writeExtras(meta.id, 2, { digest }),
        () => bench.store.remove(meta.id), () => bench.store.restore(meta.id), () => bench.store.moveTo([meta.id], undefined), () => bench.store.purge([meta.id]),
      ];
      for (const change of changes) {
        heard = next();
        await change();
        expect(await heard).toEqual({ what: 'diagrams', ids: [meta.id] });
      }
      heard = next();
      const folder = await bench.store.folders.create({ name: 'f' });
      expect(await heard).toEqual({ what: 'folders', ids: [folder.id] });
      expect(own).toEqual([]);
    });

    it('is well, and names nothing damaged, when nothing is', async () => {
      await createAt(1, 'a', { words, picture });
      await bench.store.folders.create({ name: 'f' });
      await bench.store.writeLastOpen('a');
      await bench.store.probe();
      expect(await bench.store.quarantine()).toEqual([]);
    });
  });
}
