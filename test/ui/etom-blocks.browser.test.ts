import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../src/ui/tokens.css';
import type { EditorActions } from '../../src/editor/index.ts';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import type { EtomElement, MapPlace } from '../../src/etom/index.ts';
import '../../src/ui/etom-blocks.ts';
import type { EtomBlocks } from '../../src/ui/etom-blocks.ts';
import { createWords } from '../../src/words/index.ts';
import { catalogue, ownElement } from '../etom/catalogues.ts';
import { deep, deepAll, focused, press } from './deep.ts';

afterEach(() => document.body.replaceChildren());

async function open({ own = [], locale = 'en' }: { own?: readonly EtomElement[]; locale?: 'en' | 'ru' } = {}) {
  const actions = { placeBlock: vi.fn(), startBlockDrag: vi.fn(), focusCanvas: vi.fn() };
  const panel = document.createElement('etom-blocks');
  panel.words = createWords(locale);
  panel.tree = createElementTree([...builtInCatalogues(), ...(own.length === 0 ? [] : [catalogue(own, { id: 'own', prefix: '770123' })])]);
  panel.actions = actions as unknown as EditorActions;
  panel.style.cssText = 'width: 264px; height: 600px';
  panel.addEventListener('etom-place', (event) => (panel.place = (event as CustomEvent<MapPlace>).detail));
  document.body.append(panel);
  await settled(panel);
  return { panel, actions };
}

async function settled(panel: EtomBlocks): Promise<void> {
  await panel.updateComplete;
  await deep<HTMLElementTagNameMap['etom-block-list']>('etom-block-list', panel).updateComplete;
}

const shown = (panel: EtomBlocks): string[] => deepAll('[data-process-id]', panel).map(({ dataset }) => dataset['processId'] ?? '');
const search = (panel: EtomBlocks): HTMLInputElement => deep<HTMLInputElement>('wa-input', panel);

async function type(panel: EtomBlocks, text: string): Promise<void> {
  const field = search(panel);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled(panel);
}

async function step(panel: EtomBlocks, key: string, target?: Element): Promise<void> {
  press(key, target);
  await settled(panel);
}

describe('the blocks', () => {
  test('show the eleven CRM elements, each heard by ID and name', async () => {
    const { panel } = await open();
    expect(shown(panel)).toHaveLength(11);
    expect(deep('[data-process-id="1.1.1.5"]', panel).ariaLabel).toBe('1.1.1.5 Order handling');
  });

  test('are one stop of the Tab key, and the arrows go through them', async () => {
    const { panel } = await open();
    expect(deepAll('[data-key][tabindex="0"]', panel)).toHaveLength(1);
    await step(panel, 'ArrowDown', search(panel));
    expect(focused()).toBe(deep('[data-process-id="1.1.1.1"]', panel));
    await step(panel, 'ArrowDown');
    expect((focused() as HTMLElement).dataset['processId']).toBe('1.1.1.2');
    await step(panel, 'End');
    expect((focused() as HTMLElement).dataset['key']).toBe('groups');
    await step(panel, 'Home');
    await step(panel, 'ArrowUp');
    expect(panel.shadowRoot?.activeElement).toBe(search(panel));
  });

  test('a fold opens to the right and closes to the left', async () => {
    const { panel } = await open();
    deep<HTMLElementTagNameMap['etom-block-list']>('etom-block-list', panel).focusLine('1.1.2');
    await expect.poll(() => (focused() as HTMLElement).dataset['key']).toBe('1.1.2');
    await step(panel, 'ArrowRight');
    expect(shown(panel)).toContain('1.1.2.3');
    await step(panel, 'ArrowRight');
    expect((focused() as HTMLElement).dataset['processId']).toBe('1.1.2.1');
    await step(panel, 'ArrowLeft');
    await step(panel, 'ArrowLeft');
    expect(shown(panel)).not.toContain('1.1.2.3');
    expect(deep('[data-key="1.1.2"]', panel).ariaExpanded).toBe('false');
  });

  test('a search takes the best hit with Enter and leaves with Esc', async () => {
    const { panel, actions } = await open({ locale: 'ru' });
    await type(panel, 'заказы');
    expect(shown(panel)[0]).toBe('1.1.1.5');
    expect(deep('[role=status]', panel).textContent).toMatch(/Найден/);
    await step(panel, 'Enter', search(panel));
    expect(actions.placeBlock).toHaveBeenCalledWith('1.1.1.5');
    await step(panel, 'Escape', search(panel));
    expect(shown(panel)).toHaveLength(11);
  });

  test('a letter in the list begins a search', async () => {
    const { panel } = await open();
    deep('[data-process-id="1.1.1.4"]', panel).focus();
    await step(panel, 'q');
    expect(search(panel).value).toBe('q');
    expect(panel.shadowRoot?.activeElement).toBe(search(panel));
  });

  test('a retired number is explained with its successors, and not offered', async () => {
    const { panel } = await open();
    await type(panel, '1.1.1.8');
    expect(deep('[data-aside="1.1.1.8"]', panel).textContent).toContain('Billing & Collections Management');
    expect(shown(panel)).not.toContain('1.1.1.8');
    deep('[data-follow="1.1.1.11"]', panel).click();
    await settled(panel);
    expect(shown(panel)[0]).toBe('1.1.1.11');
  });

  test('a search that finds nothing says so; one beside the chosen place says what lies elsewhere', async () => {
    const { panel } = await open();
    await type(panel, '<xyzzy>');
    expect(deep('[role=status]', panel).textContent).toContain('<xyzzy>');
    panel.place = { vertical: 'B' };
    await type(panel, 'selling');
    expect(shown(panel)).not.toContain('1.1.1.4');
    deep('[role=status] button.link', panel).click();
    await settled(panel);
    await settled(panel);
    expect(shown(panel)[0]).toBe('1.1.1.4');
  });

  test('a chip narrows the list and is taken back by Esc', async () => {
    const { panel } = await open();
    deep('.chip[data-vertical="B"]', panel).click();
    await settled(panel);
    await settled(panel);
    expect(shown(panel)).toEqual(['1.1.1.2', '1.1.1.9', '1.1.1.10', '1.1.1.11', '1.1.1.12']);
    await step(panel, 'Escape', search(panel));
    await settled(panel);
    expect(shown(panel)).toHaveLength(11);
  });

  test('what the map has chosen stands on a chip that takes it away', async () => {
    const { panel } = await open();
    panel.place = { group: '1.1.2', vertical: 'A' };
    await settled(panel);
    expect(shown(panel)).toEqual(['1.1.2.3', '1.1.2.4']);
    await deep<HTMLElementTagNameMap['etom-places']>('etom-places', panel).updateComplete;
    expect(deep('.filter', panel).textContent.trim()).toBe('SM&O × A');
    deep('.filter .clear', panel).click();
    await settled(panel);
    expect(shown(panel)).toHaveLength(11);
  });

  test('a click takes the block to the pointer, a key to its place', async () => {
    const { panel, actions } = await open();
    const row = deep('[data-process-id="1.1.1.4"]', panel);
    row.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true }));
    expect(actions.startBlockDrag.mock.calls[0]?.[0]).toBe('1.1.1.4');
    row.click();
    expect(actions.placeBlock).toHaveBeenCalledWith('1.1.1.4');
  });

  test('a row that is asked for is shown wherever it lies', async () => {
    const { panel } = await open();
    await panel.reveal('1.3.7.2');
    await expect.poll(() => (focused() as HTMLElement).dataset['processId']).toBe('1.3.7.2');
  });

  test('as a rail they are pictograms with their last number', async () => {
    const { panel } = await open();
    panel.rail = true;
    await settled(panel);
    expect(shown(panel)).toHaveLength(11);
    expect(deep('[data-process-id="1.1.1.12"]', panel).textContent.trim()).toBe('.12');
    expect(deep('[data-process-id="1.1.1.12"]', panel).ariaLabel).toBe('1.1.1.12 Bill inquiry handling');
  });
});

test('given a thousand own elements, only those near are drawn, and the keyboard reaches the last', async () => {
  const own = Array.from({ length: 1000 }, (_, index) => ownElement(`2.1.1.${Math.floor(index / 90) + 1}.${(index % 90) + 1}`, { level: 3, parent: '1.1.1.5' }));
  const { panel } = await open({ own });
  deep('[data-key="own 1.1.1.5"]', panel).click();
  await settled(panel);
  expect(deepAll('[data-process-id]', panel).length).toBeLessThan(150);
  deep('[data-key="own 1.1.1.5"]', panel).focus();
  await step(panel, 'ArrowRight');
  await expect.poll(() => (focused() as HTMLElement).dataset['processId']).toBe(own[0]?.id);
  await step(panel, 'End');
  await expect.poll(() => (focused() as HTMLElement).dataset['key']).toBe('groups');
});
