import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../src/ui/tokens.css';
import type { EditorActions, ElementSnapshot } from '../../src/editor/index.ts';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import type { MapPlace } from '../../src/etom/index.ts';
import '../../src/ui/etom-map.ts';
import type { EtomMapDialog } from '../../src/ui/etom-map.ts';
import { createWords } from '../../src/words/index.ts';
import { deep, deepAll, focused, press } from './deep.ts';

const tree = createElementTree(builtInCatalogues());
const words = createWords('en');

afterEach(() => document.body.replaceChildren());

async function open(selection: readonly ElementSnapshot[] = []) {
  const actions = { placeBlock: vi.fn(), startBlockDrag: vi.fn(), assignBlock: vi.fn() };
  const map = document.createElement('etom-map');
  const usage = new Map([['1.1.1.5', 3], ['1.1.1.9', 1]]);
  Object.assign(map, { words, tree, actions: actions as unknown as EditorActions, usage, selection });
  const places: MapPlace[] = [];
  map.addEventListener('etom-place', (event) => {
    map.place = (event as CustomEvent<MapPlace>).detail;
    places.push(map.place);
  });
  map.addEventListener('etom-dismiss', () => (map.open = false));
  document.body.append(map);
  await map.updateComplete;
  map.open = true;
  await expect.poll(() => spotOf(focused())).toBe('1.1/1.1.1/F');
  return { map, places, actions };
}

const spotOf = (element: Element | null): string => (element as HTMLElement | null)?.dataset['spot'] ?? '';
const spot = (map: EtomMapDialog, key: string): HTMLElement => deep(`[data-spot="${key}"]`, map);
const listed = (map: EtomMapDialog): string[] => deepAll('[data-process-id]', deep('etom-block-list', map)).map(({ dataset }) => dataset['processId'] ?? '');

async function go(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const before = spotOf(focused());
    press(key, focused(), { ctrlKey: key.startsWith('Ctrl+') });
    await expect.poll(() => spotOf(focused()), { message: key }).not.toBe(before);
  }
}

describe('the map', () => {
  test('says of each cell its row, column, elements and uses', async () => {
    const { map } = await open();
    const label = (key: string): string | null => spot(map, key).ariaLabel;
    expect(label('1.1/1.1.1/F')).toBe(words.format('map.cell', { names: 'CRM Customer Relationship Management × F Fulfillment', count: 5, uses: 4 }));
    expect(label('1.1/1.1.3/A')).toBe(words.format('map.cell', { names: 'RM&O Resource Management & Operations × A Assurance', count: 3, uses: 0 }));
    expect(label('1.3/1.3.4/')).toBe(words.format('map.cell', { names: 'KRM Knowledge & Research Management', count: 3, uses: 0 }));
    expect(spot(map, '1.1/1.1.1/F').dataset['tint']).toBe('2');
    expect(deepAll('.used i', spot(map, '1.1/1.1.1/F')).map(({ textContent }) => textContent)).toEqual(['5', '9']);
  });

  test('given a person who is at the list before the dialog has come, the keyboard stays there', async () => {
    const { map } = await open();
    const row = deep('[data-process-id="1.1.1.3"]', deep('etom-block-list', map));
    row.focus();
    deep('wa-dialog', map).dispatchEvent(new CustomEvent('wa-after-show'));
    await map.renderRoot.querySelector('etom-map-figure')?.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(focused()).toBe(row);
  });

  test('is a grid for the keyboard', async () => {
    await open();
    const way: string[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'Home', 'ArrowDown', 'End', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
      await go(key);
      way.push(spotOf(focused()));
    }
    expect(way).toEqual([
      '1.1/1.1.2/F', '1.1/1.1.2/A', '1.1/1.1.1/A', '1.1/1.1.1/F', '1.2/1.2.1/', '1.2/1.2.2/', '1.1/1.1.2/B', '1.1/1.1.3/B', '1.1/1.1.4/B', '1.3/1.3.7/',
    ]);
  });

  test('lists what lies where the keyboard is', async () => {
    const { map } = await open();
    await go('ArrowDown');
    await expect.poll(() => listed(map)).toEqual(['1.1.2.2']);
    await go('ArrowLeft', 'ArrowLeft');
    await expect.poll(() => listed(map)).toEqual(['1.1.2', '1.1.2.1', '1.1.2.2', '1.1.2.3', '1.1.2.4', '1.1.2.5']);
  });

  test('narrows the blocks to what is chosen, and to all when it is chosen again', async () => {
    const { map, places } = await open();
    spot(map, '1.1/1.1.2/A').click();
    await map.updateComplete;
    expect(listed(map)).toEqual(['1.1.2.3', '1.1.2.4']);
    spot(map, '1.1/1.1.2/A').click();
    expect(places).toEqual([{ group: '1.1.2', vertical: 'A' }, {}]);
    press('Enter', spot(map, '1.2//SC'));
    expect(places.at(-1)).toEqual({ vertical: 'SC' });
  });

  test('places an element by key when it is out of the way', async () => {
    const { map, actions } = await open();
    spot(map, '1.1/1.1.2/A').click();
    await expect.poll(() => listed(map)).toEqual(['1.1.2.3', '1.1.2.4']);
    deep('[data-process-id="1.1.2.4"]', map).click();
    await expect.poll(() => actions.placeBlock.mock.calls).toEqual([['1.1.2.4']]);
    expect(map.open).toBe(false);
  });

  test('tags what is selected when that is asked for', async () => {
    const task = { id: 'Task_1', name: 'Check credit', taggable: true } as ElementSnapshot;
    const { map, actions } = await open([task]);
    const toggle = deep('wa-switch', map);
    expect(toggle.textContent.trim()).toBe(words.format('map.tag', { count: 1, name: 'Check credit' }));
    toggle.click();
    await map.updateComplete;
    deep('[data-process-id="1.1.1.4"]', map).click();
    await expect.poll(() => actions.assignBlock.mock.calls).toEqual([[['Task_1'], '1.1.1.4']]);
    expect(actions.placeBlock).not.toHaveBeenCalled();
  });
});
