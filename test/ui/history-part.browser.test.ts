import { afterEach, expect, test } from 'vitest';
import '../../src/modeling/canvas.css';
import '../../src/ui/tokens.css';
import '../../src/ui/history.css';
import type { EtomHistory } from '../../src/ui/etom-history.ts';
import { EtomApp } from '../../src/ui/index.ts';
import { createJournal, createMemoryStore } from '../../src/workspace/index.ts';
import type { Store } from '../../src/workspace/index.ts';
import { processXml } from '../modeling/diagram.ts';
import { memoryStorage } from '../workspace/memory-storage.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** Pictures take their time on a machine that is busy with something else. */
const soon = { timeout: 20_000 };
const xmlOf = (name: string): string => processXml([{ id: 'A', name, tag: '1.1.1.5' }]);

async function start(store: Store): Promise<EtomApp> {
  const app = new EtomApp();
  app.store = store;
  app.journal = createJournal(memoryStorage);
  document.body.append(app);
  await app.updateComplete;
  await app.querySelector('etom-editor')?.ready;
  return app;
}

function rowsOf(app: EtomApp): readonly HTMLElement[] {
  return [...(app.querySelector('etom-history-list')?.shadowRoot?.querySelectorAll<HTMLElement>('button.row') ?? [])];
}

function nameOfA(app: EtomApp): string | undefined {
  return app.querySelector('etom-editor')?.modeler.get('elementRegistry').get('A')?.businessObject.name;
}

test('given a diagram that is not open, its versions are shown when something in the app asks for them, and one of them opens it', async () => {
  const store = createMemoryStore();
  const old = await store.create({ name: 'Old', xml: xmlOf('one') });
  await store.save(old.id, { xml: xmlOf('two') }, old.revision);
  const { id } = await store.create({ name: 'Open', xml: processXml([{ id: 'B', name: 'other' }]) });
  // All this may be done within a millisecond: neither is then the newer one.
  await store.writeLastOpen(id);
  const app = await start(store);
  expect(nameOfA(app)).toBeUndefined();

  app.querySelector('etom-header')?.dispatchEvent(new CustomEvent('etom-open-history', { detail: old.id, bubbles: true, composed: true }));
  await expect.poll(() => rowsOf(app).length, soon).toBe(2);
  expect(nameOfA(app)).toBeUndefined();
  expect(app.querySelector<EtomHistory>('etom-history')?.canSave).toBe(false);

  rowsOf(app).at(-1)?.click();
  await app.querySelector<EtomHistory>('etom-history')?.updateComplete;
  [...app.querySelectorAll<HTMLElement>('etom-history wa-button')].find((button) => button.textContent?.trim() === 'Restore')?.click();
  await expect.poll(() => app.querySelector('[data-notice=restored]'), soon).not.toBeNull();
  expect(nameOfA(app)).toBe('one');
  expect(app.querySelector<EtomHistory>('etom-history')?.open).toBe(false);
  // The text that bpmn-js writes of the same diagram may be another one, and is kept beside it.
  expect((await store.history.list(old.id)).slice(0, 2).map(({ kind }) => kind)).toEqual(['restored', 'named']);
});

test('given the shortcut, the name of a version is asked for with a suggestion, and the version is kept', async () => {
  const store = createMemoryStore();
  const { id } = await store.create({ name: 'Open', xml: xmlOf('one') });
  const app = await start(store);
  for (const number of [1, 2]) {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'S', code: 'KeyS', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true }));
    const dialog = (): ShadowRoot | null | undefined => app.querySelector('etom-history-save')?.shadowRoot;
    await expect.poll(() => dialog()?.querySelector('wa-dialog')?.open, soon).toBe(true);
    await expect.poll(() => dialog()?.querySelector('wa-input')?.value, soon).toBe(`Version ${number}`);
    dialog()?.querySelector<HTMLElement>('wa-button[variant=brand]')?.click();
    await expect.poll(async () => (await store.history.list(id)).map(({ name }) => name), soon).toContain(`Version ${number}`);
    app.querySelector('etom-editor')?.modeler.get('etomBlocks').place('1.1.1.4');
  }
});
