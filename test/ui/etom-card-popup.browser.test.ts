import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../src/ui/tokens.css';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import { blockLine } from '../../src/ui/block-lines.ts';
import '../../src/ui/etom-block-list.ts';
import type { EtomBlockList } from '../../src/ui/etom-block-list.ts';
import { createWords } from '../../src/words/index.ts';
import { deep, focused, press } from './deep.ts';

const tree = createElementTree(builtInCatalogues());
const ids = ['1.1.1.4', '1.1.1.5', '1.1.1.12'];

let list: EtomBlockList;

beforeEach(async () => {
  list = document.createElement('etom-block-list');
  Object.assign(list, { words: createWords('en'), tree, label: 'blocks', lines: ids.map((id) => tree.get(id)).flatMap((element) => (element === undefined ? [] : blockLine(element))) });
  list.style.cssText = 'position: fixed; inset: 100px auto auto 20px; width: 260px';
  document.body.append(list);
  await list.updateComplete;
  popup().delays = { open: 0, change: 0, close: 0 };
});

afterEach(() => document.body.replaceChildren());

const popup = (): HTMLElementTagNameMap['etom-card-popup'] => deep('etom-card-popup', list);
const row = (id: string): HTMLElement => deep(`[data-process-id="${id}"]`, list);
/** The ID of the element whose card is on show; blank without one. */
const shown = (): string => (popup().isOpen ? (deep<HTMLElementTagNameMap['etom-card']>('etom-card', popup()).element.id) : '');

/** The keyboard is on a row, as after the Tab key. */
async function tabTo(id: string): Promise<void> {
  list.focusLine(id);
  await userEvent.keyboard('{Shift}');
  await expect.poll(shown).toBe(id);
}

describe('the card beside a row', () => {
  test('comes when the pointer rests, stays while it is inside, goes when it leaves', async () => {
    await userEvent.hover(row('1.1.1.5'));
    await expect.poll(shown).toBe('1.1.1.5');
    await userEvent.hover(deep('etom-card', popup()));
    expect(shown()).toBe('1.1.1.5');
    await userEvent.hover(row('1.1.1.4'));
    await expect.poll(shown).toBe('1.1.1.4');
    await userEvent.unhover(row('1.1.1.4'));
    await expect.poll(shown).toBe('');
  });

  test('stands beside the list and inside the window', async () => {
    await userEvent.hover(row('1.1.1.12'));
    await expect.poll(shown).toBe('1.1.1.12');
    const card = deep('[popover]', popup()).getBoundingClientRect();
    expect(card.left).toBeGreaterThanOrEqual(list.getBoundingClientRect().right);
    expect(card.bottom).toBeLessThanOrEqual(innerHeight);
    expect(card.top).toBeGreaterThanOrEqual(0);
  });

  test('moves with the keyboard, and Esc closes it but leaves the row', async () => {
    await tabTo('1.1.1.4');
    press('ArrowDown');
    await expect.poll(shown).toBe('1.1.1.5');
    press('Escape');
    expect(shown()).toBe('');
    expect(focused()).toBe(row('1.1.1.5'));
  });

  test('is entered with the right arrow, follows links, goes back, and gives the keyboard back with Esc', async () => {
    await tabTo('1.1.1.5');
    press('ArrowRight');
    await expect.poll(() => focused()?.getRootNode()).toBe(deep('etom-card', popup()).shadowRoot);
    deep('[data-follow="1.1.1"]', popup()).click();
    await expect.poll(shown).toBe('1.1.1');
    deep('.back wa-button', popup()).click();
    await expect.poll(shown).toBe('1.1.1.5');
    press('Escape');
    expect(shown()).toBe('');
    expect(focused()).toBe(row('1.1.1.5'));
  });

  test('stays after a click inside until a click elsewhere', async () => {
    await userEvent.hover(row('1.1.1.5'));
    await expect.poll(shown).toBe('1.1.1.5');
    await userEvent.click(deep('.description', popup()));
    popup().leave();
    expect(shown()).toBe('1.1.1.5');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(shown()).toBe('');
  });

  test('is out of the way when the keyboard works on the diagram', async () => {
    await tabTo('1.1.1.4');
    press('z', focused(), { ctrlKey: true });
    expect(shown()).toBe('');
    expect(focused()).toBe(row('1.1.1.4'));
  });

  test('is out of the way when a block is taken', async () => {
    await userEvent.hover(row('1.1.1.5'));
    await expect.poll(shown).toBe('1.1.1.5');
    row('1.1.1.5').click();
    expect(shown()).toBe('');
  });
});
