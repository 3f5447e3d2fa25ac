import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDesk, createSession } from '../../src/editor/index.ts';
import type { Desk, Session } from '../../src/editor/index.ts';
import { builtInCatalogues } from '../../src/etom/index.ts';
import { newDiagramXml } from '../../src/bpmn/index.ts';
import { createWords } from '../../src/words/index.ts';
import { createJournal, createMemoryStore, StoreError } from '../../src/workspace/index.ts';
import type { Journal, Store } from '../../src/workspace/index.ts';
import { memoryStorage } from '../workspace/memory-storage.ts';

interface Table {
  readonly desk: Desk;
  readonly session: Session;
  readonly store: Store;
}

const tables: Table[] = [];

async function set(store: Store = createMemoryStore(), journal: Journal = emptyJournal()): Promise<Table> {
  const host = document.createElement('div');
  host.style.cssText = 'width:800px;height:600px';
  document.body.append(host);
  const session = await createSession({ locale: 'en', catalogues: builtInCatalogues() });
  session.attachTo(host);
  const desk = createDesk({ store, session, journal, memoryOnly: undefined, words: () => createWords('en') });
  const table = { desk, session, store };
  tables.push(table);
  await desk.start();
  return table;
}

function emptyJournal(): Journal {
  const storage = memoryStorage();
  return createJournal(() => storage);
}

function file(name: string, text: string): { name: string; arrayBuffer(): Promise<ArrayBuffer> } {
  return { name, arrayBuffer: () => new Blob([text]).arrayBuffer() };
}

function names(desk: Desk): string[] {
  return desk.snapshot.value.diagrams.map(({ name }) => name);
}

function openId(desk: Desk): string {
  const id = desk.snapshot.value.open?.id;
  if (id === undefined) throw new Error('nothing is open');
  return id;
}

async function foreignXml(): Promise<string> {
  const { session } = await set();
  session.actions.placeBlock('1.1.1.6');
  return session.saveXml();
}

afterEach(() => {
  for (const { desk, session } of tables.splice(0)) {
    desk.dispose();
    session.destroy();
  }
  document.body.replaceChildren();
});

describe('the desk', () => {
  test('given an empty store, a new diagram is open and asks for its name', async () => {
    const { desk } = await set();
    expect(desk.snapshot.value).toMatchObject({ open: { name: 'New flow' }, naming: 1 });
    expect(names(desk)).toEqual(['New flow']);
  });

  test('given a change and a flush, the next start opens the same diagram at the same place', async () => {
    const store = createMemoryStore();
    const { desk, session } = await set(store);
    session.actions.placeBlock('1.1.1.4');
    session.actions.zoomIn();
    const view = session.view();
    await desk.flush();
    const again = await set(store);
    expect(openId(again.desk)).toBe(openId(desk));
    expect(again.session.view()).toEqual(view);
    expect(await again.session.saveXml()).toContain('processId="1.1.1.4"');
  });

  test('given a rename, the process that bore the old name follows', async () => {
    const { desk, session } = await set();
    await desk.rename(openId(desk), '  Order to payment ');
    expect(names(desk)).toEqual(['Order to payment']);
    expect(session.snapshot.value.root?.name).toBe('Order to payment');
  });

  test('given diagrams, it knows their processes: opened, saved, new, and those that nobody has opened', async () => {
    const store = createMemoryStore();
    await store.create({ name: 'Old', xml: newDiagramXml('Old process') });
    await store.create({ name: 'Older', xml: newDiagramXml('Older process') });
    const { desk, session } = await set(store);
    const known = (): string[] => desk.processes.entries().map(({ diagramName, name }) => `${diagramName}: ${name}`).toSorted();
    await expect.poll(known).toEqual(['Old: Old process', 'Older: Older process']);
    const open = session.snapshot.value.root?.id ?? '';
    expect(desk.processes.resolve(open)?.diagramId).toBe(openId(desk));
    session.actions.rename(open, 'Renamed');
    await desk.flush();
    expect(desk.processes.resolve(open)?.name).toBe('Renamed');
    await desk.create();
    expect(desk.processes.resolve(session.snapshot.value.root?.id ?? '')?.diagramId).toBe(openId(desk));
    expect(desk.processes.entries()).toHaveLength(3);
  });

  test('given a good file, it becomes a new diagram named after it and the others stay', async () => {
    const xml = await foreignXml();
    const { desk, session } = await set();
    await desk.importFile(file('Complaint.bpmn', xml));
    expect(desk.snapshot.value).toMatchObject({ open: { name: 'Complaint' }, report: undefined });
    expect(names(desk)).toEqual(['Complaint', 'New flow']);
    expect(session.snapshot.value.empty).toBe(false);
  });

  test.each([
    ['empty', ''],
    ['doctype', '<!DOCTYPE definitions><definitions/>'],
    ['syntax', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process'],
    ['not-bpmn', '<html><body/></html>'],
    ['no-drawing', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="p"/></definitions>'],
  ])('given a file that is refused (%s), the report says so and nothing else changes', async (reason, text) => {
    const { desk, session } = await set();
    session.actions.placeBlock('1.1.1.4');
    const id = openId(desk);
    await desk.importFile(file('bad.bpmn', text));
    expect(desk.snapshot.value.report).toMatchObject({ fileName: 'bad.bpmn', refusal: { reason } });
    expect(openId(desk)).toBe(id);
    expect(names(desk)).toEqual(['New flow']);
    expect(session.snapshot.value.empty).toBe(false);
  });

  test('given a file with losses, it waits for the person, who may leave it or open it', async () => {
    const xml = (await foreignXml()).replace('<bpmn:process ', '<bpmn:process><bpmn:task id="twice"/><bpmn:task id="twice"/></bpmn:process><bpmn:process ');
    const { desk } = await set();
    await desk.importFile(file('lossy.bpmn', xml));
    expect(desk.snapshot.value.report?.warnings).toMatchObject([{ kind: 'duplicate-id' }]);
    expect(names(desk)).toEqual(['New flow']);
    desk.dismiss('report');
    await desk.acceptImport();
    expect(names(desk)).toEqual(['New flow']);
    await desk.importFile(file('lossy.bpmn', xml));
    await desk.acceptImport();
    expect(names(desk)).toEqual(['lossy', 'New flow']);
  });

  test.each([
    ['UTF-8 with a mark', 'UTF-8', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16', 'UTF-16', (text: string) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0)).buffer)],
    ['windows-1251', 'windows-1251', (text: string) => Uint8Array.from(text, (sign) => (sign >= 'А' ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0)))],
  ] as const)('given a file in %s, its very bytes are the first version, also after changes', async (_, encoding, encode) => {
    const xml = (await foreignXml()).replace('encoding="UTF-8"', `encoding="${encoding}"`).replace('New flow', 'Заказ');
    const { desk, session, store } = await set();
    const bytes = encode(xml);
    await desk.importFile({ name: 'Заказ.bpmn', arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
    expect(desk.snapshot.value).toMatchObject({ open: { name: 'Заказ' }, report: undefined });
    session.actions.placeBlock('1.1.1.4');
    await desk.flush();
    const versions = await store.history.list(openId(desk));
    expect(versions.map(({ kind, fileName }) => [kind, fileName])).toEqual([['auto', undefined], ['imported', 'Заказ.bpmn']]);
    const first = await store.history.read(versions.at(-1)?.id ?? '');
    expect(first.original).toEqual(bytes);
    expect(first.xml).toContain('encoding="UTF-8"');
    expect(first.xml).toContain('Заказ');
  });

  test('given a file of which a part cannot be drawn, it is open and the desk says what is missing', async () => {
    const xml = (await foreignXml()).replaceAll(/Activity_\w{7}(?=")/g, 'constructor').replaceAll(/Activity_\w{7}_di/g, 'constructor_di');
    const { desk } = await set();
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await desk.importFile(file('odd.bpmn', xml));
    said.mockRestore();
    expect(names(desk)).toContain('odd');
    expect(desk.snapshot.value).toMatchObject({ report: undefined, undrawn: { fileName: 'odd.bpmn' } });
    expect(desk.snapshot.value.undrawn?.warnings[0]?.detail).toContain('constructor');
    desk.dismiss('undrawn');
    expect(desk.snapshot.value.undrawn).toBeUndefined();
  });

  test('given text by the public method, it is a new diagram; text that cannot be drawn rejects and leaves no trace', async () => {
    const xml = await foreignXml();
    const { desk } = await set();
    const id = openId(desk);
    await desk.importXml(xml);
    expect(openId(desk)).not.toBe(id);
    await expect(desk.importXml('<x/>')).rejects.toMatchObject({ reason: 'not-bpmn' });
    expect(names(desk)).toHaveLength(2);
  });

  test('given a stored diagram that does not open any more, the report says so and the open one stays', async () => {
    const { desk, session, store } = await set();
    session.actions.placeBlock('1.1.1.4');
    const id = openId(desk);
    const broken = await store.create({ name: 'Broken', xml: '<html/>' });
    await desk.openDiagram(broken.id);
    expect(desk.snapshot.value.report).toMatchObject({ refusal: { reason: 'not-bpmn' } });
    expect(openId(desk)).toBe(id);
    expect(session.snapshot.value.empty).toBe(false);
    await desk.flush();
    expect((await store.open(broken.id)).xml).toBe('<html/>');
  });

  test('given a diagram that is gone from the store, the report says so', async () => {
    const { desk } = await set();
    await desk.openDiagram('nowhere');
    expect(desk.snapshot.value.report?.refusal?.reason).toBe('missing');
  });

  test('given a page that goes away before the store has its work, the next start has it', async () => {
    const [store, journal] = [createMemoryStore(), emptyJournal()];
    const { desk, session } = await set({ ...store, save: () => new Promise(() => undefined) }, journal);
    session.actions.placeBlock('1.1.1.4');
    desk.leavePage();
    await expect.poll(() => journal.read()).toHaveLength(1);
    const again = await set(store, journal);
    expect(await again.session.saveXml()).toContain('processId="1.1.1.4"');
    expect(again.desk.snapshot.value).toMatchObject({ open: { id: openId(desk) }, keptCopy: undefined });
    expect(journal.read()).toEqual([]);
  });

  test('given such a page whose diagram another tab has saved since, the work is kept as a copy', async () => {
    const [store, journal] = [createMemoryStore(), emptyJournal()];
    const { desk, session } = await set({ ...store, save: () => new Promise(() => undefined) }, journal);
    session.actions.placeBlock('1.1.1.4');
    desk.leavePage();
    await expect.poll(() => journal.read()).toHaveLength(1);
    const { meta, xml } = await store.open(openId(desk));
    await store.save(meta.id, { xml: `${xml}<!-- theirs -->` }, meta.revision);
    const again = await set(store, journal);
    const { keptCopy } = again.desk.snapshot.value;
    expect((await store.open(keptCopy?.id ?? '')).xml).toContain('processId="1.1.1.4"');
    expect((await store.open(meta.id)).xml).toContain('theirs');
  });

  test('given a label that is being written, a save leaves it alone, and a page that goes away keeps what was written', async () => {
    const [store, journal] = [createMemoryStore(), emptyJournal()];
    let isGone = false;
    const { desk, session } = await set({ ...store, save: (...values) => (isGone ? new Promise(() => undefined) : store.save(...values)) }, journal);
    session.actions.placeBlock('1.1.1.4');
    const editing = session.modeler.get('directEditing');
    const task = session.modeler.get('elementRegistry').find(({ businessObject }) => businessObject?.$type === 'bpmn:Task');
    if (task === undefined) throw new Error('no task');
    editing.activate(task);
    const box = document.querySelector('.djs-direct-editing-content');
    if (box === null) throw new Error('no text box');
    box.textContent = 'Agree the offer';
    await desk.flush();
    expect(desk.snapshot.value.save.kind).toBe('saved');
    expect(editing.isActive()).toBe(true);
    expect(document.activeElement).toBe(box);
    isGone = true;
    desk.leavePage();
    await expect.poll(() => journal.read().map(({ xml }) => xml.includes('Agree the offer'))).toEqual([true]);
  });

  test('given work that is saved, nothing is left in the journal', async () => {
    const [store, journal] = [createMemoryStore(), emptyJournal()];
    const { desk, session } = await set(store, journal);
    session.actions.placeBlock('1.1.1.4');
    desk.leavePage();
    await expect.poll(() => desk.snapshot.value.save.kind).toBe('saved');
    await desk.flush();
    expect((await set(store, journal)).desk.snapshot.value.diagrams).toHaveLength(1);
    expect(journal.read()).toEqual([]);
  });

  test('given another tab that saved first, both texts are kept and the person is told', async () => {
    const store = createMemoryStore();
    const { desk, session } = await set(store);
    const { id, revision } = desk.snapshot.value.open ?? { id: '', revision: 0 };
    const { xml } = await store.open(id);
    await store.save(id, { xml: `${xml}<!-- theirs -->` }, revision);
    session.actions.placeBlock('1.1.1.4');
    await desk.flush();
    expect(desk.snapshot.value.keptCopy?.name).toBe('New flow (from this tab)');
    expect((await store.open(id)).xml).toContain('theirs');
    expect((await store.open(openId(desk))).xml).toContain('processId="1.1.1.4"');
  });

  test('given another tab that deleted the diagram, the work goes on and the diagram is back', async () => {
    const { desk, session, store } = await set();
    const id = openId(desk);
    await store.remove(id);
    session.actions.placeBlock('1.1.1.4');
    await desk.flush();
    expect(openId(desk)).toBe(id);
    expect((await store.list()).map((diagram) => diagram.id)).toEqual([id]);
    expect((await store.open(id)).xml).toContain('processId="1.1.1.4"');
  });

  test('given a store that refuses, the state says why, nothing takes the place of the work, and it is saved later', async () => {
    const store = createMemoryStore();
    let full = false;
    const moody: Store = { ...store, save: async (...args) => {
      if (full) throw new StoreError('quota');
      return store.save(...args);
    } };
    const { desk, session } = await set(moody);
    const id = openId(desk);
    full = true;
    session.actions.placeBlock('1.1.1.4');
    await desk.flush();
    expect(desk.snapshot.value).toMatchObject({ save: { kind: 'failed' }, fault: 'quota' });
    await desk.create();
    expect(desk.snapshot.value.report?.refusal?.reason).toBe('store');
    expect(openId(desk)).toBe(id);
    full = false;
    await desk.flush();
    expect(desk.snapshot.value).toMatchObject({ save: { kind: 'saved' }, fault: undefined });
    expect((await store.open(id)).xml).toContain('processId="1.1.1.4"');
  });

  test('given a change while another diagram is being fetched, it is saved too', async () => {
    const store = createMemoryStore();
    let whileFetched = (): void => undefined;
    const slow: Store = { ...store, open: async (id) => {
      whileFetched();
      return store.open(id);
    } };
    const { desk, session } = await set(slow);
    const first = openId(desk);
    await desk.create();
    const second = openId(desk);
    whileFetched = () => {
      whileFetched = () => undefined;
      session.actions.placeBlock('1.1.1.4');
    };
    await desk.openDiagram(first);
    expect((await store.open(second)).xml).toContain('processId="1.1.1.4"');
    expect((await store.open(first)).xml).not.toContain('processId');
  });

  test('given a store that keeps no conveniences, another diagram opens all the same', async () => {
    const store = createMemoryStore();
    const refuse = (): Promise<never> => Promise.reject(new StoreError('quota'));
    const { desk } = await set({ ...store, writeLastOpen: refuse, writeView: refuse, readView: refuse });
    const first = openId(desk);
    await desk.create();
    await desk.openDiagram(first);
    expect(desk.snapshot.value).toMatchObject({ open: { id: first }, report: undefined });
  });

  test('given a new name, the diagram counts as saved when the store has it, or has said why not', async () => {
    const answers: ((error?: Error) => void)[] = [];
    const store = createMemoryStore();
    const { desk } = await set({ ...store, rename: (id, name) => new Promise<void>((resolve, reject) => {
      answers.push((error) => (error === undefined ? resolve() : reject(error)));
    }).then(() => store.rename(id, name)) });
    for (const [wanted, error] of [['Kept', undefined], ['Lost', new Error('the disk is gone')]] as const) {
      const renamed = desk.rename(openId(desk), wanted);
      expect(desk.snapshot.value.save.kind).toBe('saving');
      await expect.poll(() => answers).toHaveLength(1);
      answers.pop()?.(error);
      await renamed;
      await desk.flush();
      expect(desk.snapshot.value).toMatchObject({ save: { kind: 'saved' }, open: { name: 'Kept' } });
    }
  });

  test('given a deletion when the next diagram does not open any more, the one after it opens', async () => {
    const { desk, store } = await set();
    const sound = openId(desk);
    await store.create({ name: 'Broken', xml: '<html/>' });
    await desk.create();
    await store.remove(openId(desk));
    await desk.reread();
    expect(desk.snapshot.value).toMatchObject({ open: { id: sound }, report: undefined });
  });

  test('given several files with losses, each waits for its own answer', async () => {
    const xml = (await foreignXml()).replace('<bpmn:process ', '<bpmn:process><bpmn:task id="twice"/><bpmn:task id="twice"/></bpmn:process><bpmn:process ');
    const { desk } = await set();
    await desk.importFile(file('one.bpmn', xml));
    await desk.importFile(file('bad.bpmn', ''));
    await desk.importFile(file('two.bpmn', xml));
    expect(desk.snapshot.value.report?.fileName).toBe('one.bpmn');
    await desk.acceptImport();
    expect(desk.snapshot.value.report).toMatchObject({ fileName: 'bad.bpmn', refusal: { reason: 'empty' } });
    desk.dismiss('report');
    expect(desk.snapshot.value.report?.fileName).toBe('two.bpmn');
    await desk.acceptImport();
    expect(desk.snapshot.value.report).toBeUndefined();
    expect(names(desk)).toEqual(['two', 'one', 'New flow']);
  });

  test('given a sample that is opened twice, each is a diagram of its own with a process of its own', async () => {
    const { desk, session } = await set();
    const xml = await foreignXml();
    const sample = file('Order-to-Payment', xml);
    await desk.openSample(sample);
    const [first] = session.processes();
    await desk.flush();
    await desk.openSample(sample);
    const [second] = session.processes();
    expect(names(desk).toSorted()).toEqual(['New flow', 'Order-to-Payment', 'Order-to-Payment 2']);
    expect(first?.id).toBe(/<bpmn:process id="([^"]+)"/.exec(xml)?.[1]);
    expect(second?.id).not.toBe(first?.id);
  });

  test('given a sample that cannot be fetched, what is open stays and the reason is said', async () => {
    const { desk } = await set();
    const before = openId(desk);
    await desk.openSample({ name: 'Order-to-Payment', arrayBuffer: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(desk.snapshot.value).toMatchObject({ open: { id: before }, report: { fileName: 'Order-to-Payment', refusal: { reason: 'unreachable' } } });
  });

  test('given a text whose name is blank, the diagram has one', async () => {
    const xml = (await foreignXml()).replace('<bpmn:definitions ', '<bpmn:definitions name=" " ');
    const { desk } = await set();
    await desk.importXml(xml);
    expect(desk.snapshot.value.open?.name).toBe('Imported flow');
  });
});
