import { afterEach, describe, expect, test } from 'vitest';
import { createDesk, createSession } from '../../src/editor/index.ts';
import type { Desk, Session } from '../../src/editor/index.ts';
import { builtInCatalogues } from '../../src/etom/index.ts';
import { createWords } from '../../src/words/index.ts';
import { createJournal, createMemoryStore, StoreError } from '../../src/workspace/index.ts';
import type { Store, VersionMeta } from '../../src/workspace/index.ts';
import { processXml } from '../modeling/diagram.ts';
import { memoryStorage } from '../workspace/memory-storage.ts';

interface Table {
  readonly desk: Desk;
  readonly session: Session;
  readonly store: Store;
}

const tables: Table[] = [];

/** A desk with one diagram open, of one step called “one”. */
async function set(store: Store = createMemoryStore()): Promise<Table> {
  const host = document.createElement('div');
  host.style.cssText = 'width:800px;height:600px';
  document.body.append(host);
  const session = await createSession({ locale: 'en', catalogues: builtInCatalogues() });
  session.attachTo(host);
  const storage = memoryStorage();
  const desk = createDesk({ store, session, journal: createJournal(() => storage), memoryOnly: undefined, words: () => createWords('en') });
  const table = { desk, session, store };
  tables.push(table);
  await desk.start();
  await desk.importXml(processXml([{ id: 'A', name: 'one', tag: '1.1.1.5' }]));
  return table;
}

afterEach(() => {
  for (const { desk, session } of tables.splice(0)) {
    desk.dispose();
    session.destroy();
  }
  document.body.replaceChildren();
});

const openId = ({ desk }: Table): string => desk.snapshot.value.open?.id ?? '';
const nameOfA = ({ session }: Table): string | undefined => session.element('A')?.name;
const versionsOf = (table: Table): Promise<readonly VersionMeta[]> => table.store.history.list(openId(table));

/** What stands in the history of the open diagram, the newest first. */
async function toldVersions(table: Table): Promise<readonly string[]> {
  return (await versionsOf(table)).toSorted((a, b) => b.revision - a.revision).map(({ kind, name }) => (name === undefined ? kind : `${kind} ${name}`));
}

async function change(table: Table, name: string): Promise<void> {
  table.session.actions.rename('A', name);
  await table.desk.flush();
}

describe('saving a version', () => {
  test('given nothing that changed since the last save, that save becomes the version', async () => {
    const table = await set();
    await change(table, 'two');
    await table.desk.saveVersion('Draft');
    expect(await toldVersions(table)).toEqual(['named Draft', 'auto']);
  });

  test('given a change that is not saved yet, the version has it', async () => {
    const table = await set();
    table.session.actions.rename('A', 'two');
    await table.desk.saveVersion('Draft');
    const [version] = await versionsOf(table);
    expect((await table.store.history.read(version?.id ?? '')).xml).toContain('name="two"');
    expect(table.desk.snapshot.value.save.kind).toBe('saved');
    await change(table, 'three');
    expect(await toldVersions(table)).toEqual(['auto', 'named Draft', 'auto']);
  });

  test('given a store that refuses, it is told, nothing is lost, and the save that comes through is the version', async () => {
    const store = createMemoryStore();
    let full = false;
    const table = await set({ ...store, save: (...rest) => (full ? Promise.reject(new StoreError('quota')) : store.save(...rest)) });
    full = true;
    table.session.actions.rename('A', 'two');
    await table.desk.saveVersion('Draft');
    expect(table.desk.snapshot.value).toMatchObject({ save: { kind: 'failed' }, fault: 'quota' });
    full = false;
    await table.desk.flush();
    expect(await toldVersions(table)).toEqual(['named Draft', 'auto']);
  });
});

describe('bringing a version back', () => {
  test('keeps the present state first, and that brings back what was there', async () => {
    const table = await set();
    const [first] = await versionsOf(table);
    table.session.actions.rename('A', 'two');
    expect(await table.desk.restoreVersion(openId(table), first?.id ?? '', 'Before')).toBe(true);
    expect(nameOfA(table)).toBe('one');
    expect(await toldVersions(table)).toEqual(['restored', 'named Before', 'auto']);
    expect((await table.store.open(openId(table))).xml).toContain('name="one"');

    const kept = (await versionsOf(table)).find(({ name }) => name === 'Before');
    expect(await table.desk.restoreVersion(openId(table), kept?.id ?? '', 'Before the second')).toBe(true);
    expect(nameOfA(table)).toBe('two');
  });

  test('given a present state that has a name, it keeps that', async () => {
    const table = await set();
    const [first] = await versionsOf(table);
    table.session.actions.rename('A', 'two');
    await table.desk.saveVersion('Mine');
    await table.desk.restoreVersion(openId(table), first?.id ?? '', 'Before');
    expect(await toldVersions(table)).toEqual(['restored', 'named Mine', 'auto']);
  });

  test('given a version of another diagram, that one is opened', async () => {
    const table = await set();
    const id = openId(table);
    const [first] = await versionsOf(table);
    await change(table, 'two');
    await table.desk.create();
    expect(openId(table)).not.toBe(id);
    expect(await table.desk.restoreVersion(id, first?.id ?? '', 'Before')).toBe(true);
    expect(openId(table)).toBe(id);
    expect(nameOfA(table)).toBe('one');
  });

  test('given a version that is gone or cannot be drawn, what is open stays open and as it was', async () => {
    const table = await set();
    expect(await table.desk.restoreVersion(openId(table), 'gone', 'Before')).toBe(false);
    expect(table.desk.snapshot.value.report?.refusal?.reason).toBe('missing');
    table.desk.dismiss('report');

    const { id } = await table.store.create({ name: 'Other', xml: '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:test" />' });
    const [bad] = await table.store.history.list(id);
    expect(await table.desk.restoreVersion(openId(table), bad?.id ?? '', 'Before')).toBe(false);
    expect(nameOfA(table)).toBe('one');
    expect(table.desk.snapshot.value.report?.refusal).toBeDefined();
    await change(table, 'two');
    expect((await table.store.open(openId(table))).xml).toContain('name="two"');
  });
});
