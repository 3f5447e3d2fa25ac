import { describe, expect, it } from 'vitest';
import { factsOf, type DiagramMeta } from '../../src/workspace/index.ts';
import { createBench, expectFault, type Place } from './place.ts';

const hour = 3_600_000;

/** What every store promises of histories. */
export function historyContract(name: string, createPlace: () => Promise<Place>): void {
  describe(`the history of a store: ${name}`, () => {
    const bench = createBench(createPlace);
    const { createAt, saveAt } = bench;
    const listOf = ({ id }: DiagramMeta) => bench.store.history.list(id);
    const textsOf = async (meta: DiagramMeta) => Promise.all((await listOf(meta)).map(async ({ id }) => (await bench.store.history.read(id)).xml));

    it('has each saved text, the newest first', async () => {
      const first = await createAt(1, 'a');
      const second = await saveAt(2, first, '<b/>');
      await saveAt(3, second, '<c/>');
      expect(await textsOf(first)).toEqual(['<c/>', '<b/>', '<a/>']);
      expect((await listOf(first)).map(({ revision, at, kind, diagramId }) => [revision, at, kind, diagramId])).toEqual([3, 2, 1].map((number) => [number, number, 'auto', first.id]));
      expect(await listOf({ ...first, id: 'none' })).toEqual([]);
    });

    it('says of a version what its text is', async () => {
      const { id } = await createAt(1, 'a', { version: { kind: 'named', name: 'Agreed' } });
      const [version] = await bench.store.history.list(id);
      expect(version).toEqual({ id: version?.id, diagramId: id, revision: 1, at: 1, kind: 'named', name: 'Agreed', ...await factsOf('<a/>') });
      expect(await bench.store.history.read(version?.id ?? '')).toEqual({ meta: version, xml: '<a/>' });
      expect(Object.isFrozen(version)).toBe(true);
    });

    it('is one version where the same text is saved again, and the name of that counts', async () => {
      const first = await createAt(1, 'a');
      const second = await saveAt(2, first, '<a/>');
      expect(second.revision).toBe(2);
      await bench.store.save(first.id, { xml: '<a/>', version: { kind: 'named', name: 'Agreed' } }, 2);
      await bench.store.save(first.id, { xml: '<a/>' }, 3);
      expect(await listOf(first)).toMatchObject([{ revision: 1, at: 1, kind: 'named', name: 'Agreed' }]);
      const back = await saveAt(4, { ...first, revision: 4 }, '<b/>');
      await saveAt(5, back, '<a/>');
      expect(await textsOf(first)).toEqual(['<a/>', '<b/>', '<a/>']);
    });

    it('begins with the bytes of a file, and with its name', async () => {
      const original = new TextEncoder().encode('\uFEFF<a/>');
      const other = new Uint8Array([0xff, 0xfe, 0x3c, 0x00]);
      const same = await createAt(1, 'a', { xml: '\uFEFF<a/>', original, fileName: 'a.bpmn' });
      const unlike = await createAt(2, 'b', { xml: '<b/>', original: other });
      expect(await listOf(same)).toMatchObject([{ kind: 'imported', fileName: 'a.bpmn' }]);
      for (const [meta, bytes, xml] of [[same, original, '\uFEFF<a/>'], [unlike, other, '<b/>']] as const) {
        const [version] = await listOf(meta);
        expect(await bench.store.history.read(version?.id ?? '')).toEqual({ meta: version, xml, original: bytes });
      }
    });

    it('keeps any text as it is', async () => {
      const xml = `\uFEFF<a t="я\u2028\u0000\uD800"/>\r\n${'<b/>'.repeat(500)}`;
      const meta = await createAt(1, 'a', { xml });
      expect(await textsOf(meta)).toEqual([xml]);
    });

    it('keeps a large text too', async () => {
      const xml = `<a>${'<b/>'.repeat(100_000)}</a>`;
      const meta = await createAt(1, 'a', { xml });
      expect(await textsOf(meta)).toEqual([xml]);
      expect(await bench.store.lastGood(meta.id)).toMatchObject({ xml });
    });

    it('gives a version a name and takes it away', async () => {
      const meta = await createAt(1, 'a');
      const [version] = await listOf(meta);
      const id = version?.id ?? '';
      expect(await bench.store.history.name(id, 'Agreed')).toEqual({ ...version, kind: 'named', name: 'Agreed' });
      expect(await listOf(meta)).toEqual([{ ...version, kind: 'named', name: 'Agreed' }]);
      expect(await bench.store.history.name(id, undefined)).toEqual(version);
      await expectFault(bench.store.history.name('none', 'a'), 'missing');
      await expectFault(bench.store.history.read('none'), 'missing');
    });

    it('leaves what it is to a version that was imported or restored, and names it all the same', async () => {
      const meta = await createAt(1, 'a', { original: new Uint8Array([0x3c]) });
      await bench.store.save(meta.id, { xml: '<b/>', version: { kind: 'restored' } }, 1);
      for (const { id, kind } of await listOf(meta)) {
        expect(await bench.store.history.name(id, 'N')).toMatchObject({ kind, name: 'N' });
      }
    });

    it('is thinned with each save: what is older than an hour goes but for the last of its hour, and nothing with a name', async () => {
      let meta = await createAt(10 * hour, 'a');
      meta = await saveAt(10 * hour + 1, meta, '<b/>');
      meta = await bench.store.save(meta.id, { xml: '<c/>', version: { kind: 'named', name: 'Agreed' } }, 2);
      meta = await saveAt(10 * hour + 3, meta, '<d/>');
      expect(await textsOf(meta)).toHaveLength(4);
      await saveAt(12 * hour, meta, '<e/>');
      expect(await textsOf(meta)).toEqual(['<e/>', '<d/>', '<c/>']);
    });

    it('is not touched by a save that was refused', async () => {
      const meta = await createAt(1, 'a');
      await saveAt(2, meta, '<b/>');
      await expectFault(bench.store.save(meta.id, { xml: '<c/>' }, 1), 'conflict');
      expect(await textsOf(meta)).toEqual(['<b/>', '<a/>']);
    });

    it('takes the same text at the next revision for a save that had come through', async () => {
      const meta = await createAt(1, 'a');
      const saved = await saveAt(2, meta, '<b/>');
      expect(await bench.store.save(meta.id, { xml: '<b/>', version: { kind: 'named', name: 'Agreed' } }, 1)).toEqual(saved);
      expect(await listOf(meta)).toMatchObject([{ revision: 2, name: 'Agreed' }, { revision: 1 }]);
    });

    it('has every edit of two tabs whose clocks differ', async () => {
      const other = await bench.other();
      let meta = await createAt(1000, 'a');
      for (let edit = 0; edit < 20; edit += 1) {
        bench.time = edit % 2 === 0 ? 1000 + edit : 900 - edit;
        meta = await (edit % 2 === 0 ? bench.store : other).save(meta.id, { xml: `<e${edit}/>` }, meta.revision);
      }
      expect(new Set(await textsOf(meta)).size).toBe(21);
      expect((await bench.store.open(meta.id)).xml).toBe('<e19/>');
    });

    it('offers the last good version', async () => {
      const meta = await createAt(1, 'a');
      await saveAt(2, meta, '<b/>');
      expect(await bench.store.lastGood(meta.id)).toMatchObject({ meta: { revision: 2 }, xml: '<b/>' });
      expect(await bench.store.lastGood('none')).toBeUndefined();
    });
  });
}
