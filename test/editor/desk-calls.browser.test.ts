import { afterEach, describe, expect, test } from 'vitest';
import { createDesk, createSession } from '../../src/editor/index.ts';
import type { Desk, Session } from '../../src/editor/index.ts';
import { builtInCatalogues } from '../../src/etom/index.ts';
import { createWords } from '../../src/words/index.ts';
import { createJournal, createMemoryStore } from '../../src/workspace/index.ts';
import type { Store } from '../../src/workspace/index.ts';
import { processXml } from '../modeling/diagram.ts';
import { memoryStorage } from '../workspace/memory-storage.ts';

interface Table {
  readonly desk: Desk;
  readonly session: Session;
  readonly store: Store;
}

const tables: Table[] = [];

async function set(): Promise<Table> {
  const host = document.createElement('div');
  host.style.cssText = 'width:800px;height:600px';
  document.body.append(host);
  const session = await createSession({ locale: 'en', catalogues: builtInCatalogues() });
  session.attachTo(host);
  const store = createMemoryStore();
  const storage = memoryStorage();
  const desk = createDesk({ store, session, journal: createJournal(() => storage), memoryOnly: undefined, words: () => createWords('en') });
  session.setCallHost({
    find: (called) => desk.processes.resolve(called)?.diagramName,
    openCalled: (id) => void desk.openCalled(id),
    createCalled: (id) => void desk.createCalled(id),
    chooseCalled: () => undefined,
  });
  const table = { desk, session, store };
  tables.push(table);
  await desk.start();
  await desk.importXml(processXml([{ id: 'A', name: 'Check credit', tag: '1.1.1.5' }]));
  await desk.rename(desk.snapshot.value.open?.id ?? '', 'Order to payment');
  return table;
}

afterEach(() => {
  for (const { desk, session } of tables.splice(0)) {
    desk.dispose();
    session.destroy();
  }
  document.body.replaceChildren();
});

function openName({ desk }: Table): string | undefined {
  return desk.snapshot.value.open?.name;
}

describe('a step that calls another diagram', () => {
  test('gets a new one, whose process bears its name and tag, and keeps its own', async () => {
    const table = await set();
    await table.desk.createCalled('A');
    expect(openName(table)).toBe('Check credit');
    const { root } = table.session.snapshot.value;
    expect(root).toMatchObject({ type: 'Process', name: 'Check credit', tags: [{ processId: '1.1.1.5', edition: 'gost-r-53633', functions: [] }] });
    expect(table.desk.snapshot.value.way).toMatchObject([{ name: 'Order to payment', elementId: 'A' }]);

    await table.desk.goBack();
    expect(openName(table)).toBe('Order to payment');
    expect(table.desk.snapshot.value.way).toEqual([]);
    expect(table.session.snapshot.value.selection).toMatchObject([{
      id: 'A', type: 'CallActivity', name: 'Check credit', tags: [{ processId: '1.1.1.5' }], calls: { process: root?.id, diagram: 'Check credit' },
    }]);
  });

  test('leads to it again, and further down, and back step by step', async () => {
    const table = await set();
    await table.desk.createCalled('A');
    table.session.actions.placeBlock('1.1.1.6');
    const inner = table.session.snapshot.value.selection[0]?.id ?? '';
    await table.desk.createCalled(inner);
    expect(table.desk.snapshot.value.way.map(({ name }) => name)).toEqual(['Order to payment', 'Check credit']);
    await table.desk.goBack();
    await table.desk.goBack();
    expect(openName(table)).toBe('Order to payment');
    await table.desk.openCalled('A');
    expect(openName(table)).toBe('Check credit');
    expect(table.desk.snapshot.value.way).toHaveLength(1);
  });

  test('given another diagram that the person opens, there is no way back', async () => {
    const table = await set();
    const caller = table.desk.snapshot.value.open?.id ?? '';
    await table.desk.createCalled('A');
    await table.desk.openDiagram(caller);
    expect(table.desk.snapshot.value.way).toEqual([]);
  });

  test('given a call to nowhere, nothing happens', async () => {
    const table = await set();
    table.session.actions.call('A', 'Process_of_nobody');
    expect(table.session.element('A')?.calls).toEqual({ process: 'Process_of_nobody' });
    await table.desk.openCalled('A');
    expect(openName(table)).toBe('Order to payment');
    table.session.actions.call('A', ' ');
    expect(table.session.element('A')?.calls).toEqual({ process: '' });
  });

  test('given a store that takes no more, the step stays as it was', async () => {
    const table = await set();
    table.store.create = () => Promise.reject(new Error('full'));
    await table.desk.createCalled('A');
    expect(table.desk.snapshot.value.report).toMatchObject({ fileName: 'Check credit' });
    expect(table.session.element('A')).toMatchObject({ type: 'Task' });
  });
});
