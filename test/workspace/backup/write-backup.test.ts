import { describe, expect, it, vi } from 'vitest';
import { strFromU8 } from 'fflate';
import { writeBackup } from '../../../src/workspace/backup/index.ts';
import { createMemoryStore, readZip } from '../../../src/workspace/index.ts';

const limits = { entries: 1000, bytes: 10_000_000 };

async function filesOf(archive: Blob): Promise<Record<string, string>> {
  const { files, refused } = await readZip(archive, limits);
  expect(refused).toEqual([]);
  return Object.fromEntries(files.map(({ path, bytes }) => [path, strFromU8(bytes)]));
}

describe('a backup', () => {
  it('holds the diagrams as files in folders as the library names them', async () => {
    const store = createMemoryStore();
    const sales = await store.folders.create({ name: 'Продажи' });
    const old = await store.folders.create({ name: 'A/B', parent: sales.id });
    await store.create({ name: 'Заказ', xml: '<a/>', folder: sales.id });
    await store.create({ name: 'Заказ', xml: '<b/>', folder: sales.id });
    await store.create({ name: 'Счёт?', xml: '<c/>', folder: old.id });
    await store.remove((await store.create({ name: 'Лишнее', xml: '<d/>', folder: sales.id })).id);
    await store.catalogues.create('{"title":{"en":"Our company"}}');
    const { archive, diagrams, versions } = await writeBackup(store);
    const files = await filesOf(archive);
    expect(Object.keys(files).filter((path) => !path.startsWith('records/')).toSorted()).toEqual([
      'catalogues/Our company.json', 'diagrams/Продажи/A-B/Счёт-.bpmn', 'diagrams/Продажи/Заказ 2.bpmn', 'diagrams/Продажи/Заказ.bpmn', 'manifest.json', 'trash/Лишнее.bpmn',
    ]);
    expect(new Set([files['diagrams/Продажи/Заказ.bpmn'], files['diagrams/Продажи/Заказ 2.bpmn']])).toEqual(new Set(['<a/>', '<b/>']));
    expect({ diagrams, versions }).toEqual({ diagrams: 4, versions: 4 });
  });

  it('begins with what it is and tells how far it is', async () => {
    const store = createMemoryStore();
    await store.createMany([{ name: 'a', xml: '<a/>' }, { name: 'b', xml: '<b/>' }]);
    const progress = vi.fn<(done: number, total: number) => void>();
    const { archive } = await writeBackup(store, { now: Date.UTC(2026, 10, 23), progress });
    const [path, text] = Object.entries(await filesOf(archive))[0] ?? [];
    expect(path).toBe('manifest.json');
    expect(JSON.parse(text ?? '')).toEqual({ format: 'etom-flow-backup', version: 1, createdAt: '2026-11-23T00:00:00.000Z', diagrams: 2 });
    expect(progress.mock.calls).toEqual([[1, 2], [2, 2]]);
  });

  it('keeps its records in parts that are not large', async () => {
    const store = createMemoryStore();
    const { id, revision } = await store.create({ name: 'a', xml: 'first' });
    let last = revision;
    for (let number = 0; number < 4; number += 1) last = (await store.save(id, { xml: String(number).repeat(1_500_000), version: { kind: 'named', name: `${number}` } }, last)).revision;
    const files = await filesOf((await writeBackup(store)).archive);
    expect(Object.keys(files).filter((path) => path.endsWith('.jsonl')).length).toBeGreaterThan(1);
  });
});
