import { describe, expect, it } from 'vitest';
import { createTestDatabase } from './database.ts';
import { expectFault } from './place.ts';

const tables = ['metas', 'versions', 'folders', 'catalogues', 'settings', 'views', 'searches'];

describe('a store in IndexedDB with damaged records', () => {
  const database = createTestDatabase();

  it.each([
    ['another text', (text: object) => ({ ...text, xml: '<other/>' })],
    ['another text and no hash', (text: object) => ({ ...text, xml: '<other/>', hash: undefined })],
    ['no text', (text: object) => ({ ...text, xml: null })],
    ['rubbish', () => 'rubbish'],
  ])('refuses %s, names it, and offers the last good version, over which work goes on', async (_, damage) => {
    const store = await database.connect();
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    await store.save(id, { xml: '<b/>' }, 1);
    const other = await store.create({ name: 'other', xml: '<o/>' });
    const text = await database.peek('texts', id) as object;
    await database.plant('texts', id, damage(text));
    await expectFault(store.open(id), 'damaged');
    expect(await store.quarantine()).toEqual([{ table: 'texts', key: id, reason: 'damaged' }]);
    const good = await store.lastGood(id);
    expect(good).toMatchObject({ meta: { revision: 2 }, xml: '<b/>' });
    expect((await store.open(other.id)).xml).toBe('<o/>');
    await store.save(id, { xml: good?.xml ?? '', version: { kind: 'rescued' } }, 2);
    expect(await store.open(id)).toMatchObject({ meta: { name: 'a', revision: 3 }, xml: '<b/>' });
    expect(await store.quarantine()).toEqual([]);
  });

  it('offers the version before where the last one is damaged too', async () => {
    const store = await database.connect();
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    await store.save(id, { xml: '<b/>' }, 1);
    const [last] = await store.history.list(id);
    await database.plant('versionTexts', last?.id ?? '', { id: last?.id, xml: '<other/>' });
    await expectFault(store.history.read(last?.id ?? ''), 'damaged');
    expect(await store.lastGood(id)).toMatchObject({ meta: { revision: 1 }, xml: '<a/>' });
  });

  it('takes a text over metadata that cannot be read', async () => {
    const store = await database.connect();
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    await database.plant('metas', id, 'rubbish');
    expect(await store.list()).toEqual([]);
    expect(await store.count()).toBe(1);
    await expectFault(store.open(id), 'damaged');
    expect(await store.lastGood(id)).toMatchObject({ xml: '<a/>' });
    await store.save(id, { xml: '<a/>', name: 'again' }, 0);
    expect(await store.list()).toMatchObject([{ id, name: 'again', revision: 1 }]);
    expect(await store.history.list(id)).toHaveLength(1);
  });

  it('names metadata without a text', async () => {
    const store = await database.connect();
    await database.plant('metas', 'lone', { id: 'lone', recordVersion: 1, name: 'Lone', revision: 1, createdAt: 1, changedAt: 1 });
    expect(await store.quarantine()).toEqual([{ table: 'texts', key: 'lone', reason: 'missing' }]);
    await expectFault(store.open('lone'), 'damaged');
  });

  it.each(tables)('leaves rubbish of %s out, names it, and shows everything else', async (table) => {
    const store = await database.connect();
    const folder = await store.folders.create({ name: 'f' });
    const { id } = await store.create({ name: 'a', xml: '<a/>', folder: folder.id, words: { names: 'a', ids: '', documentation: '' } });
    const catalogue = await store.catalogues.create('{}');
    await database.plant(table, 'rubbish', 'rubbish');
    await database.plant(table, 'later', { recordVersion: 99, diagramId: id });
    const missing = table === 'metas' ? [{ table: 'texts', key: 'later', reason: 'missing' }, { table: 'texts', key: 'rubbish', reason: 'missing' }] : [];
    expect(await store.quarantine()).toEqual([{ table, key: 'later', reason: 'newer' }, { table, key: 'rubbish', reason: 'damaged' }, ...missing]);
    expect(await store.list()).toMatchObject([{ id }]);
    expect(await store.history.list(id)).toHaveLength(1);
    expect([await store.folders.list(), await store.catalogues.list(), await store.readSearchRecords()]).toMatchObject([[folder], [catalogue], [{ id }]]);
    expect(await store.save(id, { xml: '<b/>' }, 1)).toMatchObject({ revision: 2 });
    let dumped = 0;
    for await (const record of store.dump()) dumped += record.kind === 'diagram' ? 1 : 0;
    expect(dumped).toBe(1);
  });

  it('does not delete for ever what nobody can say the time of', async () => {
    const store = await database.connect();
    const { id } = await store.create({ name: 'a', xml: '<a/>' });
    const meta = await database.peek('metas', id) as object;
    await database.plant('metas', id, { ...meta, deletedAt: 'yesterday' });
    expect(await store.purgeOld(Number.MAX_SAFE_INTEGER)).toEqual([]);
    expect(await store.listRemoved()).toMatchObject([{ id }]);
  });
});
