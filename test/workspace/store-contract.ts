import { beforeEach, describe, expect, it } from 'vitest';
import { factsOf, type DiagramMeta, type Store } from '../../src/workspace/index.ts';
import { dumpContract } from './dump-contract.ts';
import { historyContract } from './history-contract.ts';
import { libraryContract } from './library-contract.ts';
import { expectFault, type Place } from './place.ts';

/** What every store promises, whatever it keeps its data in. */
export function storeContract(name: string, createPlace: () => Promise<Place>): void {
  libraryContract(name, createPlace);
  historyContract(name, createPlace);
  dumpContract(name, createPlace);
  describe(`the store contract: ${name}`, () => {
    let place: Place;
    let store: Store;
    let time = 0;
    const now = () => time;
    const namesOf = (metas: readonly DiagramMeta[]) => metas.map((meta) => meta.name);
    const createAt = (at: number, label: string, xml = `<${label}/>`) => {
      time = at;
      return store.create({ name: label, xml });
    };

    beforeEach(async () => {
      time = 1000;
      place = await createPlace();
      store = await place.connect(now);
      return async () => store.close();
    });

    it('is empty at first', async () => {
      expect(await store.list()).toEqual([]);
      expect(await store.readLastOpen()).toBeUndefined();
    });

    it('creates a diagram with an ID of its own, revision 1 and the time', async () => {
      const first = await createAt(1000, 'first');
      const second = await createAt(1001, 'first');
      expect(first).toEqual({ id: first.id, name: 'first', revision: 1, createdAt: 1000, changedAt: 1000, ...await factsOf('<first/>') });
      expect(second.id).not.toBe(first.id);
      expect(await store.open(first.id)).toEqual({ meta: first, xml: '<first/>' });
    });

    it('lists the last changed first', async () => {
      const a = await createAt(1, 'a');
      const b = await createAt(2, 'b');
      await createAt(3, 'c');
      expect(namesOf(await store.list())).toEqual(['c', 'b', 'a']);
      time = 4;
      await store.save(a.id, { xml: '<a2/>' }, 1);
      time = 5;
      await store.rename(b.id, 'B');
      expect(namesOf(await store.list())).toEqual(['B', 'a', 'c']);
    });

    it('keeps the processes of a text, and drops them with it', async () => {
      const { id } = await createAt(1, 'a');
      const processes = [{ id: 'P', name: 'Order', tags: [{ processId: '1.1.1.5', functions: ['credit-check'] }] }];
      expect(await store.writeExtras(id, 1, { processes })).toMatchObject({ revision: 1, changedAt: 1, processes });
      expect((await store.rename(id, 'b')).processes).toEqual(processes);
      expect((await store.save(id, { xml: '<two/>' }, 1)).processes).toBeUndefined();
      expect((await store.writeExtras(id, 1, { processes })).processes).toBeUndefined();
      expect(await store.save(id, { xml: '<three/>', processes }, 2)).toMatchObject({ revision: 3, processes });
      expect(await store.list()).toMatchObject([{ id, processes }]);
    });

    it('saves text and counts revisions', async () => {
      const { id } = await createAt(1, 'a');
      time = 7;
      const saved = await store.save(id, { xml: '<two/>' }, 1);
      expect(saved).toEqual({ id, name: 'a', revision: 2, createdAt: 1, changedAt: 7, ...await factsOf('<two/>') });
      expect(await store.save(id, { xml: '<three/>', name: 'b' }, 2)).toMatchObject({ name: 'b', revision: 3 });
      expect(await store.open(id)).toMatchObject({ meta: { name: 'b', revision: 3 }, xml: '<three/>' });
    });

    it('keeps any text as it is', async () => {
      const xml = '\uFEFF<a t="я\u2028\u0000\uD800"/>\r\n';
      const { id } = await store.create({ name: '', xml });
      expect((await store.open(id)).xml).toBe(xml);
    });

    it('refuses to save over what another tab saved, and changes nothing', async () => {
      const { id } = await createAt(1, 'a');
      const other = await place.connect(now);
      await other.save(id, { xml: '<theirs/>', name: 'theirs' }, 1);
      await expectFault(store.save(id, { xml: '<ours/>', name: 'ours' }, 1), 'conflict');
      expect(await store.open(id)).toMatchObject({ meta: { name: 'theirs', revision: 2 }, xml: '<theirs/>' });
      await other.close();
    });

    it('lets one of two saves win that begin at once', async () => {
      const { id } = await createAt(1, 'a');
      const other = await place.connect(now);
      const results = await Promise.allSettled([store.save(id, { xml: '<x/>' }, 1), other.save(id, { xml: '<y/>' }, 1)]);
      expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const winner = results[0]?.status === 'fulfilled' ? '<x/>' : '<y/>';
      expect(await store.open(id)).toMatchObject({ meta: { revision: 2 }, xml: winner });
      await other.close();
    });

    it('renames without a new revision', async () => {
      const { id } = await createAt(1, 'a');
      time = 2;
      expect(await store.rename(id, 'b')).toEqual({ id, name: 'b', revision: 1, createdAt: 1, changedAt: 2, ...await factsOf('<a/>') });
      expect(await store.save(id, { xml: '<next/>' }, 1)).toMatchObject({ name: 'b', revision: 2 });
    });

    it('puts a diagram into the trash and takes it out again, to the same place in the list', async () => {
      const { id } = await createAt(1, 'a');
      await createAt(2, 'b');
      time = 9;
      expect(await store.remove(id)).toMatchObject({ deletedAt: 9, changedAt: 1 });
      expect(namesOf(await store.list())).toEqual(['b']);
      const restored = await store.restore(id);
      expect(restored).not.toHaveProperty('deletedAt');
      expect(namesOf(await store.list())).toEqual(['b', 'a']);
      expect((await store.open(id)).xml).toBe('<a/>');
    });

    it('still opens and saves a diagram in the trash, for the tab that has it open', async () => {
      const { id } = await createAt(1, 'a');
      await store.remove(id);
      expect(await store.save(id, { xml: '<late/>' }, 1)).toHaveProperty('deletedAt');
      await store.restore(id);
      expect((await store.open(id)).xml).toBe('<late/>');
    });

    it('remembers views, each with its diagram', async () => {
      const view = { rootId: 'Plane_1', x: -10.5, y: 0, width: 800, height: 600 };
      await store.writeView('one', view);
      await store.writeView('two', { x: 1, y: 2, width: 3, height: 4 });
      expect(await store.readView('one')).toEqual(view);
      expect(await store.readView('two')).toEqual({ x: 1, y: 2, width: 3, height: 4 });
      expect(await store.readView('three')).toBeUndefined();
    });

    it('remembers which diagram was open last', async () => {
      await store.writeLastOpen('one');
      await store.writeLastOpen('two');
      expect(await store.readLastOpen()).toBe('two');
    });

    it('keeps the settings of the rules beside it', async () => {
      expect(await store.readRules()).toBeUndefined();
      await store.writeLastOpen('one');
      await store.writeRules('{"rules":{}}');
      expect([await store.readRules(), await store.readLastOpen()]).toEqual(['{"rules":{}}', 'one']);
    });

    it('says that a diagram is missing', async () => {
      await expectFault(store.open('none'), 'missing');
      await expectFault(store.save('none', { xml: '' }, 1), 'missing');
      await expectFault(store.rename('none', 'a'), 'missing');
      await expectFault(store.remove('none'), 'missing');
      await expectFault(store.restore('none'), 'missing');
      expect(await store.list()).toEqual([]);
    });

    it('shows another tab at once what was saved', async () => {
      const other = await place.connect(now);
      const { id } = await createAt(1, 'a');
      expect(namesOf(await other.list())).toEqual(['a']);
      await store.remove(id);
      expect(await other.list()).toEqual([]);
      await other.close();
    });

    it('has everything when it is opened again', async () => {
      const meta = await createAt(1, 'a');
      await store.writeView(meta.id, { x: 1, y: 2, width: 3, height: 4 });
      await store.writeLastOpen(meta.id);
      await store.close();
      store = await place.connect(now);
      expect(await store.open(meta.id)).toEqual({ meta, xml: '<a/>' });
      expect(await store.readView(meta.id)).toEqual({ x: 1, y: 2, width: 3, height: 4 });
      expect(await store.readLastOpen()).toBe(meta.id);
    });

    describe('of catalogues', () => {
      const texts = async (of: Store) => (await of.catalogues.list()).map(({ text }) => text);
      const add = (at: number, text: string) => {
        time = at;
        return store.catalogues.create(text);
      };

      it('is empty at first', async () => {
        expect(await store.catalogues.list()).toEqual([]);
      });

      it('creates with an ID of its own, revision 1 and the time; the oldest is listed first', async () => {
        const first = await add(2, '{"a":1}');
        const second = await add(1, '{"a":1}');
        expect(first).toEqual({ id: first.id, text: '{"a":1}', revision: 1, createdAt: 2, changedAt: 2 });
        expect(second.id).not.toBe(first.id);
        expect(await store.catalogues.list()).toEqual([second, first]);
        expect(Object.isFrozen((await store.catalogues.list())[0])).toBe(true);
      });

      it('saves any text and counts revisions', async () => {
        const { id } = await add(1, 'a');
        time = 7;
        expect(await store.catalogues.save(id, 'я\u2028\uD800', 1)).toEqual({ id, text: 'я\u2028\uD800', revision: 2, createdAt: 1, changedAt: 7 });
        expect(await texts(store)).toEqual(['я\u2028\uD800']);
      });

      it('refuses to save over what another tab saved, and changes nothing', async () => {
        const { id } = await add(1, 'a');
        const other = await place.connect(now);
        await other.catalogues.save(id, 'theirs', 1);
        await expectFault(store.catalogues.save(id, 'ours', 1), 'conflict');
        expect(await texts(store)).toEqual(['theirs']);
        await other.close();
      });

      it('lets one of two saves win that begin at once', async () => {
        const { id } = await add(1, 'a');
        const other = await place.connect(now);
        const results = await Promise.allSettled([store.catalogues.save(id, 'x', 1), other.catalogues.save(id, 'y', 1)]);
        expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
        expect(await texts(store)).toEqual([results[0]?.status === 'fulfilled' ? 'x' : 'y']);
        await other.close();
      });

      it('puts into the trash, where it can still be saved, and takes out again', async () => {
        const { id } = await add(1, 'a');
        time = 9;
        expect(await store.catalogues.remove(id)).toMatchObject({ deletedAt: 9, changedAt: 1, revision: 1 });
        expect(await texts(store)).toEqual([]);
        expect(await store.catalogues.save(id, 'late', 1)).toHaveProperty('deletedAt');
        expect(await store.catalogues.restore(id)).not.toHaveProperty('deletedAt');
        expect(await texts(store)).toEqual(['late']);
      });

      it('says that a catalogue is missing', async () => {
        await expectFault(store.catalogues.save('none', '', 1), 'missing');
        await expectFault(store.catalogues.remove('none'), 'missing');
        await expectFault(store.catalogues.restore('none'), 'missing');
      });

      it('tells another tab of each change, and nobody of its own', async () => {
        const other = await place.connect(now);
        const own: string[] = [];
        const stopOwn = store.catalogues.watch(() => own.push('own'));
        const news = () => new Promise<void>((resolve) => {
          const stop = other.catalogues.watch(() => {
            stop();
            resolve();
          });
        });
        const heard = news();
        const { id } = await add(1, 'a');
        await heard;
        expect(await texts(other)).toEqual(['a']);
        for (const change of [() => store.catalogues.save(id, 'b', 1), () => store.catalogues.remove(id), () => store.catalogues.restore(id)]) {
          const next = news();
          await change();
          await next;
        }
        expect(own).toEqual([]);
        stopOwn();
        await other.close();
      });

      it('has everything when it is opened again', async () => {
        const made = await add(1, 'a');
        await store.close();
        store = await place.connect(now);
        expect(await store.catalogues.list()).toEqual([made]);
      });
    });

    it('does nothing more once it is closed', async () => {
      await store.close();
      await expectFault(store.list(), 'unavailable');
      await expectFault(store.create({ name: 'a', xml: '' }), 'unavailable');
      await expectFault(store.catalogues.list(), 'unavailable');
    });

    it('gives out what nobody can change', async () => {
      const meta = await createAt(1, 'a');
      expect(Object.isFrozen(meta)).toBe(true);
      expect(Object.isFrozen((await store.list())[0])).toBe(true);
      expect(Object.isFrozen((await store.open(meta.id)).meta)).toBe(true);
    });
  });
}
