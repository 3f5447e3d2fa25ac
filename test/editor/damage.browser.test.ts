import { expect, test } from 'vitest';
import { newDiagramXml } from '../../src/bpmn/index.ts';
import { findDamage, mend } from '../../src/editor/damage.ts';
import type { MendOptions } from '../../src/editor/damage.ts';
import { extrasOfText } from '../../src/editor/diagram-extras.ts';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import type { Store } from '../../src/workspace/index.ts';
import { createTestDatabase } from '../workspace/database.ts';

const database = createTestDatabase();
const tree = createElementTree(builtInCatalogues());
const over = (store: Store): MendOptions => ({ store, look: (xml) => extrasOfText(xml, { tree }) });

test('given a diagram that is missing from the list for its damaged record, it comes back by the name of its process, with text and history', async () => {
  const store = await database.connect();
  const { id } = await store.create({ name: 'Order to payment', xml: newDiagramXml('First draft') });
  const xml = newDiagramXml('Order to payment');
  await store.save(id, { xml }, 1);
  const other = await store.create({ name: 'Other', xml: newDiagramXml('Other') });
  await database.plant('metas', id, 'rubbish');

  const damage = await findDamage(over(store));
  expect(damage).toEqual([{ table: 'metas', key: id, mendable: { name: 'Order to payment' } }]);
  await mend(damage, 'Imported flow', over(store));

  expect((await store.list()).map(({ name }) => name).toSorted()).toEqual(['Order to payment', 'Other']);
  expect((await store.open(id)).xml).toBe(xml);
  expect((await store.open(other.id)).meta.revision).toBe(1);
  expect((await store.history.list(id)).length).toBeGreaterThanOrEqual(2);
  expect(await findDamage(over(store))).toEqual([]);
});

test('given a text whose process has no name, and one that is no diagram, they come back under the name that stands in', async () => {
  const store = await database.connect();
  const ids = (await store.createMany([{ name: 'a', xml: newDiagramXml('') }, { name: 'b', xml: '<b/>' }])).map(({ id }) => id);
  for (const id of ids) await database.plant('metas', id, 42);
  await mend(await findDamage(over(store)), 'Imported flow', over(store));
  expect((await store.list()).map(({ name }) => name)).toEqual(['Imported flow', 'Imported flow']);
});

test('given damage of another kind, or nothing that could take its place, nothing is offered and nothing is written', async () => {
  const store = await database.connect();
  const { id } = await store.create({ name: 'a', xml: '<a/>', words: { names: 'a', ids: '', documentation: '' } });
  await database.plant('searches', id, 'rubbish');
  await database.plant('metas', 'lone', 'rubbish');
  const damage = await findDamage(over(store));
  expect(damage).toEqual([{ table: 'metas', key: 'lone' }, { table: 'searches', key: id }, { table: 'texts', key: 'lone' }]);
  await mend(damage, 'Imported flow', over(store));
  expect(await store.list()).toMatchObject([{ id, name: 'a', revision: 1 }]);
});
