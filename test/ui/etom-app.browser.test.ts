import { memoryStorage } from '../workspace/memory-storage.ts';
import { afterEach, expect, test, vi } from 'vitest';
import type { EtomHeader } from '../../src/ui/etom-header.ts';
import { EtomApp } from '../../src/ui/index.ts';
import type { EtomEditor } from '../../src/ui/index.ts';
import { createJournal, createMemoryStore } from '../../src/workspace/index.ts';
import type { Store } from '../../src/workspace/index.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

async function start(store: Store = createMemoryStore()): Promise<{ app: EtomApp; editor: EtomEditor }> {
  const app = new EtomApp();
  app.store = store;
  app.journal = createJournal(memoryStorage);
  document.body.append(app);
  await app.updateComplete;
  const editor = app.querySelector('etom-editor') as EtomEditor;
  await editor.ready;
  return { app, editor };
}

function headerOf(app: EtomApp): EtomHeader {
  return app.querySelector('etom-header') as EtomHeader;
}

test('given the theme of the system, the page, the header and the editor follow it together', async () => {
  const system = Object.assign(new EventTarget(), { matches: false });
  vi.spyOn(window, 'matchMedia').mockReturnValue(system as unknown as MediaQueryList);
  const { app, editor } = await start();
  const themes = (): unknown[] => [
    document.documentElement.dataset['etomTheme'], editor.dataset['etomTheme'], headerOf(app).dark,
  ];
  expect(themes()).toEqual(['light', 'light', false]);
  system.matches = true;
  system.dispatchEvent(new Event('change'));
  await expect.poll(themes).toEqual(['dark', 'dark', true]);
});

test('given a change and a person who leaves the page, it is saved without waiting for the pause', async () => {
  const store = createMemoryStore();
  const save = vi.fn(store.save);
  const { editor } = await start({ ...store, save });
  editor.modeler.get('etomBlocks').place('1.1.1.4');
  dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await expect.poll(() => save.mock.calls.length, { timeout: 500 }).toBe(1);
  expect(save.mock.calls[0]?.[1].xml).toContain('processId="1.1.1.4"');
});

test('given a shortcut while the name of the diagram is typed, the page hears it', async () => {
  const { app } = await start();
  const field = headerOf(app).renderRoot.querySelector('input');
  const key = new KeyboardEvent('keydown', { key: 's', code: 'KeyS', ctrlKey: true, bubbles: true, composed: true, cancelable: true });
  field?.dispatchEvent(key);
  expect(key.defaultPrevented).toBe(true);
});
